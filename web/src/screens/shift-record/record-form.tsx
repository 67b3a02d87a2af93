import type { Fault } from '@amhp/shared/contract/problems.ts'
import { lateReasons, type RecordedShift, type ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { useState } from 'react'
import { useHere } from '../../data/session.ts'
import { useSaveShiftRecord } from '../../data/shift-records.ts'
import { lateReasonWords, recordLines } from '../../parts/record-words.ts'
import { RestAnswerPanel } from '../../parts/rest-answer.tsx'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { MomentInput, Select, TextInput } from '../../ui/field.tsx'
import { StaleChoice } from '../../ui/stale-choice.tsx'
import { CallOutFields } from './call-out-fields.tsx'
import { endsLate, type RecordDraft, readRecordDraft, recordDraftOf } from './record-draft.ts'

/** Everything that can be recorded of one shift. What is not touched stays as planned. */
export function RecordForm({ shift, record }: { shift: RecordedShift; record: ShiftRecord }) {
  const { zone, account } = useHere()
  const sending = useSaveShiftRecord()
  const [stored, setStored] = useState(record)
  const [draft, setDraft] = useState(() => recordDraftOf(zone, shift, record))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const set = (part: Partial<RecordDraft>) => setDraft((before) => ({ ...before, ...part }))
  const read = readRecordDraft(zone, shift, stored, draft)
  const theirs =
    sending.error?.body.code === 'stale-edit' ? (sending.error.body.theirs as ShiftRecord | undefined) : undefined
  const late = endsLate(shift, read.value?.actualEnd ?? null)

  const save = (onto = stored.version) => {
    setFaults(read.faults)
    if (!read.value) return
    sending.mutate(
      { params: { shiftId: shift.id }, body: { ...read.value, version: onto } },
      {
        onSuccess: ({ record: saved }) => {
          setStored(saved)
          setDraft(recordDraftOf(zone, shift, saved))
        },
      },
    )
  }
  const lines = (one: ShiftRecord) => recordLines(zone, shift, one).join('; ')
  return (
    <>
      {theirs && (
        <StaleChoice
          differences={[
            {
              label: 'Recorded',
              theirs: lines(theirs),
              mine: read.value ? lines({ ...read.value, version: 0 }) : 'not complete yet',
            },
          ]}
          onTheirs={() => {
            setStored(theirs)
            setDraft(recordDraftOf(zone, shift, theirs))
            sending.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={sending.isPending}
        />
      )}
      {sending.isSuccess && (
        <RestAnswerPanel
          key={sending.data.record.version}
          answer={sending.data.answer}
          told={sending.data.told}
          whose={account.amhp === shift.amhp ? 'Your' : 'The'}
        />
      )}
      <Form
        problem={theirs ? null : sending.error}
        faults={faults}
        onSubmit={() => save()}
        unsaved={JSON.stringify(draft) !== JSON.stringify(recordDraftOf(zone, shift, stored))}
      >
        {shift.kind === 'standby' ? (
          <CallOutFields
            day={recordDraftOf(zone, shift, stored).start.slice(0, 10)}
            value={draft.callOuts}
            onChange={(callOuts) => set({ callOuts })}
          />
        ) : (
          <>
            <MomentInput id="actualStart" label="Started on" value={draft.start} onChange={(start) => set({ start })} />
            <MomentInput id="actualEnd" label="Finished on" value={draft.end} onChange={(end) => set({ end })} />
            {late && (
              <Select
                id="lateReason"
                label="Why late"
                value={draft.reason}
                onChange={(reason) => set({ reason })}
                options={[
                  { value: '', label: 'Choose a reason' },
                  ...lateReasons.map((value) => ({ value, label: lateReasonWords[value] })),
                ]}
              />
            )}
            <TextInput
              id="breakMinutes"
              label="Minutes of breaks"
              hint="Leave empty if nobody wrote them down. Breaks not recorded are not judged."
              inputMode="numeric"
              width={4}
              value={draft.breaks}
              onChange={(breaks) => set({ breaks })}
            />
          </>
        )}
        <div className="buttons">
          <Button type="submit" busy={sending.isPending}>
            Save what happened
          </Button>
        </div>
      </Form>
    </>
  )
}
