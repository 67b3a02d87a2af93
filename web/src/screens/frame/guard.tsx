import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import type { ReactNode } from 'react'
import { useMaybeHere } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { SignIn } from '../sign-in/index.tsx'
import { roleNames } from './roles.ts'

/** Shows a page to its roles, the sign-in form to people who are signed out. The address stays. */
export function Guard({ roles, children }: { roles: readonly AccountRole[]; children: ReactNode }) {
  const here = useMaybeHere()
  if (!here) return <SignIn />
  if (roles.some((role) => here.account.roles.includes(role))) return children
  return (
    <Page title="This page is not for your account">
      <p>
        It is for {roles.map((role) => roleNames[role].plural).join(' and ')}. If you need it, ask a lead of{' '}
        {here.account.service.name} to change the roles of your account.
      </p>
      <ButtonLink look="second" to={paths.home}>
        Go to your own page
      </ButtonLink>
    </Page>
  )
}
