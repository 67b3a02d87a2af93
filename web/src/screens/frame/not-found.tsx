import { useMaybeHere } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'

export function NotFound() {
  const here = useMaybeHere()
  return (
    <Page title="There is no page here">
      <p>The address may be mistyped, or the page may have moved. Check the address, or begin from the front page.</p>
      <ButtonLink look="second" to={paths.home}>
        {here ? 'Go to your front page' : 'Sign in'}
      </ButtonLink>
    </Page>
  )
}
