import { recordFaults } from '@amhp/shared/contract/record-faults.ts'
import {
  type RecordDetails,
  type RecordedShift,
  recordDetails,
  type ShiftRecord,
} from '@amhp/shared/contract/shift-records.ts'
import { useSignedIn } from '../../data/session.ts'
import type { useSaveShiftRecord } from '../../data/shift-records.ts'
import { recordLines } from '../../parts/record-words.ts'
import { readTypedMoment, type Typed, typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'

type CallOut = RecordDetails['callOuts'][number]
export interface TypedRecord extends Omit<Typed<RecordDetails>, 'callOuts'> {
  callOuts: (Omit<Typed<CallOut>, 'mode'> & { mode: CallOut['mode'] | '' })[]
}

interface RecordFormOptions {
  readonly shift: Pick<RecordedShift, 'id' | 'kind' | 'start' | 'end'>
  readonly stored: ShiftRecord
  readonly sending: ReturnType<typeof useSaveShiftRecord>
  readonly load: (typed: TypedRecord) => TypedRecord
  readonly read?: (typed: TypedRecord, stored: ShiftRecord) => TypedRecord
  /** Merges my version into theirs; by default mine replaces theirs. */
  readonly merge?: (theirs: ShiftRecord, mine: RecordDetails) => RecordDetails
  readonly onSaved: (record: ShiftRecord) => void
}

/** Turns an empty control into an incomplete moment: empty would mean that the plan was kept. */
export const orIncomplete = (typed: string) => typed || 'T'

/** The form for a shift's record, or for part of it. */
export function useRecordForm(options: RecordFormOptions) {
  const { shift, sending, load, read = (typed) => typed, merge = (_, mine) => mine, onSaved } = options
  const { zone } = useSignedIn()
  const isLate = (typedEnd: string) => (readTypedMoment(zone, typedEnd) ?? shift.end) > shift.end
  const form = useEditForm({
    schema: recordDetails,
    zone,
    stored: options.stored,
    load: (stored = options.stored) => load(typedOf(recordDetails, stored, zone)),
    read: (typed: TypedRecord, stored = options.stored) => {
      const reason = isLate(typed.actualEnd) ? typed.lateReason : ''
      return read({ ...typed, lateReason: reason }, stored)
    },
    empty: {
      actualStart: 'Enter when it started',
      actualEnd: 'Enter when it ended',
      'callOuts[].start': 'Enter when the call came',
      'callOuts[].end': 'Enter when the work ended',
      'callOuts[].mode': 'Choose how it was answered',
    },
    check: (record) => recordFaults(record, shift),
    sending,
    save: (mine, version, theirs) =>
      sending.mutate(
        { params: { shiftId: shift.id }, body: { ...(theirs ? merge(theirs, mine) : mine), version } },
        { onSuccess: ({ record }) => onSaved(record) },
      ),
  })
  const lines = (record: RecordDetails) => recordLines(zone, shift, record).join('; ')
  const words = (theirs: ShiftRecord, mine: RecordDetails) => [
    { label: 'Recorded', theirs: lines(theirs), mine: lines(merge(theirs, mine)) },
  ]
  return { form, words, isLate: isLate(form.typed.actualEnd) }
}

export type RecordForm = ReturnType<typeof useRecordForm>['form']
