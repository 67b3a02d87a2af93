import { type Account, accountDetails } from '@amhp/shared/contract/accounts.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { useNavigate } from 'react-router'
import { useChangeAccount } from '../../data/accounts.ts'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { typedOf } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { RoleFields, readRoles } from '../accounts/role-fields.tsx'
import { roleNames } from '../frame/roles.ts'

export function AccountForm({ account, amhps }: { account: Account; amhps: readonly Amhp[] }) {
  const { account: me, zone } = useSignedIn()
  const isOwn = account.id === me.id
  const change = useChangeAccount()
  const navigate = useNavigate()
  const form = useEditForm({
    schema: accountDetails,
    zone,
    stored: account,
    load: (stored) => typedOf(accountDetails, stored ?? account, zone),
    read: readRoles,
    empty: { name: 'Enter the name', email: 'Enter the email address', amhp: 'Choose the AMHP' },
    sending: change,
    save: (details, version) =>
      change.mutate(
        { params: { accountId: account.id }, body: { ...details, version } },
        {
          onSuccess: ({ name }) => {
            announce(`Saved ${name}`)
            navigate(paths.accounts)
          },
        },
      ),
  })
  return (
    <EditForm
      submit="Save"
      cancelTo={paths.accounts}
      form={form}
      words={{
        name: ['Name', (name) => name],
        email: ['Work email', (email) => email],
        roles: ['Role', (roles) => roles.map((role) => roleNames[role].one).join(', ')],
        amhp: ['AMHP', (id) => amhps.find((one) => one.id === id)?.name ?? ''],
        active: ['Can sign in', (active) => (active ? 'yes' : 'no')],
      }}
    >
      <TextInput {...form.at('name')} label="Name" autoComplete="off" />
      <TextInput
        {...form.at('email')}
        label="Work email"
        hint="They sign in with it. If you change it, they are told, and links sent before stop working."
        type="email"
        autoComplete="off"
      />
      <RoleFields
        amhps={isOwn ? amhps.filter(({ id }) => id === account.amhp) : amhps}
        {...(isOwn && { hint: 'Another lead chooses the AMHP of your own account.' })}
        rolesHint="Choose one or more. If you change this, links sent before stop working."
        roles={form.at('roles')}
        amhp={form.at('amhp')}
      />
      <Checkbox
        id="active"
        label="Can sign in"
        hint="If you untick this, they are signed out of every device at once. What they did stays on record."
        checked={form.typed.active}
        onChange={form.at('active').onChange}
      />
    </EditForm>
  )
}
