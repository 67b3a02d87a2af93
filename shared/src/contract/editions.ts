import * as z from 'zod/mini'
import { plannedShift } from '../rota/planned-shift.ts'
import { id, instant, name, reason, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { acknowledgement, listed, summary } from './findings.ts'
import { pages } from './pages.ts'
import { rota } from './rotas.ts'
import { settledRecords } from './settled-records.ts'

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
  opens: z.array(listed),
  closes: z.array(listed),
  /** Stretches without enough people that it makes shorter, or less bad, as they are without it. */
  partlyCloses: z.array(listed),
  /**
   * Every gap and breach that the draft leaves open and that is not over; each needs a reason. `reason` is the last one given
   * for all of it, if any. Where only some of its findings have one, `left` has the keys of the others.
   */
  leftOpen: z.array(z.extend(listed, { reason: z.nullable(z.string()), left: z.array(z.string()) })),
  /** How many gaps and breaches are over: they need no reason. */
  over: z.int(),
  /** Whole days from now until the first changed shift. */
  noticeDays: z.nullable(z.int()),
})
export type Comparison = z.output<typeof comparison>

const ofRota = z.object({ rotaId: id })

export const compareRota = endpoint({
  method: 'GET',
  path: '/api/rotas/:rotaId/comparison',
  summary:
    'What publishing would change, by person, and what it opens, closes and leaves open. A stretch without enough people is one, with what it breaks as `parts`',
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
  /** A stretch without enough people counts once. Older editions counted each thing that it broke. */
  summary,
  /** The version of the rules that its findings were made under. */
  ruleSet: z.string(),
  reasons: z.array(acknowledgement),
})
export type Edition = z.output<typeof edition>

/** A reason for each gap and breach that publishing leaves open and that is not over. One answers all that is listed with it. */
export const publication = z.object({
  reasons: z.array(z.object({ finding: z.string().check(z.maxLength(300)), reason })).check(z.maxLength(5000)),
})

export const publishRota = endpoint({
  method: 'POST',
  path: '/api/rotas/:rotaId/editions',
  summary:
    'Publish the draft as an immutable edition. Every gap and breach that is left open and not over needs a reason; one answers a whole stretch without enough people. Work on record that loses its shift is settled by `records`',
  permission: ['manager'],
  params: ofRota,
  body: z.extend(publication, { version, records: settledRecords }),
  reply: edition,
  stale: z.object({ version }),
  problems: ['not-found', 'stale-edit', 'work-on-record', 'reasons-needed', 'not-accepted'],
  bodyLimit: 2 * 1024 * 1024,
})

export const listEditions = endpoint({
  method: 'GET',
  path: '/api/rotas/:rotaId/editions',
  summary: 'The published editions of a rota, newest first, 20 at a time',
  permission: ['manager', 'lead'],
  params: ofRota,
  query: pages,
  reply: z.object({ rota, editions: z.array(edition), more: z.boolean() }),
  problems: ['not-found'],
})

export const getEdition = endpoint({
  method: 'GET',
  path: '/api/rotas/:rotaId/editions/:number',
  summary: 'One edition as it was published',
  permission: ['manager', 'lead'],
  params: z.object({ rotaId: id, number: z.coerce.number().check(z.int(), z.minimum(1)) }),
  reply: z.object({ rota, edition, shifts: z.array(z.intersection(plannedShift, z.object({ amhpName: z.string() }))) }),
  problems: ['not-found'],
})
