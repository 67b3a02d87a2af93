import { type LateReason, lateReasons } from '@amhp/shared/contract/shift-records.ts'
import type { Control } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'
import { lateReasonWords } from './record-words.ts'

/** What held her up on a call-out, from a fixed list: nothing is written about anyone. */
export const CallOutReason = (control: Control<LateReason | ''>) => (
  <Select
    {...control}
    label="Held up by"
    options={[
      { value: '', label: 'Nothing' },
      ...lateReasons.map((value) => ({ value, label: lateReasonWords[value] })),
    ]}
  />
)
