import type { Absence } from '../rota/absence.ts'
import type { Amhp } from '../rota/amhp.ts'
import type { Rota } from '../rota/rota.ts'
import type { Shift } from '../rota/shift.ts'
import { type Checked, checkedRota, inOrder, judge, notJudgedInOrder, rulesByCode } from './check-rota.ts'
import { addEligible, coveringTimes } from './cover.ts'
import { coverFloor, floorCover, floorRole } from './cover-floor.ts'
import { everWhen, type Known, type Prepared, preparedWith } from './prepare.ts'
import { recount } from './recount.ts'
import type { CheckReply } from './reply.ts'
import type { Finding, NotJudged } from './rule.ts'
import { backupRole } from './single-point.ts'
import { type Person, personOf, prepareWork } from './work.ts'

/** Something that is another, is new (`before` null) or is gone (`after` null). */
export interface Change<T> {
  readonly before: T | null
  readonly after: T | null
}

/** What an edit changes in a rota. Shifts and AMHPs are known by their ids, absences by being the same object or the same values. */
export interface RotaChange {
  readonly shifts?: readonly Change<Shift>[]
  readonly absences?: readonly Change<Absence>[]
  /** AMHPs whose approvals, agreements, dates or opt-out are others now. */
  readonly amhps?: readonly Amhp[]
}

const aboutPeople = rulesByCode.filter((rule) => rule.about !== 'cover')
const aboutCover = rulesByCode.filter((rule) => rule.about === 'cover')

/**
 * The check of a rota after a change, exactly as checkRota would make it: only the AMHPs whom the change names are judged again,
 * and cover only where theirs is another. `before` is left as it was. The change may name AMHPs of the rota only.
 */
export function recheck(before: Checked, change: RotaChange): Checked {
  const people = peopleAfter(before, change)
  if (reachesEveryone(before, change)) return checkedRota(rotaOf(before, people.all), before.prepared)
  const cover = new Map([...before.known.cover].map(([authority, roles]) => [authority, new Map(roles)]))
  const known: Known = { cover, eligible: before.known.eligible }
  const prepared = preparedWith(before.prepared, people.all, known)
  const touched = new Set(people.changed.map(({ after }) => after.amhp.id))
  const mine = judge({ ...prepared, people: people.changed.map(({ after }) => after) }, aboutPeople)
  const recovered = recover(before, prepared, known, people.changed)
  const reply = replyAfter(before.reply, touched, recovered, [...mine.findings, ...recovered.findings], mine.notJudged)
  return { reply, prepared, known }
}

interface Changed {
  readonly before: Person
  readonly after: Person
}

/** Everyone, those whom the change names in new copies. */
function peopleAfter({ prepared }: Checked, change: RotaChange): { all: readonly Person[]; changed: Changed[] } {
  const ids = new Set<string>()
  const name = (one: { amhp: string } | null) => one && ids.add(one.amhp)
  for (const { before, after } of [...(change.shifts ?? []), ...(change.absences ?? [])]) {
    name(before)
    name(after)
  }
  const amhps = new Map((change.amhps ?? []).map((amhp) => [amhp.id, amhp]))
  for (const id of amhps.keys()) ids.add(id)
  const changed: Changed[] = []
  const all = prepared.people.map((before) => {
    const { id } = before.amhp
    if (!ids.has(id)) return before
    const after = personOf(
      amhps.get(id) ?? before.amhp,
      changedList(before.shifts, id, change.shifts, (a, b) => a.id === b.id),
      changedList(before.absences, id, change.absences, sameAbsence),
      before.otherWork,
    )
    prepareWork(after)
    changed.push({ before, after })
    return after
  })
  return { all, changed }
}

const sameAbsence = (a: Absence, b: Absence): boolean =>
  a === b || (a.start === b.start && a.end === b.end && a.kind === b.kind)

function changedList<T extends { readonly amhp: string }>(
  list: readonly T[],
  amhp: string,
  changes: readonly Change<T>[] = [],
  same: (a: T, b: T) => boolean,
): T[] {
  const left = [...list]
  for (const { before, after } of changes) {
    if (before?.amhp === amhp) {
      const at = left.findIndex((one) => same(one, before))
      if (at >= 0) left.splice(at, 1)
    }
    if (after?.amhp === amhp) left.push(after)
  }
  return left
}

/**
 * Whether a change moves what everyone is judged by: where the records begin or end. Or whether ids are such that findings of
 * different people could be named alike, which only a whole check tells apart.
 */
function reachesEveryone({ prepared }: Checked, change: RotaChange): boolean {
  const { rota, period, lastShiftEnd } = prepared
  for (const { before, after } of change.shifts ?? [])
    for (const shift of [before, after]) {
      if (!shift) continue
      if (rota.recordsFrom === undefined && shift.start < period.start) return true
      if (shift.end > period.end && (shift === after ? shift.end > (lastShiftEnd ?? 0) : shift.end === lastShiftEnd))
        return true
    }
  return !prepared.plainIds
}

/** A rota with the shifts and absences of these people. */
export function rotaOf({ prepared: { rota } }: Checked, people: readonly Person[]): Rota {
  return {
    ...rota,
    amhps: people.map(({ amhp }) => amhp),
    shifts: people.flatMap(({ shifts }) => shifts),
    absences: people.flatMap(({ absences }) => absences),
  }
}

/** What is counted again of cover: findings, floor, and the slots and authorities whose findings they take the place of. */
interface Recovered {
  readonly findings: readonly Finding[]
  readonly floor: CheckReply['cover']
  readonly slots: ReadonlySet<string>
  readonly authorities: ReadonlySet<string>
}

function recover({ prepared: was }: Checked, prepared: Prepared, known: Known, changed: readonly Changed[]): Recovered {
  const spans: { role: string; from: number; to: number }[] = []
  const authorities = new Set<string>()
  const befores = changed.map((one) => one.before)
  const afters = changed.map((one) => one.after)
  for (const [authority, byRole] of known.cover) {
    for (const [role, steps] of byRole) {
      const removed = edgesOf(was, befores, authority, role)
      const added = edgesOf(prepared, afters, authority, role)
      const counted = recount(steps, removed, added, prepared.period.end)
      if (!counted) continue
      byRole.set(role, counted.steps)
      spans.push({ role, from: counted.from, to: counted.to })
      if (role === floorRole) authorities.add(authority)
    }
  }
  const slots = prepared.slots.filter((slot) =>
    spans.some(
      ({ role, from, to }) => (role === slot.role || role === backupRole) && slot.start < to && slot.end > from,
    ),
  )
  const own = prepared.authorities.own.filter((authority) => authorities.has(authority))
  const part: Prepared = { ...prepared, slots, authorities: { ...prepared.authorities, own } }
  return {
    findings: slots.length + own.length === 0 ? [] : judge(part, aboutCover).findings,
    floor: floorCover(part),
    slots: new Set(slots.map((slot) => slot.id)),
    authorities,
  }
}

/** When some people cover for an authority in a role, inside the period: start, end, start, end. */
function edgesOf(prepared: Prepared, people: readonly Person[], authority: string, role: string): number[] {
  const starts: number[] = []
  const ends: number[] = []
  for (const person of people) {
    const time = coveringTimes(person).get(role)
    const when = prepared.needsApproval(role) ? prepared.eligible(person, authority) : everWhen
    if (time) addEligible(time, when, prepared.period, starts, ends)
  }
  return starts.flatMap((start, i) => [start, ends[i]!])
}

function replyAfter(
  { findings: old, notJudged, cover, ...rest }: CheckReply,
  touched: ReadonlySet<string>,
  recovered: Recovered,
  found: Finding[],
  notJudgedNow: NotJudged[],
): CheckReply {
  const { slots, authorities, floor } = recovered
  const isGone = ({ amhp, rule, slot, authority }: Finding) => {
    if (amhp !== undefined) return touched.has(amhp)
    return rule === coverFloor.code ? authorities.has(authority!) : slots.has(slot!)
  }
  const kept = old.filter((finding) => !isGone(finding))
  const findings = merged(kept, found.sort(inOrder), inOrder)
  const summary = { gap: 0, breach: 0, warning: 0, info: 0 }
  for (const finding of findings) summary[finding.level]++
  const floorOf = new Map(floor.map((line) => [line.authority, line]))
  return {
    ...rest,
    summary,
    cover: cover.map((line) => floorOf.get(line.authority) ?? line),
    findings,
    notJudged: merged(
      notJudged.filter(({ amhp }) => !touched.has(amhp)),
      notJudgedNow,
      notJudgedInOrder,
    ),
  }
}

/** Two lists that are in order as one. */
function merged<T>(a: readonly T[], b: readonly T[], compare: (a: T, b: T) => number): T[] {
  const all: T[] = []
  let next = 0
  for (const one of a) {
    while (next < b.length && compare(b[next]!, one) < 0) all.push(b[next++]!)
    all.push(one)
  }
  while (next < b.length) all.push(b[next++]!)
  return all
}
