import type { Gap } from '@amhp/shared/contract/cover.ts'
import { type Cover, type CoverPiece, coverOf, floorRole, isFloor } from '@amhp/shared/cover/cover.ts'
import { lowestIn } from '@amhp/shared/cover/steps.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { difference, overlaps, union } from '@amhp/shared/time/span.ts'
import { selectEditions } from '../editions/store.ts'
import type { PublishedRotas } from '../rota-document/published-rotas.ts'
import { nearRangeOf } from '../rota-document/read-range.ts'
import { daysInBoth, type Segment } from '../rota-document/segments.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { shiftsOfEdition } from '../shifts/published-store.ts'

/** A segment's cover, as published and in the draft, and its pieces in each state. */
export interface SegmentGaps extends Readonly<Record<Gap['state'], readonly CoverPiece[]>> {
  readonly published: boolean
  readonly cover: Cover
  readonly draft: Cover
}

/** `earlier`: the gaps in editions before the newest. */
export async function segmentGaps(
  published: PublishedRotas,
  serviceId: string,
  segment: Segment,
  earlier: readonly CoverPiece[],
): Promise<SegmentGaps> {
  const { q, reference } = published
  const { span } = await nearRangeOf(q, serviceId, reference, segment, 'draft')
  const cover = coverOf(await published.document(segment))
  const draft = coverOf(await published.document(segment, await draftShiftsIn(q, serviceId, span)))
  const none = { published: segment.published, cover, draft, open: [], fallback: [], closed: [], unpublished: [] }
  if (!segment.published) return { ...none, unpublished: unpublishedPieces(draft) }
  const [open, fallback] = [inState(cover, 'gap'), inState(cover, 'held-elsewhere')]
  const before = earlier.filter((piece) => overlaps(piece, cover.period))
  return { ...none, open, fallback, closed: closedPieces(before, [...open, ...fallback], cover) }
}

/** The gaps in editions before the newest, judged with today's approvals and absences. */
export async function earlierGaps(published: PublishedRotas, serviceId: string, days: Period): Promise<CoverPiece[]> {
  const pieces: CoverPiece[] = []
  for (const rota of published.rotas) {
    const newest = published.editions.get(rota.id)
    const within = daysInBoth(rota, days)
    if (!newest || newest.number === 1 || !within) continue
    const own = new Set((await shiftsOfEdition(published.q, serviceId, newest.id)).map(({ id }) => id))
    const others = published.shifts.filter(({ id }) => !own.has(id))
    for (const edition of await selectEditions(published.q, serviceId, rota.id)) {
      if (edition.number === newest.number || edition.summary.gap === 0) continue
      const shifts = await shiftsOfEdition(published.q, serviceId, edition.id)
      pieces.push(...inState(coverOf(await published.document(within, [...others, ...shifts])), 'gap'))
    }
  }
  return pieces
}

const inState = (cover: Cover, state: CoverPiece['state']) =>
  cover.shortfalls().filter((piece) => piece.state === state)

/** The parts of earlier gaps that are now neither open nor covered by an agreement alone. */
function closedPieces(earlier: readonly CoverPiece[], now: readonly CoverPiece[], { covering }: Cover): CoverPiece[] {
  const subject = ({ authority, role, slot }: CoverPiece) => JSON.stringify([authority, role, slot?.id])
  const nowBySubject = Map.groupBy(now, subject)
  return [...Map.groupBy(earlier, subject)].flatMap(([key, pieces]) => {
    const piece = pieces[0]!
    const closed = difference(union(pieces), nowBySubject.get(key) ?? [])
    return closed.map((span) => ({ ...piece, ...span, actual: lowestIn(covering(piece.authority, piece.role), span) }))
  })
}

/** The floor of each authority on unpublished days, split where the draft starts or stops covering it. */
function unpublishedPieces(draft: Cover): CoverPiece[] {
  return draft.authorities.flatMap((authority) => {
    const floor = draft.pieces(authority, floorRole).filter(isFloor)
    const [uncovered, covered] = [floor.filter(({ actual }) => actual === 0), floor.filter(({ actual }) => actual > 0)]
    return [...union(uncovered), ...union(covered)].map((span) => ({ ...floor[0]!, ...span, actual: 0 }))
  })
}
