import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { accountsQuery } from '../../data/accounts.ts'
import { amhpsQuery } from '../../data/amhps.ts'
import { PasswordAgain } from '../../parts/password-again.tsx'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { AccountForm } from './account-form.tsx'
import { EndSessions } from './end-sessions.tsx'

/** One account, for leads: its name, roles, AMHP, and whether it may sign in. */
export default function AccountScreen() {
  const { accountId } = useParams()
  const accounts = useQuery(accountsQuery)
  const amhps = useQuery(amhpsQuery)
  const account = accounts.data?.accounts.find(({ id }) => id === accountId)
  return (
    <Page title={account?.name ?? screens.account.title} back={screens.accounts}>
      <PasswordAgain />
      <Loaded query={accounts} what="the account">
        {() => (
          <Loaded query={amhps} what="the register">
            {(register) =>
              account ? (
                <>
                  <AccountForm key={account.id} account={account} amhps={register.amhps} />
                  <EndSessions account={account} />
                </>
              ) : (
                <EmptyPanel title="Account not found">
                  <p>
                    It may belong to another service, or the web address may be wrong. Choose an account from the list.
                  </p>
                </EmptyPanel>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}
