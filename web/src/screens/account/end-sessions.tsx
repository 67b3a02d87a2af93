import type { Account } from '@amhp/shared/contract/accounts.ts'
import { useEndSessionsOfAccount } from '../../data/accounts.ts'
import { useSignedIn } from '../../data/session.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { DonePanel, ProblemPanel } from '../../ui/states.tsx'

/** Signs someone out on every device, for a lead: a phone is lost, say. */
export function EndSessions({ account: { id, name } }: { account: Account }) {
  const { account: own } = useSignedIn()
  const end = useEndSessionsOfAccount()
  const isOwn = own.id === id
  return (
    <>
      <h2>Sign out everywhere</h2>
      <p>
        {isOwn
          ? 'If you lost a phone or laptop, sign out on every device but this one.'
          : `If ${name} lost a phone or laptop, sign it out. ${name} is told, and can sign in again with the password.`}
      </p>
      {end.isError && <ProblemPanel problem={end.error} />}
      {end.isSuccess && (
        <DonePanel>
          <p>{isOwn ? 'You are signed out on every other device.' : `${name} is signed out on every device.`}</p>
        </DonePanel>
      )}
      <Confirm
        label="Sign out everywhere"
        explain={isOwn ? 'Every other device is signed out at once.' : `${name} is signed out on every device at once.`}
        confirm={isOwn ? 'Sign out my other devices' : `Sign ${name} out`}
        busy={end.isPending}
        onConfirm={() => end.mutate({ params: { accountId: id } })}
      />
    </>
  )
}
