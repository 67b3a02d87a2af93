import type { Store } from '@amhp/db/open.ts'
import type { FindingsDifference } from '@amhp/shared/contract/edits.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { tellerOf, writeFinding } from '@amhp/shared/rules/index.ts'
import { addDays, mondayOf } from '@amhp/shared/time/date.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { draftShiftsIn, draftShiftsOfAmhps, lastDraftShiftIn } from '../shifts/draft-store.ts'
import type { Planned } from '../shifts/planned.ts'
import { findingsDifference } from './findings-difference.ts'
import { documentFrom, happenedIn } from './load-document.ts'
import type { Change } from './plan-edit.ts'
import { type Days, reachOf } from './reach.ts'
import { standingFacts } from './standing-facts.ts'
import { findingsAbout, findingsOfCover } from './touched-findings.ts'

const covering = new Set(['waking', 'standby', 'sleep-in'])

/**
 * What an edit that is saved did to the findings of the whole weeks around it, in order of time within cover and within
 * people. Cover needs everyone's shifts of those weeks, if the edit touched any that cover; rest needs, weeks back and
 * forth, only those of the AMHPs it touched, and theirs alone can have changed.
 */
export async function differenceOfEdit(
  store: Store,
  serviceId: string,
  changes: readonly Change[],
): Promise<FindingsDifference> {
  const standing = await standingFacts(store, serviceId)
  const days = weeksAround(standing.zone, changes)
  const touched = new Set(changes.flatMap(({ before, after }) => [before, after].flatMap((shift) => shift?.amhp ?? [])))
  const span = { start: startOfDay(standing.zone, days.from), end: startOfDay(standing.zone, days.to) }
  const q = store.read
  const mayCover = changes.some(({ before, after }) =>
    [before, after].some((shift) => shift && covering.has(shift.kind)),
  )
  const reach = await reachOf(q, serviceId, standing, days, 'draft')
  // The last of all says how far ahead is planned, which averages ask.
  const near = [
    ...(mayCover ? await draftShiftsIn(q, serviceId, span) : []),
    ...(await lastDraftShiftIn(q, serviceId, reach.span)),
  ]
  const theirs = await draftShiftsOfAmhps(q, serviceId, touched, reach.span)
  const others = new Map(near.filter(({ amhp }) => !touched.has(amhp)).map((shift) => [shift.id, shift]))
  const after: Planned[] = [...others.values(), ...theirs]
  const named = new Set(changes.map(({ before, after: now }) => (before ?? now)!.id))
  const before = [...after.filter(({ id }) => !named.has(id)), ...changes.flatMap((change) => change.before ?? [])]
  const posts = standing.posts.filter(({ amhp }) => touched.has(amhp))
  const happened = await happenedIn(q, serviceId, reach, [...after, ...before])
  const is = documentFrom({ ...standing, posts }, reach, after, happened)
  const earlier = documentFrom({ ...standing, posts: [] }, reach, before, happened)
  const was: Rota = { ...is, shifts: earlier.shifts }
  const findings = (document: Rota) => [
    ...(mayCover ? findingsOfCover(document) : []),
    ...findingsAbout(document, touched),
  ]
  const { opened, closed } = findingsDifference(findings(was), findings(is))
  const tell = tellerOf(is)
  const write = (found: typeof opened) => found.map((finding) => writeFinding(finding, tell(finding)))
  return { opened: write(opened), closed: write(closed) }
}

/** The whole weeks that hold the shifts, with a day on either side: rest before and after reaches that far. */
function weeksAround(zone: Zone, changes: readonly Change[]): Days {
  const shifts = changes.flatMap(({ before, after }) => [before, after].filter((shift) => shift !== null))
  const first = instantOf(Math.min(...shifts.map(({ start }) => start)))
  const last = instantOf(Math.max(...shifts.map(({ end }) => end)))
  return { from: mondayOf(addDays(dateAt(zone, first), -1)), to: addDays(mondayOf(addDays(dateAt(zone, last), 1)), 7) }
}
