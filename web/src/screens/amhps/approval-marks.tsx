import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { useNow } from '../../clock.ts'
import { Mark } from '../../ui/mark.tsx'
import { approvalState } from './approval-state.ts'

interface ApprovalMarksProps {
  amhp: Amhp
  names: ReadonlyMap<string, string>
  today: LocalDate
}

export function ApprovalMarks({ amhp, names, today }: ApprovalMarksProps) {
  const now = useNow(3_600_000)
  if (amhp.approvals.length === 0) return <Mark tone="gap">None entered</Mark>
  return (
    <ul className="approval-marks">
      {amhp.approvals.map((approval) => {
        const { tone, text } = approvalState(approval, today, now)
        return (
          <li key={`${approval.authority} ${approval.from}`}>
            <Mark tone={tone}>
              {names.get(approval.authority) ?? approval.authority}, {text}
            </Mark>
          </li>
        )
      })}
    </ul>
  )
}
