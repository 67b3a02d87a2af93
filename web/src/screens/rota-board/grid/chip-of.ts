import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { kindWords } from '@amhp/shared/rota/role-and-kind.ts'
import type { ShiftChipProps } from '../../../parts/shift-chip.tsx'
import { markWords, roleWord, timesText } from '../../../parts/shift-words.ts'
import type { BoardView } from '../board-view.ts'
import { worstLevel } from '../findings/findings-by-place.ts'

/** How a shift of the draft is drawn as a chip. */
export function chipOf(shift: PlannedShift, view: Pick<BoardView, 'data' | 'marks' | 'placed'>): ShiftChipProps {
  const { data, marks, placed } = view
  const code = data.codes.find((known) => known.code === shift.code)
  const mark = marks.get(shift.id) ?? 'added'
  const findings = placed.byShift.get(shift.id) ?? []
  return {
    code: shift.code,
    times: timesText(data.zone, shift),
    kind: shift.kind,
    roleName: shift.role === 'amhp' ? null : roleWord(shift.role),
    colour: code?.colour ?? 'grey',
    draft: mark !== 'published',
    level: worstLevel(findings),
    words: [code?.name, kindWords[shift.kind], markWords[mark]].filter(Boolean).join(', '),
  }
}
