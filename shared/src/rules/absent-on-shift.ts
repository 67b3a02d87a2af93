import { type Absence, absenceKinds } from '../rota/absence.ts'
import type { Shift } from '../rota/shift.ts'
import { minutesUp } from '../time/instant.ts'
import { intersection, union } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import type { Person } from './prepare/person.ts'
import { shiftsMeeting } from './prepare/work.ts'
import { amhpRule } from './rule.ts'

const words = {
  leave: 'On leave',
  sickness: 'Off sick',
  family: 'On family leave',
  training: 'In training',
  other: 'Away',
  away: 'Away',
}
type Kind = keyof typeof words

export const absentOnShift = amhpRule({
  code: 'absent-on-shift',
  title: 'Nobody is on shift while away',
  group: 'people',
  holds: 'Nobody has a shift while away. Training does not count against a training shift.',
  source: { title: 'The service’s own rota', clause: 'one person cannot be away and on shift', status: 'local' },
  level: 'breach',
  settings: {},
  // The kind of an absence is not everyone's to know.
  facts: { kind: 'never', minutes: 'higher' },
  keyedByShift: true,

  *check(person, _, { absenceKinds: shown }) {
    for (const [shift, met] of absencesMet(person)) {
      for (const [kind, absences] of shown === 'shown' ? byKind(met) : [['away', met] as const])
        for (const { start, end } of union(absences.map((absence) => intersection(absence, shift)!)))
          yield { judged: shift.id, start, end, shifts: [shift], facts: { kind, minutes: minutesUp(end - start) } }
    }
  },

  explain({ kind, minutes }, { finding, zone }) {
    return `${words[kind] ?? 'Away'} and on shift ${spanText(zone, finding)}, ${durationText(minutes)}.`
  },
})

/** The shifts of a person that meet an absence as planned, each with the absences that it meets. */
function absencesMet(person: Person): Map<Shift, Absence[]> {
  const met = new Map<Shift, Absence[]>()
  for (const absence of person.absences)
    for (const shift of shiftsMeeting(person, absence))
      if (absence.kind !== 'training' || shift.kind !== 'training') met.set(shift, [...(met.get(shift) ?? []), absence])
  return met
}

const byKind = (met: readonly Absence[]): (readonly [Kind, Absence[]])[] =>
  absenceKinds.map((kind) => [kind, met.filter((absence) => absence.kind === kind)])
