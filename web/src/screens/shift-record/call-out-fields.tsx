import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { callOutModeWords } from '../../parts/record-words.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/choices.tsx'
import { MomentInput, Select } from '../../ui/field.tsx'
import type { RecordDraft } from './record-draft.ts'

type CallOuts = RecordDraft['callOuts']

interface CallOutFieldsProps {
  /** The day on which the standby starts: a new call-out is taken to begin on it. */
  day: string
  value: CallOuts
  onChange: (value: CallOuts) => void
}

/** The call-outs of one standby, in rows. */
export function CallOutFields({ day, value, onChange }: CallOutFieldsProps) {
  const set = (i: number, part: Partial<CallOuts[number]>) =>
    onChange(value.map((call, j) => (j === i ? { ...call, ...part } : call)))
  const nextKey = Math.max(-1, ...value.map(({ key }) => key)) + 1
  return (
    <>
      {value.map((call, i) => (
        <Group key={call.key} id={`callOuts[${i}]`} legend={`Call-out ${i + 1}`}>
          <MomentInput
            id={`callOuts[${i}].start`}
            label="Called on"
            value={call.start}
            onChange={(start) => set(i, { start })}
          />
          <MomentInput
            id={`callOuts[${i}].end`}
            label="Finished on"
            value={call.end}
            onChange={(end) => set(i, { end })}
          />
          <Select
            id={`callOuts[${i}].mode`}
            label="Answered"
            value={call.mode}
            onChange={(mode) => set(i, { mode })}
            options={callOutModes.map((mode) => ({ value: mode, label: callOutModeWords[mode] }))}
          />
          <Button look="second" small onClick={() => onChange(value.filter((_, j) => j !== i))}>
            Remove call-out {i + 1}
          </Button>
        </Group>
      ))}
      <Button
        look="second"
        small
        onClick={() => onChange([...value, { key: nextKey, start: `${day}T`, end: `${day}T`, mode: 'phone' }])}
      >
        Add a call-out
      </Button>
    </>
  )
}
