import type { Db } from '@amhp/db/open.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { dailyRestHours } from '@amhp/shared/rules/daily-rest.ts'
import type { Person } from '@amhp/shared/rules/prepare/person.ts'
import type { Prepared } from '@amhp/shared/rules/prepare/prepare.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { toldOf } from '../notices/told-of.ts'
import { restingUntil } from '../shift-records/rest-after.ts'
import { restAnswer } from '../shift-records/rest-answer.ts'
import { recordChange } from '../shift-records/save-record.ts'

interface HerRota {
  readonly serviceId: string
  readonly prepared: Prepared
  readonly person: Person
  labelOf(shiftId: string): string
}

/** That she is resting now, what that means for her coming shifts, and which managers know. Null where she is at work or rested. */
export async function restNow(
  q: Db,
  { serviceId, prepared, person, labelOf }: HerRota,
  now: Instant,
): Promise<Reply<typeof getMyShifts>['resting']> {
  const until = restingUntil(person, now, dailyRestHours(prepared))
  if (until === undefined) return null
  const last = person.pieces.reduce((latest, piece) => (piece.start < now && piece.end > latest.end ? piece : latest))
  if (!last.shift) return { until, answer: null, told: [] }
  const { id } = last.shift
  return { until, answer: restAnswer(prepared, id, now, labelOf), told: await toldOf(q, serviceId, recordChange(id)) }
}
