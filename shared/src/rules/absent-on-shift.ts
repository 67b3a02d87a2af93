import { z } from 'zod'
import { type Absence, absenceKinds } from '../rota/absence.ts'
import type { Shift } from '../rota/shift.ts'
import { intersection, type Span, union } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { minutesUp } from './minutes.ts'
import { type Found, rule } from './rule.ts'

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
    for (const { amhp, shifts, absences } of people) {
      if (absences.length === 0) continue
      for (const shift of shifts) {
        const pieces = absencePieces(shift, absences, absenceKinds === 'shown')
        if (pieces.length === 0 || !meets(shift)) continue
        for (const { start, end, kind } of pieces)
          findings.push({
            key: `absent-on-shift/${shift.id}`,
            amhp: amhp.id,
            start,
            end,
            shifts: [shift.id],
            facts: { kind, minutes: minutesUp(end - start) },
          })
      }
    }
    return { findings }
  },

  explain({ kind, minutes }, { finding, zone }) {
    const away = words[String(kind)] ?? 'Away'
    return `${away} and on shift ${spanText(zone, finding)}, ${durationText(Number(minutes))}.`
  },
})

/** The parts of a shift, as planned, in which its AMHP is away: by kind, or joined whatever the kind when it is hidden. */
function absencePieces(shift: Shift, absences: readonly Absence[], shown: boolean): (Span & { kind: string })[] {
  const met = absences.filter(
    (a) => a.start < shift.end && a.end > shift.start && !(a.kind === 'training' && shift.kind === 'training'),
  )
  if (met.length === 0) return []
  const parts = (kind: string, of: readonly Absence[]) =>
    union(of.flatMap((absence) => intersection(absence, shift) ?? [])).map((span) => ({ ...span, kind }))
  if (!shown) return parts('away', met)
  const found = absenceKinds.flatMap((kind) =>
    parts(
      kind,
      met.filter((absence) => absence.kind === kind),
    ),
  )
  return found.sort((a, b) => a.start - b.start)
}
