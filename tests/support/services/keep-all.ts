import { type AbsenceDetails, addAbsence } from '@amhp/shared/contract/absences.ts'
import type { Asker } from '../server/api.ts'

type AbsenceText = Omit<AbsenceDetails, 'start' | 'end' | 'countsAsWork' | 'excluded' | 'endKnown'> & {
  readonly start: string
  readonly end: string
  readonly countsAsWork?: boolean
  readonly excluded?: boolean
}

/** Enters an absence and keeps all that it meets as they are, as a manager who answers so. */
export async function enterKeepingAll(manager: Asker, body: AbsenceText) {
  const first = await manager.try(addAbsence, { body })
  if (first.status !== 409 || first.problem.code !== 'already-away') return first
  const met = first.problem.met as { id: string; version: number }[]
  const others = met.map(({ id, version }) => ({ absence: id, version, becomes: 'kept' as const }))
  return manager.try(addAbsence, { body: { ...body, others } })
}
