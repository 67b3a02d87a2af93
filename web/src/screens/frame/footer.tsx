import { Link } from 'react-router'
import { useMaybeHere } from '../../data/session.ts'
import { paths } from '../../paths.ts'

/** Names the time zone, once for every page. */
export function Footer() {
  const here = useMaybeHere()
  const zone = here?.zone.name ?? 'Europe/London'
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
