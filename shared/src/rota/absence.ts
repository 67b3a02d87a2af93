import * as z from 'zod/mini'
import { documentId, instant } from './values.ts'

export const absenceKinds = ['leave', 'sickness', 'family', 'training', 'other'] as const
export const absenceKind = z.enum(absenceKinds)
export type AbsenceKind = z.output<typeof absenceKind>
/** The kinds whose whole days an average leaves out (regulation 4(6)), where `excluded` is not false. */
export const excludedKinds: ReadonlySet<AbsenceKind> = new Set(['leave', 'sickness', 'family'])
/** What people type on a rota for an absence. None of these is a shift code. */
export const absenceWords = ['AL', 'LEAVE', 'SICK', 'SICKNESS', 'TRAIN', 'OFF'] as const

/** Time in which an AMHP is away. The kind is for that service's managers alone. */
export const absence = z.strictObject({
  amhp: documentId,
  kind: z._default(absenceKind, 'other'),
  start: instant,
  end: instant,
  /** Whether training is part of the job, and so working time (regulation 2). Left out: it is not. */
  countsAsWork: z.optional(z.boolean()),
  /** Whether an average leaves its days out (regulation 4(6)). Left out: it does. Leave beyond the four weeks of regulation 13 is not left out. */
  excluded: z.optional(z.boolean()),
})
export type Absence = z.output<typeof absence>
