import type { MyShift } from '@amhp/shared/contract/my-shifts.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { useSaveShiftRecord } from '../../data/shift-records.ts'

/** What the forms of a shift to record are handed. */
export interface RecordFormProps {
  readonly shift: MyShift
  readonly sending: ReturnType<typeof useSaveShiftRecord>
  onClose(): void
}

/** What is stored now, where somebody else recorded the shift first. */
export const theirsOf = ({ error }: RecordFormProps['sending']): ShiftRecord | undefined =>
  error?.body.code === 'stale-edit' ? (error.body.theirs as ShiftRecord | undefined) : undefined
