import type { getGaps as endpoint, Gap } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { CoverPiece } from '@amhp/shared/cover/cover.ts'
import { covers, isFor } from '@amhp/shared/cover/covering.ts'
import { lowestIn } from '@amhp/shared/cover/steps.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { type PublishedRotas, publishedRotas } from '../rota-document/published-rotas.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { minutesByState } from './minutes-by-state.ts'
import { earlierGaps, listedStates, type SegmentGaps, segmentGaps } from './segment-gaps.ts'
import { describeShiftsBehind } from './shifts-behind.ts'

const weeks = 12

/** The gaps of the next twelve weeks, soonest first, without those that are over. */
export async function gapList({ store, clock, account }: Context): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const today = dateAt(zone, now)
  const days = { from: today, to: addDays(today, weeks * 7) }
  const published = await publishedRotas(store, serviceId, days, now, nearRangeOf)
  const earlier = await earlierGaps(published, serviceId, days)
  const segments: SegmentGaps[] = []
  for (const segment of published.segments) segments.push(await segmentGaps(published, serviceId, segment, earlier))
  const gaps = segments.flatMap((segment) =>
    listedStates.flatMap((state) =>
      segment[state].filter(({ end }) => end > now).map((piece) => describeGap(published, segment, state, piece)),
    ),
  )
  const behind = new Set(gaps.flatMap(({ shifts }) => shifts))
  return {
    ...days,
    asOf: now,
    gaps: gaps.sort(soonestFirst),
    minutes: minutesByState(segments),
    shifts: describeShiftsBehind(published, behind),
  }
}

function describeGap(
  { reference, shifts }: PublishedRotas,
  { draft }: SegmentGaps,
  state: Gap['state'],
  piece: CoverPiece,
): Gap {
  const { authority, role, slot, start, end, minimum, actual } = piece
  const drafted = lowestIn(draft.covering(authority, role), piece)
  const behind = shifts.filter(
    (shift) => shift.role === role && covers(shift) && isFor(shift, authority) && overlaps(shift, piece),
  )
  return {
    state,
    authority,
    authorityName: reference.document.service.authorities.find(({ id }) => id === authority)?.name ?? authority,
    role: role as ShiftRole,
    slot: slot ? { id: slot.id, name: slot.name } : null,
    start,
    end,
    required: minimum,
    actual,
    draft: drafted === actual ? null : drafted,
    shifts: state === 'unpublished' ? [] : behind.map(({ id }) => id),
  }
}

const soonestFirst = (a: Gap, b: Gap) => {
  const [one, other] = [a, b].map((gap) => `${gap.start} ${gap.authority} ${gap.slot?.id ?? ''} ${gap.state}`)
  return one! < other! ? -1 : 1
}
