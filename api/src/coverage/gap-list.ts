import type { getGaps as endpoint, Gap } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { piecesOf } from '@amhp/shared/rules/prepare/cover.ts'
import { covers } from '@amhp/shared/rules/prepare/covering.ts'
import { type Prepared, prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { union as joined, overlaps } from '@amhp/shared/time/span.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { listEditionRows } from '../editions/store.ts'
import type { Context } from '../http/route.ts'
import { type PublishedWorld, publishedWorld } from '../rota-document/published-world.ts'
import { type Days, nearReachOf } from '../rota-document/reach.ts'
import { daysInBoth } from '../rota-document/segments.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { shiftsOfEdition } from '../shifts/published-store.ts'
import { describeCoverShifts } from './cover-shifts.ts'
import { closedPieces, fewestIn, type GapPiece, heldPieces, openPieces } from './gap-pieces.ts'
import { type SegmentStates, stateMinutes } from './state-minutes.ts'

const weeks = 12

/** Every gap of the next twelve weeks from today, soonest first, those already over left out. */
export async function gapList({ store, clock, account }: Context): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const now = clock.now()
  const today = dateAt(zone, now)
  const days = { from: today, to: addDays(today, weeks * 7) }
  const world = await publishedWorld(store, serviceId, days, nearReachOf)
  const earlier = await earlierOpenPieces(world, serviceId, days)
  const segments: SegmentStates[] = []
  const rows: { state: Gap['state']; piece: GapPiece; draft: number | null; prepared: Prepared }[] = []
  for (const segment of world.segments) {
    const prepared = prepare(await world.document(segment), 'hidden')
    const { span } = await nearReachOf(world.q, serviceId, world.standing, segment, 'draft')
    const planned = await draftShiftsIn(world.q, serviceId, span)
    const draft = prepare(await world.document(segment, planned), 'hidden')
    const add = (state: Gap['state'], pieces: readonly GapPiece[]) => {
      for (const piece of pieces) {
        const fewest = fewestIn(draft, piece, piece)
        rows.push({ state, piece, draft: fewest === piece.actual ? null : fewest, prepared })
      }
    }
    const { published } = segment
    const open = published ? openPieces(prepared) : []
    const fallback = published ? heldPieces(prepared) : []
    const before = earlier.filter((piece) => overlaps(piece, prepared.period))
    const closed = published ? closedPieces(before, [...open, ...fallback], prepared) : []
    segments.push({ prepared, published, open, fallback, closed })
    add('open', open)
    add('fallback', fallback)
    add('closed', closed)
    if (!published) add('unpublished', unpublishedPieces(draft))
  }
  const coming = rows.filter(({ piece }) => piece.end > now)
  const names = new Map(world.standing.document.service.authorities.map(({ id, name }) => [id, name ?? id]))
  const behind = new Set<string>()
  const gaps = coming.map(({ state, piece, draft, prepared }): Gap => {
    const shifts =
      state === 'unpublished' ? [] : world.shifts.filter((shift) => isBehind(shift, piece)).map(({ id }) => id)
    for (const id of shifts) behind.add(id)
    const slot = piece.slot === undefined ? undefined : prepared.slots.find(({ id }) => id === piece.slot)
    return {
      state,
      authority: piece.authority,
      authorityName: names.get(piece.authority) ?? piece.authority,
      role: piece.role as ShiftRole,
      slot: slot ? { id: slot.id, name: slot.name } : null,
      start: piece.start,
      end: piece.end,
      required: piece.required,
      actual: piece.actual,
      draft,
      shifts,
    }
  })
  return {
    ...days,
    asOf: now,
    gaps: gaps.sort(soonestFirst),
    minutes: stateMinutes(segments),
    shifts: describeCoverShifts(world, ({ id }) => behind.has(id)),
  }
}

const soonestFirst = (a: Gap, b: Gap) => {
  const [one, other] = [a, b].map((gap) => `${gap.start} ${gap.authority} ${gap.slot?.id ?? ''} ${gap.state}`)
  return one! < other! ? -1 : 1
}

const isBehind = (shift: PlannedShift, piece: GapPiece) =>
  shift.role === piece.role && covers(shift) && overlaps(shift, piece)

/** Time that no edition covers, for each authority's floor: split where the draft begins or ceases to hold it. */
function unpublishedPieces(draft: Prepared): GapPiece[] {
  const { start, end } = draft.period
  const held = (authority: string, wanted: (actual: number) => boolean) =>
    piecesOf(draft.cover(authority, 'amhp'), start, end, wanted)
  return draft.authorities.own.flatMap((authority) =>
    [...joined(held(authority, (n) => n === 0)), ...joined(held(authority, (n) => n > 0))].map((span) => ({
      ...span,
      authority,
      role: 'amhp',
      slot: undefined,
      required: 1,
      actual: 0,
    })),
  )
}

/** Gaps that editions before the newest left open, read with the approvals and absences of today. */
async function earlierOpenPieces(world: PublishedWorld, serviceId: string, days: Days): Promise<GapPiece[]> {
  const pieces: GapPiece[] = []
  for (const rota of world.rotas) {
    const newest = world.editions.get(rota.id)
    const within = daysInBoth(rota, days)
    if (!newest || newest.number === 1 || !within) continue
    const own = new Set((await shiftsOfEdition(world.q, serviceId, newest.id)).map(({ id }) => id))
    const others = world.shifts.filter(({ id }) => !own.has(id))
    for (const edition of await listEditionRows(world.q, serviceId, rota.id)) {
      if (edition.number === newest.number || edition.summary.gap === 0) continue
      const shifts = await shiftsOfEdition(world.q, serviceId, edition.id)
      pieces.push(...openPieces(prepare(await world.document(within, [...others, ...shifts]), 'hidden')))
    }
  }
  return pieces
}
