import { callOutModes } from '@amhp/shared/rota/shift.ts'
import { now } from '../../clock.ts'
import { CallOutReason } from '../../parts/call-out-reason.tsx'
import { callOutModeWords } from '../../parts/record-words.ts'
import { Fieldset } from '../../ui/choices.tsx'
import { FieldRows } from '../../ui/field-rows.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { Select } from '../../ui/select.tsx'
import type { RecordForm } from './use-record-form.ts'

interface CallOutFieldsProps {
  form: RecordForm
  /** The first day of the standby, and the default for new call-outs. */
  day: string
}

export function CallOutFields({ form, day }: CallOutFieldsProps) {
  return (
    <FieldRows
      form={form}
      name="callOuts"
      named={(i) => `call-out ${i + 1}`}
      add="Add a call-out"
      fresh={() => ({ start: `${day}T`, end: `${day}T`, mode: 'phone' as const, reason: '' as const })}
    >
      {(i) => (
        <Fieldset id={`callOuts[${i}]`} legend={`Call-out ${i + 1}`}>
          <MomentInput zone={form.zone} before={now()} {...form.at(`callOuts.${i}.start`)} label="Call came at" />
          <MomentInput zone={form.zone} before={now()} {...form.at(`callOuts.${i}.end`)} label="Work ended at" />
          <Select
            {...form.at(`callOuts.${i}.mode`)}
            label="How it was answered"
            options={callOutModes.map((mode) => ({ value: mode, label: callOutModeWords[mode] }))}
          />
          <CallOutReason {...form.at(`callOuts.${i}.reason`)} />
        </Fieldset>
      )}
    </FieldRows>
  )
}
