import { password } from '@amhp/shared/contract/one-time-links.ts'
import { compared } from '@amhp/shared/rota/values.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useNavigate, useParams } from 'react-router'
import * as z from 'zod/mini'
import { oneTimeLinkQuery, useRedeemLink } from '../../data/one-time-link.ts'
import { useMaybeSignedIn } from '../../data/session.ts'
import { NewPasswordInput } from '../../parts/new-password-input.tsx'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { EditForm } from '../../ui/edit-form.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Page } from '../../ui/page.tsx'
import { Loading, NoticePanel, ProblemPanel } from '../../ui/states.tsx'
import { useEditForm } from '../../ui/use-edit-form.ts'

/** The page of an invitation or password reset: choose a password, and sign in. */
export default function OneTimeLink() {
  const { token: inPath = '' } = useParams()
  // The token stands in the fragment, which is sent to no server. Links of earlier versions have it in the path.
  const token = useLocation().hash.slice(1) || inPath
  const link = useQuery(oneTimeLinkQuery(token))
  const signedIn = useMaybeSignedIn()
  const title = link.data?.purpose === 'invitation' ? 'Welcome: choose your password' : screens.link.title
  return (
    <Page title={title}>
      {link.data ? (
        <>
          {signedIn && signedIn.account.email !== link.data.email && (
            <NoticePanel>
              <p>
                You are signed in as {signedIn.account.name}. This link is for {link.data.name}, and using it signs you
                in as {link.data.name}.
              </p>
            </NoticePanel>
          )}
          <ChoosePassword token={token} name={link.data.name} email={link.data.email} />
        </>
      ) : link.isError ? (
        <>
          <ProblemPanel
            problem={link.error}
            {...(link.error.body.code !== 'link-expired' && { again: () => link.refetch() })}
          />
          <p>Each link works once and for a short time. If you have already set your password, sign in.</p>
          <ButtonLink look="second" to={paths.home}>
            Sign in
          </ButtonLink>
        </>
      ) : (
        <Loading what="your link" />
      )}
    </Page>
  )
}

const twice = z
  .object({ password, again: z.string() })
  .check(compared(['password', 'again'], (typed) => typed.password === typed.again, 'Passwords must match'))

function ChoosePassword({ token, name, email }: { token: string; name: string; email: string }) {
  const redeem = useRedeemLink(token)
  const navigate = useNavigate()
  const form = useEditForm({
    schema: twice,
    zone: zoneOf('Europe/London'),
    load: () => ({ password: '', again: '' }),
    sending: redeem,
    save: ({ password }) => redeem.mutate(password, { onSuccess: () => navigate(paths.home) }),
  })
  return (
    <EditForm submit="Set password and sign in" form={form} unsaved={false}>
      <p>
        For {name}, {email}.
      </p>
      <input type="hidden" autoComplete="username" value={email} />
      <NewPasswordInput {...form.at('password')} />
      <TextInput {...form.at('again')} label="New password again" type="password" autoComplete="new-password" />
    </EditForm>
  )
}
