import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { ShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { type CallOutMode, callOutModes } from '@amhp/shared/rota/shift.ts'
import { earlierOf } from '@amhp/shared/time/instant.ts'
import { useState } from 'react'
import { now } from '../../clock.ts'
import { useHere } from '../../data/session.ts'
import { callOutModeWords, recordLines } from '../../parts/record-words.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { MomentInput } from '../../ui/field.tsx'
import { StaleChoice } from '../../ui/stale-choice.tsx'
import { readTypedMoment, typedMoment } from '../../ui/typed-values.ts'
import { type RecordFormProps, theirsOf } from './record-sending.ts'

/** Work done when called on standby. It ended now, or as the standby did, unless another time is typed. */
export function CallOutForm({ shift, sending, onClose }: RecordFormProps) {
  const { zone } = useHere()
  const [typedEnd, setTypedEnd] = useState(() => typedMoment(zone, earlierOf(now(), shift.end)))
  const [typedStart, setTypedStart] = useState(`${typedEnd.split('T')[0]}T`)
  const [faults, setFaults] = useState<readonly Fault[]>([])
  const [mine, setMine] = useState<ShiftRecord>()
  const path = `callOuts[${shift.record.callOuts.length}]`
  const theirs = theirsOf(sending)

  const send = (record: ShiftRecord) => {
    setMine(record)
    sending.mutate({ params: { shiftId: shift.id }, body: record }, { onSuccess: onClose })
  }
  const save = (mode: CallOutMode | undefined) => {
    const start = readTypedMoment(zone, typedStart)
    const end = readTypedMoment(zone, typedEnd)
    const found: Fault[] = []
    if (!start) found.push({ path: `${path}.start`, message: 'Enter when the call came' })
    if (!end) found.push({ path: `${path}.end`, message: 'Enter when you finished' })
    if (start && end && end <= start) found.push({ path: `${path}.end`, message: 'Choose an end after the start' })
    if (!mode) found.push({ path: `${path}.mode`, message: 'Choose how you answered' })
    setFaults(found)
    if (found.length > 0 || !start || !end || !mode) return
    send({ ...shift.record, callOuts: [...shift.record.callOuts, { start, end, mode }] })
  }
  if (theirs && mine) {
    const added = mine.callOuts.at(-1)!
    const both = { ...theirs, callOuts: [...theirs.callOuts, added] }
    return (
      <StaleChoice
        differences={[
          {
            label: 'Recorded',
            theirs: recordLines(zone, shift, theirs).join('; '),
            mine: recordLines(zone, shift, both).join('; '),
          },
        ]}
        onTheirs={onClose}
        onMine={() => send(both)}
        busy={sending.isPending}
      />
    )
  }
  return (
    <Form problem={sending.error} faults={faults} onSubmit={() => save(undefined)} className="to-record__form">
      <MomentInput id={`${path}.start`} label="Called on" value={typedStart} onChange={setTypedStart} />
      <MomentInput id={`${path}.end`} label="Finished on" value={typedEnd} onChange={setTypedEnd} />
      <Group id={`${path}.mode`} legend="How did you answer?">
        <div className="to-record__reasons">
          {callOutModes.map((mode) => (
            <Button key={mode} look="second" busy={sending.isPending} onClick={() => save(mode)}>
              {callOutModeWords[mode]}
            </Button>
          ))}
        </div>
      </Group>
      <Button look="plain" onClick={onClose}>
        Cancel
      </Button>
    </Form>
  )
}
