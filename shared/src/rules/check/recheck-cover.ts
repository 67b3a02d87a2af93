import type { Span } from '../../time/span.ts'
import type { CoverSteps } from '../prepare/cover.ts'
import { addEligible, coveringOf } from '../prepare/covering.ts'
import { backupRole, floorCover, floorRole } from '../prepare/floor.ts'
import { everWhen, type Known, type Prepared } from '../prepare/prepare.ts'
import type { Person } from '../prepare/work.ts'
import type { Finding } from '../rule.ts'
import { judge, rulesByCode } from './check-rota.ts'
import { type Recounted, recount } from './recount.ts'
import type { CheckReply } from './reply.ts'

/** A person as the check before knew them, and as they are now. */
export interface ChangedPerson {
  readonly before: Person
  readonly after: Person
}

/** What is counted again of cover: findings, floor, and the slots and authorities whose findings they take the place of. */
export interface Recovered {
  readonly findings: readonly Finding[]
  readonly floor: CheckReply['cover']
  readonly slots: ReadonlySet<string>
  readonly authorities: ReadonlySet<string>
}

const aboutCover = rulesByCode.filter((rule) => rule.about === 'cover')
const nothing: Recovered = { findings: [], floor: [], slots: new Set(), authorities: new Set() }

/** Counts cover again where some people cover at other times than before; `known` holds their counts and is given the new ones. */
export function recover(was: Prepared, prepared: Prepared, known: Known, people: readonly ChangedPerson[]): Recovered {
  const changes = people.flatMap(changedCovering)
  const spans: { role: string; from: number; to: number }[] = []
  const authorities = new Set<string>()
  const counts: { steps: CoverSteps; removed: number[]; added: number[]; counted: Recounted | undefined }[] = []
  for (const [authority, byRole] of known.cover)
    for (const [role, steps] of byRole) {
      const removed: number[] = []
      const added: number[] = []
      for (const change of changes) {
        if (change.role !== role) continue
        addEdges(removed, was, change.people.before, authority, role, change.removed)
        addEdges(added, prepared, change.people.after, authority, role, change.added)
      }
      if (removed.length + added.length === 0) continue
      let same = counts.find((one) => one.steps === steps && isSame(one.removed, removed) && isSame(one.added, added))
      if (!same) {
        same = { steps, removed, added, counted: recount(steps, removed, added, prepared.period.end) }
        counts.push(same)
      }
      const { counted } = same
      if (!counted) continue
      byRole.set(role, counted.steps)
      spans.push({ role, from: counted.from, to: counted.to })
      if (role === floorRole) authorities.add(authority)
    }
  if (spans.length === 0) return nothing
  const meets = ({ role, start, end }: Span & { role: string }) =>
    spans.some((span) => start < span.to && end > span.from && (span.role === role || span.role === backupRole))
  const slots = prepared.slots.filter(meets)
  const own = prepared.authorities.own.filter((authority) => authorities.has(authority))
  const part: Prepared = { ...prepared, slots, authorities: { ...prepared.authorities, own } }
  return {
    findings: judge(part, aboutCover).findings,
    floor: floorCover(part),
    slots: new Set(slots.map((slot) => slot.id)),
    authorities,
  }
}

interface ChangedCovering {
  readonly people: ChangedPerson
  readonly role: string
  /** Flat: start, end, start, end. */
  readonly removed: readonly number[]
  readonly added: readonly number[]
}

/** The times in which a person covered and no longer does, and those in which they do now; all of them where eligibility may be another. */
function changedCovering(people: ChangedPerson): ChangedCovering[] {
  const was = coveringOf(people.before)
  const is = coveringOf(people.after)
  const found: ChangedCovering[] = []
  for (const role of new Set([...was.keys(), ...is.keys()])) {
    const before = was.get(role) ?? []
    const after = is.get(role) ?? []
    if (people.before.amhp !== people.after.amhp) {
      found.push({ people, role, removed: before, added: after })
      continue
    }
    const most = Math.min(before.length, after.length)
    let head = 0
    while (head < most && before[head] === after[head] && before[head + 1] === after[head + 1]) head += 2
    let tail = 0
    while (
      tail < most - head &&
      before.at(-1 - tail) === after.at(-1 - tail) &&
      before.at(-2 - tail) === after.at(-2 - tail)
    )
      tail += 2
    const removed = before.slice(head, before.length - tail)
    const added = after.slice(head, after.length - tail)
    if (removed.length + added.length > 0) found.push({ people, role, removed, added })
  }
  return found
}

/** Adds the parts of some time in which a person may act for an authority, inside the period: start, end, start, end. */
function addEdges(
  edges: number[],
  prepared: Prepared,
  person: Person,
  authority: string,
  role: string,
  time: readonly number[],
): void {
  if (time.length === 0) return
  const starts: number[] = []
  const ends: number[] = []
  const when = prepared.needsApproval(role) ? prepared.eligible(person, authority) : everWhen
  addEligible(time, when, prepared.period, starts, ends)
  for (let i = 0; i < starts.length; i++) edges.push(starts[i]!, ends[i]!)
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
