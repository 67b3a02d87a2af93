import type { Absence } from '../rota/absence.ts'
import type { Amhp } from '../rota/amhp.ts'
import { expandCoveredElsewhere } from '../rota/expand-duty.ts'
import { periodSpan, type Rota } from '../rota/rota.ts'
import type { Shift } from '../rota/shift.ts'
import { intersections, type Span, union } from '../time/span.ts'
import { coveringTimes, isFor } from './covering.ts'
import { authoritiesOf, eligibleFor, type Ineligible, ineligibleTimes } from './eligibility.ts'
import { countSpans, type Steps } from './steps.ts'

/** Someone with their part of a rota. */
export interface CoveringPerson {
  readonly amhp: Amhp
  readonly shifts: readonly Shift[]
  readonly absences: readonly Absence[]
}

/** Who may cover over the period of a rota, and how many do. Each part is worked out when it is first asked for. */
export interface Headcount {
  needsApproval(role: string): boolean
  /** When someone may act for an authority in a role that needs approval. */
  eligible(amhp: Amhp, authority: string): readonly Span[]
  /** When someone is eligible for none of some authorities, by default the service's, and why. */
  ineligible(amhp: Amhp, authorities?: readonly string[]): readonly Ineligible[]
  /** How many cover for an authority in a role. */
  covering(authority: string, role: string): Steps
  /** How many of them are not on standby. */
  atWork(authority: string, role: string): Steps
  /** Whether another service has agreed to hold the duty of an authority: 1 or 0. */
  heldElsewhere(authority: string): Steps
}

export function headcountOf(rota: Rota, people: readonly CoveringPerson[] = peopleOf(rota)): Headcount {
  const period = periodSpan(rota)
  const authorities = authoritiesOf(rota)
  const needing = new Set(rota.roles.filter((role) => role.needsApproval).map(({ id }) => id))
  const eligible = cached((amhp: Amhp) => cached((authority: string) => eligibleFor(amhp, authority, authorities)))

  /** The roles in which some shift is for named authorities alone. */
  let named: Set<string> | undefined
  const isNamed = (role: string): boolean => {
    named ??= new Set(people.flatMap(({ shifts }) => shifts.filter((one) => one.authorities).map((one) => one.role)))
    return named.has(role)
  }

  /** Counts those shifts that pass a test. */
  function counter(counts: (shift: Shift) => boolean) {
    /** When each person covers, for an authority or, undefined, for whichever she may act for. */
    const times = cached((authority: string | undefined) =>
      people.map(({ shifts, absences }) => {
        const counted = shifts.filter(counts)
        return coveringTimes(
          authority === undefined ? counted : counted.filter((shift) => isFor(shift, authority)),
          absences,
        )
      }),
    )
    const known = new Map<string, Steps>()
    const count = (authority: string, role: string) => {
      const mayAct = people.map(({ amhp }) =>
        needing.has(role) ? intersections(eligible(amhp)(authority), [period]) : [period],
      )
      const only = isNamed(role) ? authority : undefined
      // Authorities that share their AMHPs share their cover: to count it once makes the check of a year 5% faster.
      const key = JSON.stringify([role, only, mayAct])
      const same = known.get(key)
      if (same) return same
      const spans = times(only).flatMap((byRole, i) => intersections(byRole.get(role) ?? [], mayAct[i]!))
      const steps = countSpans(spans, period)
      known.set(key, steps)
      return steps
    }
    const counted = cached((authority: string) => cached((role: string) => count(authority, role)))
    return (authority: string, role: string) => counted(authority)(role)
  }

  let held: ReadonlyMap<string, readonly Span[]> | undefined
  return {
    needsApproval: (role) => needing.has(role),
    eligible: (amhp, authority) => eligible(amhp)(authority),
    ineligible: (amhp, own = authorities.own) =>
      ineligibleTimes(amhp, own.flatMap(eligible(amhp)), { ...authorities, own }),
    covering: counter(() => true),
    atWork: counter(({ kind }) => kind !== 'standby'),
    heldElsewhere: cached((authority) => {
      held ??= Map.groupBy(expandCoveredElsewhere(rota), (span) => span.authority)
      return countSpans(intersections(union(held.get(authority) ?? []), [period]), period)
    }),
  }
}

function peopleOf({ amhps, shifts, absences }: Rota): CoveringPerson[] {
  const shiftsOf = Map.groupBy(shifts, ({ amhp }) => amhp)
  const absencesOf = Map.groupBy(absences, ({ amhp }) => amhp)
  return amhps.map((amhp) => ({
    amhp,
    shifts: shiftsOf.get(amhp.id) ?? [],
    absences: absencesOf.get(amhp.id) ?? [],
  }))
}

/** Works out what belongs to a key once. */
function cached<K, V>(make: (key: K) => V): (key: K) => V {
  const kept = new Map<K, V>()
  return (key) => {
    let value = kept.get(key)
    if (value === undefined) {
      value = make(key)
      kept.set(key, value)
    }
    return value
  }
}
