import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { Control } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

interface AmhpSelectProps extends Control<string> {
  label: string
  people: readonly Amhp[]
  /** Label of the empty choice. */
  none?: string
}

/** One AMHP of the register, by name. */
export function AmhpSelect({ people, none = 'Choose an AMHP', ...control }: AmhpSelectProps) {
  const sorted = people.toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
  return (
    <Select
      {...control}
      options={[{ value: '', label: none }, ...sorted.map(({ id, name }) => ({ value: id, label: name }))]}
    />
  )
}
