import type { Account, OneTimeLink } from '@amhp/shared/contract/accounts.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useInvite } from '../../data/accounts.ts'
import { amhpsQuery } from '../../data/amhps.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { TextInput } from '../../ui/field.tsx'
import { RoleFields } from './role-fields.tsx'

interface Draft {
  name: string
  email: string
  roles: AccountRole[]
  amhp: string
}
const empty: Draft = { name: '', email: '', roles: ['amhp'], amhp: '' }

export function InviteForm({ onInvited }: { onInvited: (account: Account, link: OneTimeLink) => void }) {
  const invite = useInvite()
  const amhps = useQuery(amhpsQuery).data?.amhps ?? []
  const [draft, setDraft] = useState(empty)
  const [faults, setFaults] = useState<Fault[]>([])
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))

  const submit = () => {
    const found: Fault[] = []
    if (!draft.name.trim()) found.push({ path: 'name', message: 'Enter the name' })
    if (!draft.email.trim()) found.push({ path: 'email', message: 'Enter the email address' })
    if (draft.roles.length === 0) found.push({ path: 'roles', message: 'Choose at least one role' })
    if (draft.roles.includes('amhp') && !draft.amhp) found.push({ path: 'amhp', message: 'Choose the AMHP' })
    setFaults(found)
    if (found.length > 0) return
    const amhp = draft.roles.includes('amhp') ? draft.amhp : null
    invite.mutate(
      { body: { ...draft, amhp } },
      {
        onSuccess: ({ account, link }) => {
          setDraft(empty)
          onInvited(account, link)
        },
      },
    )
  }

  return (
    <Form problem={invite.error} faults={faults} onSubmit={submit} unsaved={draft !== empty}>
      <p>You get a link to send them. With it they set their own password; nobody else knows it.</p>
      <TextInput id="name" label="Name" autoComplete="off" value={draft.name} onChange={(name) => set({ name })} />
      <TextInput
        id="email"
        label="Work email"
        type="email"
        autoComplete="off"
        value={draft.email}
        onChange={(email) => set({ email })}
      />
      <RoleFields
        amhps={amhps}
        roles={draft.roles}
        onRoles={(roles) => set({ roles })}
        amhp={draft.amhp}
        onAmhp={(amhp) => set({ amhp })}
      />
      <Button type="submit" busy={invite.isPending}>
        Invite
      </Button>
    </Form>
  )
}
