import type { Authority } from '@amhp/shared/contract/service.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { Button } from '../../ui/button.tsx'
import { Group } from '../../ui/choices.tsx'
import { Select, TextInput } from '../../ui/field.tsx'

interface AuthorityFieldsProps {
  id: string
  legend: string
  hint: string
  authorities: readonly Authority[]
  onChange: (authorities: Authority[]) => void
}

const nations = [
  { value: 'england', label: 'England' },
  { value: 'wales', label: 'Wales' },
] as const

export function AuthorityFields({ id, legend, hint, authorities, onChange }: AuthorityFieldsProps) {
  const set = (index: number, part: Partial<Authority>) =>
    onChange(authorities.map((one, i) => (i === index ? { ...one, ...part } : one)))
  return (
    <Group id={id} legend={legend} hint={hint}>
      {authorities.map((authority, i) => (
        <div className="field-row" key={authority.id}>
          <TextInput
            id={`${id}[${i}].name`}
            label="Name"
            value={authority.name}
            onChange={(name) => set(i, { name })}
          />
          <Select
            id={`${id}[${i}].nation`}
            label="Nation"
            options={nations}
            value={authority.nation}
            onChange={(nation) => set(i, { nation })}
          />
          <div className="nhsuk-form-group">
            <Button look="plain" onClick={() => onChange(authorities.filter((one) => one !== authority))}>
              Remove<span className="nhsuk-u-visually-hidden"> {authority.name || 'this authority'}</span>
            </Button>
          </div>
        </div>
      ))}
      <Button
        look="second"
        small
        onClick={() => onChange([...authorities, { id: newId(), name: '', nation: 'england' }])}
      >
        Add an authority
      </Button>
    </Group>
  )
}
