import type { Service } from '@amhp/shared/contract/service.ts'
import { Group } from '../../ui/choices.tsx'
import { DateInput, MomentInput, Select } from '../../ui/field.tsx'
import { Rows } from '../../ui/rows.tsx'
import type { AmhpForm } from './typed-amhp.ts'

interface FieldsProps {
  service: Service
  form: AmhpForm
}

const choices = (authorities: readonly { id: string; name: string }[]) => [
  { value: '', label: 'Choose an authority' },
  ...authorities.map(({ id, name }) => ({ value: id, label: name })),
]

/** Approvals and the times during which they were suspended. */
export function ApprovalFields({ service, form }: FieldsProps) {
  const options = choices([...service.authorities, ...service.otherAuthorities])
  return (
    <Group
      id="approvals"
      legend="Approvals"
      hint="One authority in each nation at a time. The last day is still valid."
    >
      <Rows
        form={form}
        name="approvals"
        named={(i) => `approval ${i + 1}`}
        add="Add an approval"
        fresh={() => ({ authority: '', from: '', until: '', suspended: [] })}
      >
        {(i) => (
          <>
            <Select {...form.at(`approvals.${i}.authority`)} label="Approved by" options={options} />
            <div className="field-row">
              <DateInput {...form.at(`approvals.${i}.from`)} label="First day" />
              <DateInput {...form.at(`approvals.${i}.until`)} label="Last day" />
            </div>
            <Rows
              form={form}
              name={`approvals.${i}.suspended`}
              named={(j) => `suspension ${j + 1} of approval ${i + 1}`}
              add="Add a suspension"
              fresh={() => ({ from: '', until: '' })}
            >
              {(j) => (
                <div className="field-row">
                  <MomentInput {...form.at(`approvals.${i}.suspended.${j}.from`)} label="Suspended from" />
                  <MomentInput {...form.at(`approvals.${i}.suspended.${j}.until`)} label="Until (empty: not ended)" />
                </div>
              )}
            </Rows>
          </>
        )}
      </Rows>
    </Group>
  )
}

/** Authorities on whose behalf she may act although another one approved her. */
export function ActingForFields({ service, form }: FieldsProps) {
  return (
    <Group
      id="actingFor"
      legend="Acting for"
      hint="Authorities with an agreement that lets this AMHP act for them although another authority approved them."
    >
      <Rows
        form={form}
        name="actingFor"
        named={(i) => `acting-for agreement ${i + 1}`}
        add="Add an agreement"
        fresh={() => ({ authority: '', from: '', until: '' })}
      >
        {(i) => (
          <>
            <Select
              {...form.at(`actingFor.${i}.authority`)}
              label="Acting for"
              options={choices(service.authorities)}
            />
            <div className="field-row">
              <DateInput {...form.at(`actingFor.${i}.from`)} label="First day" />
              <DateInput {...form.at(`actingFor.${i}.until`)} label="Last day (empty: open)" />
            </div>
          </>
        )}
      </Rows>
    </Group>
  )
}
