import * as z from 'zod/mini'
import { plannedShift } from '../rota/planned-shift.ts'
import { rotaDocument } from '../rota/rota.ts'
import { date, datesUpTo, id } from '../rota/values.ts'
import { recordedWork } from '../rota/with-record.ts'
import { endpoint } from './endpoint.ts'
import { finding } from './findings.ts'
import { rota } from './rotas.ts'
import { shiftCode } from './shift-codes.ts'

const ruleNotJudged = z.object({
  ...{ rule: z.string(), title: z.string(), why: z.string() },
  /** `soFar`: what an average is as yet, in words. */
  people: z.array(z.object({ amhp: id, soFar: z.nullable(z.string()) })),
})

/** What the board needs for some days: the rota document (draft) with what the rules need around them, and what is published. */
export const board = z.object({
  rotas: z.array(rota),
  /** A rota document whose period is the days asked for, holding draft shifts. `absences` show a kind only to managers. */
  document: rotaDocument,
  /**
   * What the rules find in the document, by the absences as they are: for those who may not know why somebody is away. Null
   * for managers, whose page runs the rules itself, on the draft as it changes.
   */
  checked: z.nullable(z.object({ findings: z.array(finding), notJudged: z.array(ruleNotJudged) })),
  /** What is on record as worked around these days: by shifts of the document, and by none of them any more. */
  worked: z.array(recordedWork),
  codes: z.array(shiftCode),
  /** The code of each draft shift in the document that was placed with one, by shift id. */
  shiftCodes: z.record(z.string(), z.string()),
  /** Published shifts that meet the days asked for; compare with the document to tell draft from published. */
  published: z.array(plannedShift),
  people: z.array(
    z.object({
      amhp: id,
      team: z.string(),
      contractedMinutes: z.int(),
      leftOn: z.nullable(date),
    }),
  ),
})
export type Board = z.output<typeof board>

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/board',
  summary:
    'The draft rota for a span of days (at most 12 weeks), ready for the rules, with what is published beside it',
  permission: ['manager', 'lead'],
  query: datesUpTo(12 * 7),
  reply: board,
  problems: ['not-accepted'],
})
