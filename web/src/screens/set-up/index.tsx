import { Link } from 'react-router'
import { useSignedIn } from '../../data/session.ts'
import { mayOpen, screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'

export default function SetUp() {
  const { account } = useSignedIn()
  const listed = Object.values(screens).filter((screen) => screen.about && mayOpen(screen, account.roles))
  return (
    <Page title={screens.setUp.title}>
      <p>To set up a new service, start at the top: each step builds on the one before.</p>
      <ol>
        {listed.map(({ path, title, about }) => (
          <li key={path}>
            <Link to={path}>{title}</Link>
            <br />
            <span className="quiet">{about}</span>
          </li>
        ))}
      </ol>
    </Page>
  )
}
