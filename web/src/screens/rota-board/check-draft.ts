import type { Rota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { type Happening, withRecord } from '@amhp/shared/rota/with-record.ts'
import { checkRota, type Finding, ruleOf, type Source, tellerOf } from '@amhp/shared/rules/index.ts'
import type { ShiftMap } from './draft-changes.ts'

/** A finding with its sentence, for the board. */
export interface BoardFinding extends Finding {
  readonly title: string
  readonly why: string
  readonly source: Source
}

/** The rota as the draft would have it. What only the record holds (actual times, call-outs) stays with its shift. */
export function rotaOfDraft(rota: Rota, shifts: ShiftMap): Rota {
  const recorded = new Map(rota.shifts.map((shift) => [shift.id, shift]))
  const drafted = [...shifts.values()].map(({ id, amhp, role, kind, start, end, shareable }): Shift => {
    const planned: Shift = { id, amhp, role, kind, start, end, shareable, callOuts: [] }
    const known = recorded.get(id)
    return known?.actual || known?.breakMinutes !== undefined || known?.callOuts.length
      ? withRecord(planned, happeningOf(known))
      : planned
  })
  return { ...rota, shifts: drafted }
}

const happeningOf = ({ amhp, actual, breakMinutes, callOuts }: Shift): Happening => ({
  amhp,
  actualStart: actual?.start ?? null,
  actualEnd: actual?.end ?? null,
  breakMinutes: breakMinutes ?? null,
  callOuts,
})

/** Runs the rules on a rota, gravest first within the order of time. Kinds of absence are said to managers alone. */
export function checkDraft(rota: Rota, isManager: boolean): BoardFinding[] {
  const tell = tellerOf(rota)
  return checkRota(rota, { absenceKinds: isManager ? 'shown' : 'hidden' }).findings.map((finding) => {
    const { title, source } = ruleOf(finding.rule)
    return { ...finding, title, source, why: tell(finding) }
  })
}
