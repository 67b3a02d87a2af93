import * as z from 'zod/mini'
import { type Absence, absenceKinds } from '../rota/absence.ts'
import type { Shift } from '../rota/shift.ts'
import { intersection, type Span, union } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { minutesUp } from './prepare/minutes.ts'
import { shiftsMeeting } from './prepare/shifts-of.ts'
import type { Person } from './prepare/work.ts'
import { aboutAmhp, type Found, rule } from './rule.ts'

const words: Record<string, string> = {
  leave: 'On leave',
  sickness: 'Off sick',
  family: 'On family leave',
  training: 'In training',
  other: 'Away',
  away: 'Away',
}

export const absentOnShift = rule({
  code: 'absent-on-shift',
  title: 'Nobody is on shift while away',
  source: { title: 'The service’s own rota', clause: 'one person cannot be away and on shift', status: 'local' },
  level: 'breach',
  settings: z.strictObject({}),

  check({ people, meets, absenceKinds }) {
    const findings: Found[] = []
    for (const person of people)
      for (const [shift, met] of absencesMet(person)) {
        if (!meets(shift)) continue
        const pieces = absencePieces(shift, met, absenceKinds === 'shown')
        for (const { start, end, kind } of pieces)
          findings.push(
            aboutAmhp({
              key: `absent-on-shift/${shift.id}`,
              amhp: person.amhp.id,
              start,
              end,
              shifts: [shift.id],
              facts: { kind, minutes: minutesUp(end - start) },
            }),
          )
      }
    return { findings }
  },

  explain({ kind, minutes }, { finding, zone }) {
    const away = words[String(kind)] ?? 'Away'
    return `${away} and on shift ${spanText(zone, finding)}, ${durationText(Number(minutes))}.`
  },
})

/** The shifts of a person that meet an absence as planned, each with the absences that it meets. */
function absencesMet(person: Person): Map<Shift, Absence[]> {
  const met = new Map<Shift, Absence[]>()
  for (const absence of person.absences)
    for (const shift of shiftsMeeting(person, absence)) {
      if (absence.kind === 'training' && shift.kind === 'training') continue
      const others = met.get(shift)
      if (others) others.push(absence)
      else met.set(shift, [absence])
    }
  return met
}

/** The parts of a shift in which its AMHP is away: by kind, or joined whatever the kind when it is hidden. */
function absencePieces(shift: Shift, met: readonly Absence[], shown: boolean): (Span & { kind: string })[] {
  const parts = (kind: string, of: readonly Absence[]) =>
    union(of.map((absence) => intersection(absence, shift)!)).map(({ start, end }) => ({ start, end, kind }))
  if (!shown) return parts('away', met)
  return absenceKinds.flatMap((kind) =>
    parts(
      kind,
      met.filter((absence) => absence.kind === kind),
    ),
  )
}
