import { z } from 'zod'
import { shiftRole } from './duty-pattern.ts'
import { endpoint } from './endpoint.ts'
import { acknowledgement, finding, notJudged, summary } from './findings.ts'
import { shiftCode, shiftKind } from './shift-codes.ts'
import { date, dates, id, instant, line, name, reason, version } from './values.ts'

/** One AMHP's planned period of duty, as the board edits it. The id is made by whoever adds the shift (nanoid). */
export const plannedShift = z
  .object({
    id,
    amhp: id,
    role: shiftRole,
    kind: shiftKind,
    start: instant,
    end: instant,
    /** The shift code it was placed with, if any. */
    code: z.string().max(6).nullable(),
    shareable: z.boolean(),
  })
  .refine((s) => Date.parse(s.start) < Date.parse(s.end), { path: ['end'], message: 'Choose an end after the start' })
  .refine((s) => Date.parse(s.end) - Date.parse(s.start) <= 14 * 86_400_000, {
    path: ['end'],
    message: 'A shift is at most 14 days long',
  })
export type PlannedShift = z.output<typeof plannedShift>

export const rota = z.object({
  id,
  name,
  from: date,
  /** Exclusive. */
  to: date,
  owner: z.object({ id, name }),
  /** The newest published edition; null until the first. */
  edition: z.int().nullable(),
  publishedAt: instant.nullable(),
  /** Edits since then that still make a difference, counted in shifts. */
  unpublishedChanges: z.int(),
  version,
})
export type RotaSummary = z.output<typeof rota>

export const listRotas = endpoint({
  method: 'GET',
  path: '/api/rotas',
  summary: 'The rotas of this service, newest first',
  permission: ['manager', 'lead'],
  reply: z.object({ rotas: z.array(rota) }),
})

export const addRota = endpoint({
  method: 'POST',
  path: '/api/rotas',
  summary: 'Start a rota for a period; rotas of a service never overlap',
  permission: ['manager'],
  body: z.object({ name, from: date, to: date }),
  reply: rota,
  problems: ['not-accepted', 'already-exists'],
})

export const changeRota = endpoint({
  method: 'PUT',
  path: '/api/rotas/:rotaId',
  summary: "Change a rota's name or the manager who owns it",
  permission: ['manager'],
  params: z.object({ rotaId: id }),
  body: z.object({ name, owner: id, version }),
  reply: rota,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
})

/** One line of an edit: before → after. A null before adds, a null after deletes. Both carry the same id. */
const change = z
  .object({ before: plannedShift.nullable(), after: plannedShift.nullable() })
  .refine(
    (c) => (c.before ?? c.after) !== null && (!c.before || !c.after || c.before.id === c.after.id),
    'Send a shift before, after, or both with one id',
  )
export type ShiftChange = z.output<typeof change>

/** What the board needs for some days: the rota document (draft) with what the rules need around them, and what is published. */
export const board = z.object({
  rotas: z.array(rota),
  /** A rota document (amhp-rota/1) whose period is the days asked for, holding draft shifts. `absences` show a kind only to managers. */
  document: z.unknown(),
  /**
   * What the rules find in the document, by the absences as they are: for those who may not know why somebody is away. Null
   * for managers, whose page runs the rules itself, on the draft as it changes.
   */
  checked: z.object({ findings: z.array(finding), notJudged: z.array(notJudged) }).nullable(),
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
      /** Planned in the days asked for, draft. */ leftOn: date.nullable(),
    }),
  ),
  acknowledgements: z.array(acknowledgement),
  /** The number of the newest edit of any rota shown; a later read with the same number holds the same draft. */
  newestEdit: z.int(),
})
export type Board = z.output<typeof board>

export const getBoard = endpoint({
  method: 'GET',
  path: '/api/board',
  summary:
    'The draft rota for a span of days (at most 12 weeks), ready for the rules, with what is published beside it',
  permission: ['manager', 'lead'],
  query: dates,
  reply: board,
  problems: ['not-accepted'],
})

export const edit = z.object({
  number: z.int(),
  /** What the manager did: "Add shift", "Undo: Delete shift". */
  name: z.string(),
  by: z.object({ id, name }),
  at: instant,
  changes: z.array(change),
})
export type Edit = z.output<typeof edit>

/** What an edit did to the findings of the days it touches. */
export const difference = z.object({ opened: z.array(finding), closed: z.array(finding) })
export type FindingsDifference = z.output<typeof difference>

export const editRotas = endpoint({
  method: 'POST',
  path: '/api/edits',
  summary:
    'Edit the draft: all changes or none. Each `before` must equal what is stored; otherwise stale-edit carries mine as sent and theirs, line by line, with what is stored now as `after`. Undo sends the inverse. Answers once it is on the disk; what it did to the findings is judged then, where it is asked for',
  permission: ['manager'],
  body: z.object({
    name: line.min(1).max(80),
    changes: z.array(change).min(1).max(2000),
    /** Asks for `difference`. The board judges its own draft, and again what it reads next, so it does not ask. */
    difference: z.boolean().optional(),
  }),
  reply: z.object({ edits: z.array(edit), difference: difference.optional() }),
  problems: ['stale-edit', 'no-rota', 'not-accepted', 'not-found'],
  bodyLimit: 2 * 1024 * 1024,
})

export const comparison = z.object({
  rota,
  people: z.array(
    z.object({
      amhp: id,
      name,
      added: z.array(plannedShift),
      removed: z.array(plannedShift),
      changed: z.array(z.object({ before: plannedShift, after: plannedShift })),
    }),
  ),
  /** What publishing would open and close, against the edition that is published now (or an empty rota). */
  opens: z.array(finding),
  closes: z.array(finding),
  /** Every gap and breach that the draft leaves open; each needs a reason. `reason` holds the last one given, if any. */
  leftOpen: z.array(finding.extend({ reason: z.string().nullable() })),
  /** Whole days from now until the first changed shift. */
  noticeDays: z.int().nullable(),
})
export type Comparison = z.output<typeof comparison>

const ofRota = z.object({ rotaId: id })

export const compareRota = endpoint({
  method: 'GET',
  path: '/api/rotas/:rotaId/comparison',
  summary: 'What publishing would change, by person, and what it opens and closes',
  permission: ['manager', 'lead'],
  params: ofRota,
  reply: comparison,
  problems: ['not-found'],
})

export const edition = z.object({
  number: z.int(),
  publishedAt: instant,
  publishedBy: z.object({ id, name }),
  shiftCount: z.int(),
  changedShifts: z.int(),
  summary,
  reasons: z.array(acknowledgement),
})
export type Edition = z.output<typeof edition>

export const publishRota = endpoint({
  method: 'POST',
  path: '/api/rotas/:rotaId/editions',
  summary: 'Publish the draft as an immutable edition. Every gap and breach left open needs a reason',
  permission: ['manager'],
  params: ofRota,
  body: z.object({ version, reasons: z.array(z.object({ finding: z.string().max(300), reason })).max(5000) }),
  reply: edition,
  problems: ['not-found', 'stale-edit', 'reasons-needed', 'not-accepted'],
  bodyLimit: 2 * 1024 * 1024,
})

export const listEditions = endpoint({
  method: 'GET',
  path: '/api/rotas/:rotaId/editions',
  summary: 'The published editions of a rota, newest first',
  permission: ['manager', 'lead'],
  params: ofRota,
  reply: z.object({ rota, editions: z.array(edition) }),
  problems: ['not-found'],
})

export const getEdition = endpoint({
  method: 'GET',
  path: '/api/rotas/:rotaId/editions/:number',
  summary: 'One edition as it was published',
  permission: ['manager', 'lead'],
  params: z.object({ rotaId: id, number: z.coerce.number().int().min(1) }),
  reply: z.object({ rota, edition, shifts: z.array(plannedShift.and(z.object({ amhpName: z.string() }))) }),
  problems: ['not-found'],
})

export const getShiftHistory = endpoint({
  method: 'GET',
  path: '/api/shifts/:shiftId/history',
  summary:
    'The audit trail of one shift: every edit that touched it, every edition that published it and what was recorded of it, oldest first',
  permission: ['manager', 'lead'],
  params: z.object({ shiftId: id }),
  reply: z.object({
    entries: z.array(
      z.object({
        at: instant,
        /** No id where no account did it: "Command line". */
        by: z.object({ id: id.nullable(), name }),
        what: z.string(),
        /** Both null where what happened was recorded: the plan stays. */
        before: plannedShift.nullable(),
        after: plannedShift.nullable(),
      }),
    ),
  }),
  problems: ['not-found'],
})
