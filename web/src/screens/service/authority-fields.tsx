import type { AuthorityList, Service } from '@amhp/shared/contract/service.ts'
import { nations } from '@amhp/shared/rota/authority.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useFieldArray } from 'react-hook-form'
import { Button } from '../../ui/button.tsx'
import { Fieldset } from '../../ui/choices.tsx'
import { TextInput } from '../../ui/field.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Select } from '../../ui/select.tsx'
import type { EditFormState } from '../../ui/use-edit-form.ts'

type TypedService = Pick<Service, 'name' | AuthorityList>

interface AuthorityFieldsProps {
  form: EditFormState<TypedService, TypedService, Service>
  list: AuthorityList
  legend: string
  hint: string
}

const nationWords = { england: 'England', wales: 'Wales' }

export function AuthorityFields({ form, list, legend, hint }: AuthorityFieldsProps) {
  const { fields, append, remove } = useFieldArray({ control: form.controls.control, name: list, keyName: 'key' })
  return (
    <Fieldset id={list} legend={legend} hint={hint}>
      {fields.map(({ key }, i) => (
        <div className="field-row" key={key}>
          <TextInput {...form.at(`${list}.${i}.name`)} label="Name" />
          <Select
            {...form.at(`${list}.${i}.nation`)}
            label="Nation"
            options={nations.map((value) => ({ value, label: nationWords[value] }))}
          />
          <div className="nhsuk-form-group">
            <Button look="plain" onClick={() => remove(i)}>
              Remove
              <HiddenText> {form.typed[list][i]?.name || 'this authority'}</HiddenText>
            </Button>
          </div>
        </div>
      ))}
      <Button look="second" small onClick={() => append({ id: newId(), name: '', nation: 'england' })}>
        Add an authority
      </Button>
    </Fieldset>
  )
}
