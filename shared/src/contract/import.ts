import * as z from 'zod/mini'
import { plannedShift } from '../rota/planned-shift.ts'
import { date, id, instant, minutes } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { summary } from './findings.ts'
import { settledRecords } from './settled-records.ts'

export const sheet = z.object({
  fileName: z.string().check(z.maxLength(200)),
  /** The file's bytes, base64. At most 5 MB before encoding. */
  content: z.base64('Send the file as base64'),
  /** The first day of the sheet, where its header does not say the year or the dates. */
  from: date,
})
export type Sheet = z.output<typeof sheet>

/** One thing in the sheet that was not understood. Row and column as the spreadsheet shows them (row 4, column C). */
export const importFault = z.object({ row: z.int(), column: z.string(), text: z.string(), message: z.string() })

export type ImportFault = z.output<typeof importFault>

export const importPreview = z.object({
  from: date,
  to: date,
  people: z.array(z.object({ row: z.int(), text: z.string(), amhp: z.nullable(id), name: z.nullable(z.string()) })),
  /** Shifts to be added, and those already there that they replace for the people and days in the sheet. */
  add: z.array(plannedShift),
  replace: z.array(plannedShift),
  absences: z.array(z.object({ amhp: id, kind: z.string(), start: instant, end: instant })),
  faults: z.array(importFault),
  /** What the draft will have on these days; a stretch without enough people counts once. */
  summary,
  /** How long its gaps are in all. */
  gapMinutes: minutes,
})
export type ImportPreview = z.output<typeof importPreview>

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/import/preview',
  summary:
    'Read a spreadsheet (CSV or XLSX: a row a person, a column a day) and say what importing it would do; nothing is written',
  permission: ['manager'],
  body: sheet,
  reply: importPreview,
  problems: ['too-large', 'not-accepted', 'no-rota'],
  bodyLimit: 8 * 1024 * 1024,
  perMinute: 20,
})

export const importSheet = endpoint({
  method: 'POST',
  path: '/api/import',
  summary:
    'Import a spreadsheet into the draft: everything, or nothing; `leaveOut` imports the rest where some cells were not understood, `records` says what becomes of work on record that loses its shift',
  permission: ['manager'],
  body: z.extend(sheet, { leaveOut: z.boolean(), records: settledRecords }),
  reply: z.object({ added: z.int(), replaced: z.int(), absences: z.int(), leftOut: z.int() }),
  problems: ['too-large', 'not-accepted', 'no-rota', 'stale-edit', 'work-on-record'],
  bodyLimit: 8 * 1024 * 1024,
  perMinute: 20,
})
