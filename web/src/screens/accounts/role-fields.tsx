import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Select } from '../../ui/field.tsx'
import { roleNames } from '../frame/roles.ts'

interface RoleFieldsProps {
  amhps: readonly Amhp[]
  roles: readonly AccountRole[]
  onRoles: (roles: AccountRole[]) => void
  amhp: string
  onAmhp: (amhp: string) => void
}

/** What an account may do, and which AMHP of the register it belongs to. */
export function RoleFields({ amhps, roles, onRoles, amhp, onAmhp }: RoleFieldsProps) {
  return (
    <>
      <Checkboxes
        id="roles"
        legend="This person is"
        hint="One person may be several."
        options={accountRoles.map((value) => ({ value, label: roleNames[value].one, hint: roleNames[value].may }))}
        value={roles}
        onChange={onRoles}
      />
      {roles.includes('amhp') && (
        <Select
          id="amhp"
          label="Which AMHP of the register"
          hint="Whose shifts they see under My shifts."
          options={[
            { value: '', label: 'Choose an AMHP' },
            ...amhps.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={amhp}
          onChange={onAmhp}
        />
      )}
    </>
  )
}
