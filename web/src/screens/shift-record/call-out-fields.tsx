import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { callOutModeWords } from '../../parts/record-words.ts'
import { Group } from '../../ui/choices.tsx'
import { MomentInput, Select } from '../../ui/field.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { RecordForm } from './use-record-form.ts'

interface CallOutFieldsProps {
  form: RecordForm
  /** The day on which the standby starts: a new call-out is taken to begin on it. */
  day: string
}

/** The call-outs of one standby, in rows. */
export function CallOutFields({ form, day }: CallOutFieldsProps) {
  return (
    <Rows
      form={form}
      name="callOuts"
      named={(i) => `call-out ${i + 1}`}
      add="Add a call-out"
      fresh={() => ({ start: `${day}T`, end: `${day}T`, mode: 'phone' as const })}
    >
      {(i) => (
        <Group id={`callOuts[${i}]`} legend={`Call-out ${i + 1}`}>
          <MomentInput {...form.at(`callOuts.${i}.start`)} label="Called on" />
          <MomentInput {...form.at(`callOuts.${i}.end`)} label="Finished on" />
          <Select
            {...form.at(`callOuts.${i}.mode`)}
            label="Answered"
            options={callOutModes.map((mode) => ({ value: mode, label: callOutModeWords[mode] }))}
          />
        </Group>
      )}
    </Rows>
  )
}
