import * as z from 'zod/mini'
import { plannedShift } from '../rota/planned-shift.ts'
import { date, id, instant, minutes, name, untilNotBeforeFrom } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { summary } from './findings.ts'
import { type OfferedAnswer, offeredAnswer } from './import-answers.ts'
import { settledRecords } from './settled-records.ts'

/** People down and days across, or turned; duties down with names in the cells, or turned; or a row for each shift. */
export const layouts = ['people-down', 'days-down', 'duties-down', 'duties-across', 'list'] as const
export type Layout = (typeof layouts)[number]

/** What a row or a column is that is not read. */
export const unreadLabels = ['totals', 'key', 'left-out'] as const
/** What a row or a column of a sheet can be said to be. */
const chosenLabels = ['day', 'names', 'person', 'duty', 'shift', 'start', 'finish', ...unreadLabels] as const
export type ChosenLabel = (typeof chosenLabels)[number]
const chosenLabel = z.enum(chosenLabels)

export const dayOrders = ['day-first', 'month-first'] as const

const sheetText = z.string().check(z.maxLength(200))
const columnLetters = z.string().check(z.regex(/^[A-Z]{1,2}$/, 'Name a column by its letters, such as B'))
const rowNumber = z.string().check(z.regex(/^[1-9]\d{0,3}$/, 'Name a row by its number, such as 3'))
const cellName = z.string().check(z.regex(/^[A-Z]{1,2}[1-9]\d{0,3}$/, 'Name a cell such as C2'))
const mostAnswers = z.refine<object>((value) => Object.keys(value).length <= 2000, 'Send at most 2,000 answers')

/** How to read a sheet: what was answered where it is not certain. */
export const sheetChoices = z.object({
  /** The name of the tab; the first that is not hidden, if left out. */
  tab: z.optional(z.string().check(z.maxLength(100))),
  layout: z.optional(z.enum(layouts)),
  /** Which comes first in days such as 1/12. */
  order: z.optional(z.enum(dayOrders)),
  /** Whether hidden rows and columns are read too. */
  hidden: z.optional(z.boolean()),
  /** What rows (`3`) and columns (`B`) are, where that was found wrong: those of days, of names, to leave out. */
  rows: z._default(z.record(rowNumber, chosenLabel).check(mostAnswers), {}),
  columns: z._default(z.record(columnLetters, chosenLabel).check(mostAnswers), {}),
  /** Which day a cell (`C2`) names. */
  days: z._default(z.record(cellName, date).check(mostAnswers), {}),
  /** The days are right, though they do not follow each other. */
  daysAsWritten: z.optional(z.boolean()),
  /** What texts of cells mean: what one would type instead, such as `training`, `off`, `D` or `9-5`. */
  meanings: z._default(z.record(sheetText, sheetText).check(mostAnswers), {}),
  /** Whose names are: an AMHP's id or whole name, null where a row is nobody's, or the name of somebody to add to the register. */
  people: z._default(
    z.record(sheetText, z.nullable(z.union([sheetText, z.object({ add: name })]))).check(mostAnswers),
    {},
  ),
  /** The approval of all who are added. Left out, each has none until it is filled in. */
  approval: z.optional(z.object({ authority: id, from: date, until: date }).check(untilNotBeforeFrom)),
})
export type SheetChoices = z.output<typeof sheetChoices>

export const noChoices: SheetChoices = { rows: {}, columns: {}, days: {}, meanings: {}, people: {} }

export const sheet = z.object({
  fileName: z.string().check(z.maxLength(200)),
  /** The file's bytes, base64. At most 5 MB before encoding. */
  content: z.base64('Send the file as base64'),
  /** The first day of the sheet, where its header does not say the year or the dates. */
  from: date,
  choices: z._default(sheetChoices, noChoices),
})
export type Sheet = z.output<typeof sheet>

/** What a row or a column of a sheet is read as. */
export const sheetLabel = z.enum([...chosenLabels, 'hidden', 'not-read', 'blank'])

/** The sheet as it was read: what each row and column is, and what each cell means. Of a large sheet, its beginning. */
const drawing = z.object({
  columns: z.array(z.object({ name: z.string(), label: sheetLabel })),
  rows: z.array(
    z.object({
      row: z.int(),
      label: sheetLabel,
      cells: z.array(z.object({ text: z.string(), means: z.nullable(z.string()), isUnclear: z.boolean() })),
    }),
  ),
  isWhole: z.boolean(),
})
export type Drawing = z.output<typeof drawing>

/** The tab of a workbook that was read, and the others. A CSV file has none. */
const tabOfSheet = {
  tabs: z.array(z.object({ name: z.string(), isHidden: z.boolean() })),
  tab: z.string(),
  /** Hidden rows and columns, which are left out unless they are chosen: `row 3`, `column C`. */
  hidden: z.array(z.string()),
}

/** A sheet that cannot be read as it is, drawn, with what was said of its rows and columns. */
export const unreadSheet = z.object({
  ...tabOfSheet,
  drawing,
  /** With `no-rota`: the whole weeks around its days that a rota may be started for. */
  noRota: z.optional(z.object({ from: date, to: date })),
})
export type UnreadSheet = z.output<typeof unreadSheet>

/** Something wrong with a sheet's days. Row and column as the spreadsheet shows them (row 4, column C). */
export const importFault = z.object({ row: z.int(), column: z.string(), text: z.string(), message: z.string() })

export type ImportFault = z.output<typeof importFault>

export const importPreview = z.object({
  ...tabOfSheet,
  layout: z.enum(layouts),
  drawing,
  from: date,
  to: date,
  /** The names in the sheet: whose they are, or why that is not certain and who is likely. */
  people: z.array(
    z.object({
      text: z.string(),
      rows: z.array(z.int()),
      amhp: z.nullable(id),
      name: z.nullable(z.string()),
      message: z.nullable(z.string()),
      likely: z.array(z.object({ id, name: z.string() })),
    }),
  ),
  /** Who will be added to the register, and by which texts they are in the sheet. */
  newPeople: z.array(z.object({ id, name, texts: z.array(z.string()) })),
  /** Texts of cells whose meaning is not certain, each once: why, what is likely (as one would type it), and where. */
  unclear: z.array(
    z.object({
      text: z.string(),
      message: z.string(),
      likely: z.nullable(z.string()),
      cells: z.array(z.string()),
      count: z.int(),
    }),
  ),
  /** Rows that are no person's, and why. */
  leftOut: z.array(z.object({ row: z.int(), text: z.string(), why: z.string() })),
  /** Shifts to be added, and those already there that they replace for the people and days in the sheet. */
  add: z.array(plannedShift),
  replace: z.array(plannedShift),
  absences: z.array(z.object({ amhp: id, kind: z.string(), start: instant, end: instant })),
  faults: z.array(importFault),
  /** The answers by which it was read: those that were sent, and remembered ones. */
  choices: sheetChoices,
  /** Answers about earlier sheets that concern this one. */
  remembered: z.array(offeredAnswer),
  /** What the draft will have on these days; a stretch without enough people counts once. */
  summary,
  /** How long its gaps are in all. */
  gapMinutes: minutes,
})
export type ImportPreview = z.output<typeof importPreview>

/** How many days, names and texts of a sheet wait for an answer. */
export const countUnclear = ({
  faults,
  people,
  unclear,
}: Pick<ImportPreview, 'faults' | 'people' | 'unclear'>): number =>
  faults.length + unclear.length + people.filter(({ amhp }) => amhp === null).length

export const previewImport = endpoint({
  method: 'POST',
  path: '/api/import/preview',
  summary:
    'Read a spreadsheet (.xlsx, .ods, CSV or TSV) and say how it is read, what is not certain, and what importing it would do; nothing is written',
  permission: ['manager'],
  body: z.extend(sheet, {
    /** Whether answers about earlier sheets are used where `choices` says nothing. They are listed in any case. */
    remembered: z._default(z.boolean(), false),
  }),
  reply: importPreview,
  problems: ['too-large', 'not-accepted', 'no-rota'],
  bodyLimit: 8 * 1024 * 1024,
  // Each answer reads it again.
  perMinute: 60,
})

export const importSheet = endpoint({
  method: 'POST',
  path: '/api/import',
  summary:
    'Import a spreadsheet into the draft: everything, or nothing; `choices` answers what is not certain, `leaveOut` imports the rest without it, `records` says what becomes of work on record that loses its shift',
  permission: ['manager'],
  body: z.extend(sheet, { leaveOut: z.boolean(), records: settledRecords }),
  reply: z.object({
    ...{ added: z.int(), replaced: z.int(), absences: z.int(), people: z.int(), leftOut: z.int() },
    /** To undo it by; null where it changed nothing. */
    import: z.nullable(id),
  }),
  problems: ['too-large', 'not-accepted', 'no-rota', 'stale-edit', 'work-on-record'],
  bodyLimit: 8 * 1024 * 1024,
  perMinute: 20,
})

/** What was said at a place of the choices, such as `meanings.S/L`; undefined for nothing. Case does not matter. */
export function saidAt(choices: SheetChoices, path: string): unknown {
  const [kind, ...rest] = path.split('.')
  const at: unknown = choices[kind as keyof SheetChoices]
  if (rest.length === 0) return at
  const text = rest.join('.').toLowerCase()
  return Object.entries(at as object).find(([key]) => key.toLowerCase() === text)?.[1]
}

/** Whether what was said is what was remembered. */
export const isAsRemembered = (choices: SheetChoices, { path, kind, answer, amhp }: OfferedAnswer): boolean =>
  saidAt(choices, path) === (kind === 'person' ? (amhp?.id ?? null) : answer)
