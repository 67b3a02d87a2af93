import { codeColours, type ShiftCode, shiftCode as schema } from '@amhp/shared/contract/shift-codes.ts'
import { kindName, roleWords, shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { useQuery } from '@tanstack/react-query'
import { serviceQuery } from '../../data/service.ts'
import { useSignedIn } from '../../data/session.ts'
import { AuthorityChoice } from '../../parts/authority-choice.tsx'
import { EndsChoice, readEnds } from '../../parts/ends-choice.tsx'
import { ShiftChip } from '../../parts/shift-chip.tsx'
import { codeTimesText } from '../../parts/shift-text.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { TimeInput } from '../../ui/time-input.tsx'
import { type Typed, typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'

interface CodeFormProps {
  code: ShiftCode | undefined
  /** Codes in use. */
  taken: readonly string[]
  busy: boolean
  onKeep: (code: ShiftCode) => void
  onCancel: () => void
}

const fresh: Typed<ShiftCode> = {
  code: '',
  name: '',
  start: '09:00',
  end: '17:00',
  endsAfterDays: '',
  kind: 'waking',
  role: 'amhp',
  colour: 'blue',
  shareable: false,
  authorities: [],
}

export function CodeForm({ code, taken, busy, onKeep, onCancel }: CodeFormProps) {
  const { zone } = useSignedIn()
  const { data: service } = useQuery(serviceQuery)
  const form = useEditForm({
    schema,
    zone,
    stored: code,
    load: (stored) => (stored ? typedOf(schema, stored, zone) : fresh),
    read: (typed) => ({
      ...typed,
      endsAfterDays: readEnds(typed),
      shareable: typed.kind === 'standby' && typed.shareable,
    }),
    empty: {
      name: 'Enter a name, such as Day',
      start: 'Enter a start time, such as 09:00',
      end: 'Enter an end time, such as 17:00',
    },
    check: ({ code }) =>
      taken.includes(code) ? [{ path: 'code', message: `${code} is already used. Choose another code` }] : [],
    save: onKeep,
  })
  const { typed } = form
  return (
    <EditForm submit={code ? 'Save code' : 'Add code'} busy={busy} onCancel={onCancel} form={form}>
      <div className="field-row">
        <TextInput
          {...form.at('code')}
          label="Code"
          onChange={(text) => form.at('code').onChange(text.toUpperCase())}
          width={5}
          maxLength={6}
        />
        <TextInput {...form.at('name')} label="Name" width={20} maxLength={120} />
      </div>
      <div className="field-row">
        <TimeInput {...form.at('start')} label="Start" />
        <TimeInput {...form.at('end')} label="End" />
        <EndsChoice {...form.at('endsAfterDays')} typed={typed} />
      </div>
      <div className="field-row">
        <Select
          {...form.at('kind')}
          label="Kind"
          options={shiftKinds.map((value) => ({ value, label: kindName(value) }))}
        />
        <Select
          {...form.at('role')}
          label="Role"
          options={shiftRoles.map((value) => ({ value, label: roleWords[value] }))}
        />
        <Select
          {...form.at('colour')}
          label="Colour"
          options={codeColours.map((value) => ({ value, label: value.charAt(0).toUpperCase() + value.slice(1) }))}
        />
      </div>
      <AuthorityChoice {...form.at('authorities')} known={service?.authorities ?? []} />
      {typed.kind === 'standby' && (
        <Checkbox
          id="shareable"
          label="Other work can be done during it"
          checked={typed.shareable}
          onChange={form.at('shareable').onChange}
        />
      )}
      <p className="field-row">
        <ShiftChip
          code={typed.code || 'CODE'}
          times={codeTimesText({ ...typed, endsAfterDays: Number(readEnds(typed)) })}
          kind={typed.kind}
          roleName={null}
          colour={typed.colour}
          draft={false}
          level={null}
          words="as it will look"
        />
      </p>
    </EditForm>
  )
}
