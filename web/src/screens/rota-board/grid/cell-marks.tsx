import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { shortMoment, timeOf } from '@amhp/shared/time/wording.ts'
import { levelWords } from '../../../parts/duty-words.ts'
import { ShiftChip } from '../../../parts/shift-chip.tsx'
import { timesText } from '../../../parts/shift-text.ts'
import { kindText, markWords, roleWord } from '../../../parts/shift-words.ts'
import { HiddenText } from '../../../ui/hidden-text.tsx'
import { Shape } from '../../../ui/mark.tsx'
import type { BoardDay } from '../board-days.ts'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'
import { worstLevel } from '../findings/findings-by-place.ts'

/** A shift of the draft as a chip, with its differences from what is published and its worst finding. */
export function DraftChip({ shift }: { shift: PlannedShift }) {
  const { data, marks, placed } = useBoardView()
  const code = data.codes.find((known) => known.code === shift.code)
  const mark = marks.get(shift.id) ?? 'added'
  return (
    <ShiftChip
      code={shift.code}
      times={timesText(data.zone, shift)}
      kind={shift.kind}
      roleName={shift.role === 'amhp' ? null : roleWord(shift.role)}
      colour={code?.colour ?? 'grey'}
      draft={mark !== 'published'}
      level={worstLevel(placed.byShift.get(shift.id) ?? [])}
      words={[code?.name, kindText(shift, data.authorityNames), markWords[mark]].filter(Boolean).join(', ')}
    />
  )
}

/** What a shift that started on an earlier day takes of this one. */
export function Reaching({ shift, day }: { shift: PlannedShift; day: BoardDay }) {
  const { zone } = useBoardView().data
  return (
    <span className="reaching">
      {shift.end < day.end ? `until ${timeOf(zone, shift.end)}` : 'all day'}
      <HiddenText>, from {shortMoment(zone, shift.start)}</HiddenText>
    </span>
  )
}

/** The corner of a cell: the shape of the most severe level, and the number of findings. */
export function FindingCorner({ findings }: { findings: readonly BoardFinding[] }) {
  const worst = worstLevel(findings) ?? 'info'
  const n = findings.length
  return (
    <span className={`finding-corner finding-corner--${worst}`}>
      <Shape tone={worst} />
      <span aria-hidden="true">{n}</span>
      <HiddenText>
        , {n} {n === 1 ? levelWords[worst].one : 'findings'}: {findings.map((finding) => finding.why).join(' ')}
      </HiddenText>
    </span>
  )
}
