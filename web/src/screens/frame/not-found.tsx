import { useMaybeSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'

export function NotFound() {
  const signedIn = useMaybeSignedIn()
  return (
    <Page title="Page not found">
      <p>If you typed the web address, check that it is correct. If you pasted it, check that you copied all of it.</p>
      <ButtonLink look="second" to={paths.home}>
        {signedIn ? 'Go to your home page' : 'Sign in'}
      </ButtonLink>
    </Page>
  )
}
