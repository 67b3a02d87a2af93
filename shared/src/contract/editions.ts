import * as z from 'zod/mini'
import { plannedShift } from '../rota/planned-shift.ts'
import { id, instant, name, reason, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { acknowledgement, finding, summary } from './findings.ts'
import { rota } from './rotas.ts'

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
  leftOpen: z.array(z.extend(finding, { reason: z.nullable(z.string()) })),
  /** Whole days from now until the first changed shift. */
  noticeDays: z.nullable(z.int()),
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

/** A reason for each gap and breach that publishing leaves open. */
export const publication = z.object({
  reasons: z.array(z.object({ finding: z.string().check(z.maxLength(300)), reason })).check(z.maxLength(5000)),
})

export const publishRota = endpoint({
  method: 'POST',
  path: '/api/rotas/:rotaId/editions',
  summary: 'Publish the draft as an immutable edition. Every gap and breach left open needs a reason',
  permission: ['manager'],
  params: ofRota,
  body: z.extend(publication, { version }),
  reply: edition,
  stale: z.object({ version }),
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
  params: z.object({ rotaId: id, number: z.coerce.number().check(z.int(), z.minimum(1)) }),
  reply: z.object({ rota, edition, shifts: z.array(z.intersection(plannedShift, z.object({ amhpName: z.string() }))) }),
  problems: ['not-found'],
})
