import { type Account, type Invitation, invitation, type OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { useQuery } from '@tanstack/react-query'
import { useInvite } from '../../data/accounts.ts'
import { amhpsQuery } from '../../data/amhps.ts'
import { useSignedIn } from '../../data/session.ts'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import type { Typed } from '../../ui/typed-values.ts'
import { useEditForm } from '../../ui/use-edit-form.ts'
import { RoleFields, readRoles } from './role-fields.tsx'

const fresh: Typed<Invitation> = { name: '', email: '', roles: ['amhp'], amhp: '' }

export function InviteForm({ onInvited }: { onInvited: (account: Account, link: OneTimeLink) => void }) {
  const { zone } = useSignedIn()
  const invite = useInvite()
  const amhps = useQuery(amhpsQuery).data?.amhps ?? []
  const form = useEditForm({
    schema: invitation,
    zone,
    load: () => fresh,
    read: readRoles,
    empty: { name: 'Enter the name', email: 'Enter the email address', amhp: 'Choose the AMHP' },
    sending: invite,
    save: (body) =>
      invite.mutate(
        { body },
        {
          onSuccess: ({ account, link }) => {
            form.controls.reset()
            onInvited(account, link)
          },
        },
      ),
  })
  return (
    <EditForm submit="Invite" form={form}>
      <p>You get a link to send to them. They use it to set a password that nobody else knows.</p>
      <TextInput {...form.at('name')} label="Name" autoComplete="off" />
      <TextInput {...form.at('email')} label="Work email" type="email" autoComplete="off" />
      <RoleFields amhps={amhps} roles={form.at('roles')} amhp={form.at('amhp')} />
    </EditForm>
  )
}
