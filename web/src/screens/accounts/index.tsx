import type { Account } from '@amhp/shared/contract/accounts.ts'
import { shortMoment } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'react-router'
import { accountsQuery, useRenewLink } from '../../data/accounts.ts'
import { useSignedIn } from '../../data/session.ts'
import { PasswordAgain } from '../../parts/password-again.tsx'
import { accountPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Page } from '../../ui/page.tsx'
import { Loaded, ProblemPanel } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { roleNames } from '../frame/roles.ts'
import { InviteForm } from './invite-form.tsx'
import { LinkOnce, type ShownLink } from './link-once.tsx'

function StateOf({ account }: { account: Account }) {
  if (!account.active) return <Mark tone="none">Closed</Mark>
  return account.hasPassword ? <Mark tone="covered">Active</Mark> : <Mark tone="info">No password yet</Mark>
}

/** Everyone who can sign in. Managers and leads invite; leads change roles and close accounts. */
export default function Accounts() {
  const query = useQuery(accountsQuery)
  const renew = useRenewLink()
  const { isLead, zone } = useSignedIn()
  const [shown, setShown] = useState<ShownLink>()

  const renewFor = (account: Account) =>
    renew.mutate(
      { params: { accountId: account.id } },
      { onSuccess: (link) => setShown({ link, name: account.name, email: account.email }) },
    )

  return (
    <Page title={screens.accounts.title} back={screens.setUp}>
      <PasswordAgain />
      {shown && <LinkOnce key={shown.link.url} shown={shown} />}
      {renew.isError && <ProblemPanel problem={renew.error} />}
      <Loaded query={query} what="the accounts">
        {({ accounts }) => (
          <Table
            caption="Who can sign in"
            rows={accounts}
            keyOf={(account) => account.id}
            columns={[
              {
                head: 'Name',
                names: true,
                cell: (account) => (isLead ? <Link to={accountPath(account.id)}>{account.name}</Link> : account.name),
              },
              { head: 'Email address', cell: (account) => account.email },
              { head: 'Role', cell: (account) => account.roles.map((role) => roleNames[role].one).join(', ') },
              { head: 'State', cell: (account) => <StateOf account={account} /> },
              {
                head: 'Last signed in',
                cell: (account) =>
                  account.lastSignedInAt === null ? 'Never' : shortMoment(zone, account.lastSignedInAt),
              },
              {
                head: 'Password',
                cell: (account) =>
                  account.active &&
                  (!isLead && (account.hasPassword || account.roles.includes('lead')) ? (
                    'A lead can make a new link'
                  ) : (
                    <Confirm
                      look="plain"
                      label={
                        <>
                          New link<HiddenText> for {account.name}</HiddenText>
                        </>
                      }
                      explain={`${account.name} gets a new link to set a password. Older links stop working.`}
                      confirm="Make a new link"
                      busy={renew.isPending}
                      onConfirm={() => renewFor(account)}
                    />
                  )),
              },
            ]}
          />
        )}
      </Loaded>
      <h2>Invite someone</h2>
      <InviteForm onInvited={(account, link) => setShown({ link, name: account.name, email: account.email })} />
    </Page>
  )
}
