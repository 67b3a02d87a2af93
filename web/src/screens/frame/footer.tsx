import { Link } from 'react-router'
import { useMaybeSignedIn } from '../../data/session.ts'
import { zoneText } from '../../parts/zone-text.ts'
import { paths } from '../../paths.ts'

export function Footer() {
  const signedIn = useMaybeSignedIn()
  return (
    <footer className="footer">
      <div className="width width--wide footer__inside">
        <p>{zoneText(signedIn?.zone ?? { name: 'Europe/London' })} Weeks start on Monday.</p>
        <ul>
          <li>
            <Link to={paths.help}>Help and keys</Link>
          </li>
          <li>
            <Link to={paths.accessibility}>Accessibility statement</Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}
