import { useNavigate } from 'react-router'
import { useSignedIn, useSignOut } from '../../data/session.ts'
import { CopyOfData } from '../../parts/copy-of-data.tsx'
import { PasswordAgain } from '../../parts/password-again.tsx'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { roleNames } from '../frame/roles.ts'
import { AccountNotices } from './account-notices.tsx'
import { ChangeEmail } from './change-email.tsx'
import { ChangePassword } from './change-password.tsx'
import { OwnSessions } from './own-sessions.tsx'

/** Your own account: address, password and devices. */
export default function OwnAccount() {
  const { account } = useSignedIn()
  const leave = useSignOut('everywhere')
  const navigate = useNavigate()
  return (
    <Page title={screens.ownAccount.title}>
      <SummaryList
        rows={[
          ['Name', account.name],
          ['Service', account.service.name],
          ['Role', account.roles.map((role) => roleNames[role].one).join(', ')],
        ]}
      />
      <p>A lead of your service can change your name and roles.</p>
      <PasswordAgain />
      <AccountNotices />
      <h2>Change your email address</h2>
      <ChangeEmail />
      <h2>Change your password</h2>
      <ChangePassword />
      <h2>Your data</h2>
      <p>
        Download a file of everything held about you: your account, your register entry with approvals, your published
        shifts and what happened on them, your absences, reasons given, and your entries in the audit trail. The file is
        in JSON, a text format that other programs can read.
      </p>
      <CopyOfData label="Download your data" />
      <h2>Where you are signed in</h2>
      <OwnSessions />
      <p>
        If you lose a phone or laptop, sign out on every device, including this one. You can sign in again straight
        away.
      </p>
      {leave.isError && <ProblemPanel problem={leave.error} />}
      <Confirm
        label="Sign out everywhere"
        explain="You will be signed out on every device, including this one."
        confirm="Sign out on every device"
        busy={leave.isPending}
        onConfirm={() => leave.mutate(undefined, { onSuccess: () => navigate(paths.home) })}
      />
    </Page>
  )
}
