import type { Service } from '@amhp/shared/contract/service.ts'
import { Fieldset } from '../../ui/choices.tsx'
import { DateInput } from '../../ui/date-input.tsx'
import { FieldRows } from '../../ui/field-rows.tsx'
import { MomentInput } from '../../ui/moment-input.tsx'
import { Select } from '../../ui/select.tsx'
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
    <Fieldset
      id="approvals"
      legend="Approvals"
      hint="Only one authority in each nation at a time. The approval is valid until the end of its last day."
    >
      <FieldRows
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
            <FieldRows
              form={form}
              name={`approvals.${i}.suspended`}
              named={(j) => `suspension ${j + 1} of approval ${i + 1}`}
              add="Add a suspension"
              fresh={() => ({ from: '', until: '' })}
            >
              {(j) => (
                <div className="field-row">
                  <MomentInput
                    zone={form.zone}
                    {...form.at(`approvals.${i}.suspended.${j}.from`)}
                    label="Suspended from"
                  />
                  <MomentInput
                    zone={form.zone}
                    {...form.at(`approvals.${i}.suspended.${j}.until`)}
                    label="Until (optional)"
                  />
                </div>
              )}
            </FieldRows>
          </>
        )}
      </FieldRows>
    </Fieldset>
  )
}

/** Authorities the AMHP may act for although another one approved them. */
export function ActingForFields({ service, form }: FieldsProps) {
  return (
    <Fieldset
      id="actingFor"
      legend="Acting for"
      hint="Authorities that have agreed that this AMHP acts for them, although another authority gave the approval."
    >
      <FieldRows
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
              <DateInput {...form.at(`actingFor.${i}.until`)} label="Last day (optional)" />
            </div>
          </>
        )}
      </FieldRows>
    </Fieldset>
  )
}
