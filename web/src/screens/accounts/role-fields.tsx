import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import type { Control } from '../../ui/field.tsx'
import { Select } from '../../ui/select.tsx'
import { roleNames } from '../frame/roles.ts'

interface TypedRoles {
  roles: AccountRole[]
  amhp: string
}

/** Drops the chosen AMHP if the account no longer has the AMHP role. */
export const readRoles = <T extends TypedRoles>(typed: T) => ({
  ...typed,
  amhp: typed.roles.includes('amhp') ? typed.amhp : '',
})

type RoleFieldsProps = { amhps: readonly Amhp[]; hint?: string; rolesHint?: string } & {
  [K in keyof TypedRoles]: Control<TypedRoles[K]>
}

/** The roles of an account, and the AMHP it belongs to. */
export function RoleFields({
  amhps,
  hint = 'They see this AMHP’s shifts under My shifts.',
  rolesHint = 'Choose one or more.',
  roles,
  amhp,
}: RoleFieldsProps) {
  return (
    <>
      <Checkboxes
        {...roles}
        legend="Role"
        hint={rolesHint}
        options={accountRoles.map((value) => ({ value, label: roleNames[value].one, hint: roleNames[value].may }))}
      />
      {roles.value.includes('amhp') && (
        <Select
          {...amhp}
          label="AMHP in the register"
          hint={hint}
          options={[
            { value: '', label: 'Choose an AMHP' },
            ...amhps.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}
