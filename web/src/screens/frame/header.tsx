import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, NavLink, useLocation, useNavigate } from 'react-router'
import { type SignedInState, useMaybeSignedIn, useSignOut } from '../../data/session.ts'
import { unseenQuery } from '../../data/unseen-notices.ts'
import { paths } from '../../paths.ts'
import { mayOpen, screens } from '../../screen-table.ts'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { product } from '../../ui/product.ts'

function SignOut() {
  const signOut = useSignOut('here')
  const navigate = useNavigate()
  return (
    <>
      <button
        type="button"
        className="header__plain"
        data-leaves=""
        onClick={() => signOut.mutate(undefined, { onSuccess: () => navigate(paths.home) })}
      >
        Sign out
      </button>
      {signOut.isError && (
        <span className="header__problem" role="alert">
          You are still signed in. {signOut.error.body.detail}
        </span>
      )}
    </>
  )
}

const Unseen = ({ count }: { count: number }) =>
  count > 0 && (
    <>
      {' '}
      ({count})<HiddenText> not seen</HiddenText>
    </>
  )

function NoticeCount() {
  const { data } = useQuery(unseenQuery)
  const unseen = data?.unseen ?? 0
  if (unseen === 0) return null
  return (
    <li>
      <NavLink to={paths.notices}>
        Notices
        <Unseen count={unseen} />
      </NavLink>
    </li>
  )
}

const { myShifts, rotas, cover, now, absences, amhps, setUp } = screens
const destinations = [myShifts, rotas, cover, now, absences, { ...amhps, title: 'AMHPs' }, setUp]

function Navigation({ account, isManager }: SignedInState) {
  const { pathname } = useLocation()
  const [openAt, setOpenAt] = useState<string>()
  const open = openAt === pathname
  const shown = destinations.filter((screen) => mayOpen(screen, account.roles))
  return (
    <>
      <button
        type="button"
        className="header__menu"
        aria-expanded={open}
        aria-controls="navigation"
        onClick={() => setOpenAt(open ? undefined : pathname)}
      >
        Menu
      </button>
      <nav id="navigation" className={`header__nav${open ? ' header__nav--open' : ''}`} aria-label="Main">
        <ul>
          {shown.map(({ path, title }) => (
            <li key={path}>
              <NavLink to={path}>{title}</NavLink>
            </li>
          ))}
          {isManager && <NoticeCount />}
          <li>
            <NavLink to={paths.ownAccount} end>
              {account.name}
              <Unseen count={account.notices} />
            </NavLink>
          </li>
          <li>
            <SignOut />
          </li>
        </ul>
      </nav>
    </>
  )
}

export function Header() {
  const signedIn = useMaybeSignedIn()
  return (
    <header className="header">
      <div className="width width--wide header__inside">
        <Link className="header__product" to={paths.home}>
          {product}
          {signedIn && <span className="header__service">{signedIn.account.service.name}</span>}
        </Link>
        {signedIn && <Navigation {...signedIn} />}
      </div>
    </header>
  )
}
