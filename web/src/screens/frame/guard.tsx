import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import type { ReactNode } from 'react'
import { Navigate } from 'react-router'
import { useMaybeSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { mayOpen, type Screen } from '../../screen-table.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../sign-in/index.tsx'
import { homeOf, roleNames } from './roles.ts'

/** Shows a page to its roles, and the sign-in form to people who are signed out. The address stays. */
export function Guard({ screen, children }: { screen: Screen; children: ReactNode }) {
  const signedIn = useMaybeSignedIn()
  if (screen.opens === 'anyone') return children
  if (!signedIn) return <SignIn />
  if (mayOpen(screen, signedIn.account.roles)) return children
  return (
    <Page title="You do not have access to this page">
      <p>
        It is for {andText(screen.opens.map((role) => roleNames[role].plural))}. If you need it, ask a lead of{' '}
        {signedIn.account.service.name} to change your role.
      </p>
      <ButtonLink look="second" to={paths.home}>
        Go to your home page
      </ButtonLink>
    </Page>
  )
}

/** The front page: leads to the page of the account's role. */
export function Home() {
  const signedIn = useMaybeSignedIn()
  return signedIn ? <Navigate to={homeOf(signedIn.account.roles)} replace /> : <SignIn />
}
