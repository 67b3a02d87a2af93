import { type getGaps as endpoint, type Gap, gapStates } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { stretchesOf } from '@amhp/shared/time/stretches.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import type { ReadContext } from '../http/threaded.ts'
import { publishedRotas } from '../rota-document/published-rotas.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { type DraftedPiece, describeGap, draftedIn } from './describe-gap.ts'
import { minutesByState } from './minutes-by-state.ts'
import { earlierGaps, type SegmentGaps, segmentGaps } from './segment-gaps.ts'
import { describeShiftsBehind } from './shifts-behind.ts'

const weeks = 12

/** The gaps of the next twelve weeks, soonest first, without those that are over. */
export async function gapList({ store, clock, account }: ReadContext): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const today = dateAt(zone, now)
  const days = { from: today, to: addDays(today, weeks * 7) }
  const published = await publishedRotas(store, serviceId, days, now, nearRangeOf)
  const earlier = await earlierGaps(published, serviceId, days)
  const segments: SegmentGaps[] = []
  for (const segment of published.segments) segments.push(await segmentGaps(published, serviceId, segment, earlier))
  const gaps = gapStates.flatMap((state) =>
    stretchesIn(state, segments)
      .map((pieces) => describeGap(published, state, pieces))
      .filter(({ end }) => end > now),
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

/** The pieces in one state by stretch, and by role; of days without an edition apart where the draft holds the floor. */
function stretchesIn(state: Gap['state'], segments: readonly SegmentGaps[]) {
  const pieces = segments.flatMap((segment) =>
    segment[state].map((piece): DraftedPiece => ({ ...piece, draft: segment.draft })),
  )
  const apart = (piece: DraftedPiece) => `${piece.role} ${state === 'unpublished' && draftedIn(piece) > 0}`
  return [...Map.groupBy(pieces, apart).values()].flatMap(stretchesOf)
}

const soonestFirst = (a: Gap, b: Gap) => {
  const [one, other] = [a, b].map((gap) => `${gap.start} ${gap.role} ${gap.state}`)
  return one! < other! ? -1 : 1
}
