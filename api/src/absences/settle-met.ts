import { Problem } from '@amhp/shared/contract/problems.ts'
import { type MetAnswer, mayMerge, meets, metAbsences } from '@amhp/shared/rota/met-absences.ts'
import { daysText } from '@amhp/shared/time/whole-days.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { refuseField } from '../http/refuse.ts'
import type { StoredAbsence } from './store.ts'

/**
 * Those of a person's other absences that one is to be merged with, as answered. Refuses while one that it meets has no
 * answer, or has changed since.
 */
export function settleMet(
  zone: Zone,
  name: string,
  absence: StoredAbsence,
  others: readonly StoredAbsence[],
  answers: readonly MetAnswer[],
): StoredAbsence[] {
  const met = others.filter((other) => meets(absence, other))
  const answerOf = ({ id, version }: StoredAbsence) =>
    answers.find((answer) => answer.absence === id && answer.version === version)?.becomes
  if (met.some((other) => !answerOf(other)))
    throw new Problem(
      'already-away',
      `Nothing was saved: ${name} is already away ${met.map((other) => daysText(zone, other)).join(', and ')}. Say whether each stays or is merged into one.`,
      {
        met: z.encode(
          metAbsences,
          met.map((other) => ({ ...other, merges: mayMerge(absence, other) })),
        ),
      },
    )
  for (const [i, answer] of answers.entries()) {
    if (answer.becomes === 'kept') continue
    const other = met.find(({ id }) => id === answer.absence)
    if (!other) refuseField(`others[${i}]`, `The absence to merge with has since been changed or removed. Save again`)
    if (!mayMerge(absence, other))
      refuseField(`others[${i}]`, `The absence ${daysText(zone, other)} is of another kind, and cannot be merged`)
  }
  return met.filter((other) => answerOf(other) === 'merged')
}
