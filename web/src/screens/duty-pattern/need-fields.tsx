import type { Need } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { roleWords, type ShiftRole, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { type Control, TextInput } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'

/** A need as the controls hold it. An empty target means the minimum; every authority is listed. */
export interface TypedNeed {
  role: ShiftRole
  minimum: string
  target: string
  authorities: string[]
}

export const typedNeed = (need: Need | undefined, authorities: readonly Authority[]): TypedNeed => ({
  role: need?.role ?? 'amhp',
  minimum: String(need?.minimum ?? 1),
  target: String(need?.target ?? ''),
  authorities: need?.authorities ?? authorities.map(({ id }) => id),
})

/** All authorities are left out, so that the need includes authorities added later. */
export const readNeed = <N extends TypedNeed>(typed: N, authorities: readonly Authority[]) => ({
  ...typed,
  authorities: typed.authorities.length === authorities.length ? undefined : typed.authorities,
})

type NeedFieldsProps = { [K in keyof TypedNeed]: Control<TypedNeed[K]> } & { known: readonly Authority[] }

export function NeedFields({ role, minimum, target, authorities, known }: NeedFieldsProps) {
  return (
    <div className="need-fields">
      <div className="field-row">
        <Select {...role} label="Role" options={shiftRoles.map((value) => ({ value, label: roleWords[value] }))} />
        <TextInput {...minimum} label="Needed" inputMode="numeric" width={3} />
        <TextInput {...target} label="Target (optional)" inputMode="numeric" width={3} />
      </div>
      {known.length > 1 && (
        <Checkboxes
          {...authorities}
          legend="For these authorities"
          inline
          options={known.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </div>
  )
}
