import type { Absence } from '../../rota/absence.ts'
import type { Amhp } from '../../rota/amhp.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import { coverFloor } from '../cover-floor.ts'
import { lastEndOf } from '../prepare/people.ts'
import { type Known, preparedWith } from '../prepare/prepare.ts'
import { type Person, personOf, prepareWork } from '../prepare/work.ts'
import type { Finding, NotJudged } from '../rule.ts'
import { type Checked, checkedRota, inOrder, judge, notJudgedInOrder, rulesByCode } from './check-rota.ts'
import { type ChangedPerson, type Recovered, recover } from './recheck-cover.ts'
import type { CheckReply } from './reply.ts'

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

/**
 * The check of a rota after a change, exactly as checkRota would make it: only the AMHPs whom the change names are judged again,
 * and cover only where theirs is another. `before` is left as it was. The change may name AMHPs of the rota only.
 */
export function recheck(before: Checked, change: RotaChange): Checked {
  const people = peopleAfter(before, change)
  if (reachesEveryone(before, change, people.all)) return checkedRota(rotaOf(before, people.all), before.prepared)
  const cover = new Map([...before.known.cover].map(([authority, roles]) => [authority, new Map(roles)]))
  const known: Known = { cover, eligible: before.known.eligible }
  const prepared = preparedWith(before.prepared, people.all, known)
  const touched = people.changed.map(({ after }) => after.amhp.id)
  const mine = judge({ ...prepared, people: people.changed.map(({ after }) => after) }, aboutPeople)
  const recovered = recover(before.prepared, prepared, known, people.changed)
  const reply = replyAfter(before.reply, touched, recovered, [...mine.findings, ...recovered.findings], mine.notJudged)
  return { reply, prepared, known }
}

/** Everyone, those whom the change names in new copies. */
function peopleAfter({ prepared }: Checked, change: RotaChange): { all: readonly Person[]; changed: ChangedPerson[] } {
  const ids = new Set<string>()
  const name = (one: { amhp: string } | null) => one && ids.add(one.amhp)
  for (const { before, after } of [...(change.shifts ?? []), ...(change.absences ?? [])]) {
    name(before)
    name(after)
  }
  const amhps = new Map((change.amhps ?? []).map((amhp) => [amhp.id, amhp]))
  for (const id of amhps.keys()) ids.add(id)
  const changed: ChangedPerson[] = []
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
function reachesEveryone({ prepared }: Checked, change: RotaChange, people: readonly Person[]): boolean {
  const { rota, period, lastShiftEnd, plainIds } = prepared
  if (!plainIds) return true
  for (const { before, after } of change.shifts ?? [])
    for (const shift of [before, after]) {
      if (!shift) continue
      if (rota.recordsFrom === undefined && shift.start < period.start) return true
      const atTheEnd = shift.end > period.end && shift.end >= (lastShiftEnd ?? 0)
      if (atTheEnd && lastEndOf(people) !== lastShiftEnd) return true
    }
  return false
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

function replyAfter(
  { format, ruleSet, period, summary: counted, cover, findings: old, notJudged }: CheckReply,
  touched: readonly string[],
  recovered: Recovered,
  found: Finding[],
  notJudgedNow: NotJudged[],
): CheckReply {
  const { slots, authorities, floor } = recovered
  const isGone = ({ amhp, rule, slot, authority }: Finding) => {
    if (amhp !== undefined) return touched.includes(amhp)
    return rule === coverFloor.code ? authorities.has(authority!) : slots.has(slot!)
  }
  const summary = { ...counted }
  const findings: Finding[] = []
  found.sort(inOrder)
  let next = 0
  for (const finding of old) {
    if (isGone(finding)) {
      summary[finding.level]--
      continue
    }
    while (next < found.length && inOrder(found[next]!, finding) < 0) findings.push(found[next++]!)
    findings.push(finding)
  }
  while (next < found.length) findings.push(found[next++]!)
  for (const { level } of found) summary[level]++
  return {
    format,
    ruleSet,
    period,
    summary,
    cover:
      floor.length === 0 ? cover : cover.map((line) => floor.find((one) => one.authority === line.authority) ?? line),
    findings,
    notJudged: notJudgedAfter(notJudged, touched, notJudgedNow),
  }
}

/** Mostly the same as before, as it says of whom the records are too short. */
function notJudgedAfter(before: readonly NotJudged[], touched: readonly string[], now: readonly NotJudged[]) {
  const theirs = before.filter(({ amhp }) => touched.includes(amhp))
  if (theirs.length === now.length && theirs.every((one, i) => notJudgedInOrder(one, now[i]!) === 0)) return before
  return [...before.filter(({ amhp }) => !touched.includes(amhp)), ...now].sort(notJudgedInOrder)
}
