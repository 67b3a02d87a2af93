import type { Account } from '@amhp/shared/contract/accounts.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { Fault } from '@amhp/shared/contract/problems.ts'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { useChangeAccount } from '../../data/accounts.ts'
import { paths } from '../../paths.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Form } from '../../ui/faults.tsx'
import { TextInput } from '../../ui/field.tsx'
import { announce } from '../../ui/live-region.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { RoleFields } from '../accounts/role-fields.tsx'
import { roleNames } from '../frame/roles.ts'

type Draft = Pick<Account, 'name' | 'roles' | 'amhp' | 'active'>

export function AccountForm({ account, amhps }: { account: Account; amhps: readonly Amhp[] }) {
  const change = useChangeAccount()
  const navigate = useNavigate()
  const draftOf = ({ name, roles, amhp, active }: Draft): Draft => ({ name, roles, amhp, active })
  const [draft, setDraft] = useState(() => draftOf(account))
  const [version, setVersion] = useState(account.version)
  const [faults, setFaults] = useState<Fault[]>([])
  const set = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as Account | undefined) : undefined
  const amhpName = (id: string | null) => amhps.find((one) => one.id === id)?.name ?? ''

  const save = (onto = version) => {
    const found: Fault[] = []
    if (!draft.name.trim()) found.push({ path: 'name', message: 'Enter the name' })
    if (draft.roles.length === 0) found.push({ path: 'roles', message: 'Choose at least one role' })
    if (draft.roles.includes('amhp') && !draft.amhp) found.push({ path: 'amhp', message: 'Choose the AMHP' })
    setFaults(found)
    if (found.length > 0) return
    const amhp = draft.roles.includes('amhp') ? draft.amhp : null
    change.mutate(
      { params: { accountId: account.id }, body: { ...draft, amhp, version: onto } },
      {
        onSuccess: ({ name }) => {
          announce(`Saved ${name}`)
          navigate(paths.accounts)
        },
      },
    )
  }

  return (
    <>
      {theirs && (
        <StaleChoice
          differences={differencesOf<Draft>(draftOf(theirs), draft, {
            name: ['Name', (name) => name],
            roles: ['Is', (roles) => roles.map((role) => roleNames[role].one).join(', ')],
            amhp: ['AMHP', amhpName],
            active: ['May sign in', (active) => (active ? 'yes' : 'no')],
          })}
          onTheirs={() => {
            setDraft(draftOf(theirs))
            setVersion(theirs.version)
            change.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      <Form problem={theirs ? null : change.error} faults={faults} onSubmit={() => save()}>
        <p>{account.email}</p>
        <TextInput id="name" label="Name" autoComplete="off" value={draft.name} onChange={(name) => set({ name })} />
        <RoleFields
          amhps={amhps}
          roles={draft.roles}
          onRoles={(roles) => set({ roles })}
          amhp={draft.amhp ?? ''}
          onAmhp={(amhp) => set({ amhp: amhp || null })}
        />
        <div className="nhsuk-form-group">
          <div className="nhsuk-checkboxes nhsuk-checkboxes--small">
            <Checkbox
              id="active"
              label="May sign in"
              hint="Taken away, every device is signed out at once. What they did stays on record."
              checked={draft.active}
              onChange={(active) => set({ active })}
            />
          </div>
        </div>
        <div className="buttons">
          <Button type="submit" busy={change.isPending}>
            Save
          </Button>
          <ButtonLink look="second" to={paths.accounts}>
            Cancel
          </ButtonLink>
        </div>
      </Form>
    </>
  )
}
