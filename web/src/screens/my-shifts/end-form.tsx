import type { Fault } from '@amhp/shared/contract/problems.ts'
import { type LateReason, lateReasons, type ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { momentAfter, timeOf } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { now } from '../../clock.ts'
import { useHere } from '../../data/session.ts'
import { lateReasonWords, recordLines } from '../../parts/record-words.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { MomentInput } from '../../ui/field.tsx'
import { StaleChoice } from '../../ui/stale-choice.tsx'
import { readTypedMoment, typedMoment } from '../../ui/typed-values.ts'
import { type RecordFormProps, theirsOf } from './record-sending.ts'

/** When a shift ended: now unless another time is typed. The second tap is the reason, and saves. */
export function EndForm({ shift, sending, onClose }: RecordFormProps) {
  const { zone } = useHere()
  const [typed, setTyped] = useState(() => typedMoment(zone, now()))
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [mine, setMine] = useState<ShiftRecord>()
  const planned = shift.end
  const end = readTypedMoment(zone, typed)
  const isLate = end !== undefined && end > planned
  const theirs = theirsOf(sending)

  const send = (record: ShiftRecord) => {
    setMine(record)
    sending.mutate({ params: { shiftId: shift.id }, body: record }, { onSuccess: onClose })
  }
  const save = (actualEnd: Instant | undefined, lateReason: LateReason | null) => {
    const found: Fault[] = []
    if (actualEnd === undefined) found.push({ path: 'actualEnd', message: 'Enter when you finished' })
    else if (actualEnd > planned && lateReason === null)
      found.push({ path: 'lateReason', message: 'Choose why it ended late' })
    setFaults(found)
    if (found.length === 0 && actualEnd !== undefined) send({ ...shift.record, actualEnd, lateReason })
  }
  if (theirs && mine)
    return (
      <StaleChoice
        differences={[
          {
            label: 'Recorded',
            theirs: recordLines(zone, shift, theirs).join('; '),
            mine: recordLines(zone, shift, mine).join('; '),
          },
        ]}
        onTheirs={onClose}
        onMine={() => send({ ...mine, version: theirs.version })}
        busy={sending.isPending}
      />
    )
  return (
    <Form problem={sending.error} faults={faults} onSubmit={() => save(end, null)} className="to-record__form">
      <MomentInput id="actualEnd" label="Finished on" value={typed} onChange={setTyped} />
      {isLate ? (
        <Group id="lateReason" legend={`Finished ${momentAfter(zone, planned, end)}. Why late?`}>
          <div className="to-record__reasons">
            {lateReasons.map((reason) => (
              <Button key={reason} look="second" busy={sending.isPending} onClick={() => save(end, reason)}>
                {lateReasonWords[reason]}
              </Button>
            ))}
          </div>
        </Group>
      ) : (
        <Button type="submit" busy={sending.isPending}>
          {end === undefined ? 'Finished' : `Finished at ${timeOf(zone, end)}`}
        </Button>
      )}
      <div className="buttons">
        {now() >= planned && (
          <Button look="second" busy={sending.isPending} onClick={() => save(shift.end, null)}>
            On time, at {timeOf(zone, planned)}
          </Button>
        )}
        <Button look="plain" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </Form>
  )
}
