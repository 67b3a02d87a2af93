import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { type AccountRole, accountRoles } from '@amhp/shared/contract/endpoint.ts'
import { Checkboxes } from '../../ui/choices.tsx'
import { Select } from '../../ui/field.tsx'
import { roleNames } from '../frame/roles.ts'

/** What the controls hold of an account's roles and AMHP. */
interface TypedRoles {
  roles: AccountRole[]
  amhp: string
}

/** Only an AMHP's account belongs to an AMHP; a choice made before the role was taken away is not sent. */
export const readRoles = <T extends TypedRoles>(typed: T) => ({
  ...typed,
  amhp: typed.roles.includes('amhp') ? typed.amhp : '',
})

type RoleFieldsProps = { amhps: readonly Amhp[] } & {
  [K in keyof TypedRoles]: { id: string; value: TypedRoles[K]; onChange: (value: TypedRoles[K]) => void }
}

/** What an account may do, and which AMHP of the register it belongs to. */
export function RoleFields({ amhps, roles, amhp }: RoleFieldsProps) {
  return (
    <>
      <Checkboxes
        {...roles}
        legend="This person is"
        hint="One person may be several."
        options={accountRoles.map((value) => ({ value, label: roleNames[value].one, hint: roleNames[value].may }))}
      />
      {roles.value.includes('amhp') && (
        <Select
          {...amhp}
          label="Which AMHP of the register"
          hint="Whose shifts they see under My shifts."
          options={[
            { value: '', label: 'Choose an AMHP' },
            ...amhps.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
    </>
  )
}
