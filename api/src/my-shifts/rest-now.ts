import type { Db } from '@amhp/db/open.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import type { Person } from '@amhp/shared/rules/prepare/person.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { toldOf } from '../notices/told-of.ts'
import { restingUntil } from '../shift-records/rest-after.ts'
import { restAnswer } from '../shift-records/rest-answer.ts'
import { matterOf } from '../shift-records/save-record.ts'

interface HerRota {
  readonly serviceId: string
  readonly rota: Rota
  readonly person: Person
  readonly restHours: number
  labelOf(shiftId: string): string
}

/** That she is resting now, what that means for her coming shifts, and which managers know. Null where she is at work or rested. */
export async function restNow(
  q: Db,
  { serviceId, rota, person, restHours, labelOf }: HerRota,
  now: Instant,
): Promise<Reply<typeof getMyShifts>['resting']> {
  const until = restingUntil(person, now, restHours)
  if (until === undefined) return null
  const last = person.pieces.reduce((latest, piece) => (piece.start < now && piece.end > latest.end ? piece : latest))
  if (!last.shift) return { until, answer: null, told: [] }
  const { id } = last.shift
  return { until, answer: restAnswer(rota, id, now, labelOf), told: await toldOf(q, serviceId, matterOf(id)) }
}
