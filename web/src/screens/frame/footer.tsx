import { Link } from 'react-router'
import { useMaybeSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'

export function Footer() {
  const signedIn = useMaybeSignedIn()
  const zone = signedIn?.zone.name ?? 'Europe/London'
  return (
    <footer className="footer">
      <div className="width width--wide footer__inside">
        <p>
          {zone === 'Europe/London' ? 'Times in UK time.' : `Times in the time zone ${zone}.`} Weeks start on Monday.
        </p>
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
