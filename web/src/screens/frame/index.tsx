import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import { SignedInProvider, sessionQuery, signedInOf } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { LiveRegion } from '../../ui/live-region.tsx'
import { Page } from '../../ui/page.tsx'
import { Loading, ProblemPanel } from '../../ui/states.tsx'
import { ServiceZoneProvider } from '../../ui/today.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Footer } from './footer.tsx'
import { Header } from './header.tsx'
import { useKeepFocus } from './keep-focus.ts'
import { SignInAgain } from './sign-in-again.tsx'

const RestingLine = lazy(() => import('./resting-line.tsx'))

/** Around every screen: skip link, header, main landmark, footer. Loads the session first. */
export function Frame() {
  const session = useQuery(sessionQuery)
  const { pathname } = useLocation()
  const signedIn = session.data && signedInOf(session.data)
  useKeepFocus()
  return (
    <SignedInProvider value={signedIn}>
      <ServiceZoneProvider value={signedIn?.zone}>
        <a className="nhsuk-skip-link" href="#main">
          Skip to main content
        </a>
        <Header />
        <main id="main" tabIndex={-1} className="main">
          {signedIn && <SignInAgain />}
          {signedIn?.account.amhp && pathname !== paths.myShifts && (
            <Suspense>
              <RestingLine />
            </Suspense>
          )}
          <ErrorBoundary key={pathname}>
            <Suspense fallback={<Loading what="the page" />}>
              {session.data ? (
                <Outlet />
              ) : session.isError ? (
                <Page title="This page cannot be shown right now">
                  <ProblemPanel problem={session.error} again={() => session.refetch()} />
                </Page>
              ) : (
                <Loading what="the page" />
              )}
            </Suspense>
          </ErrorBoundary>
        </main>
        <Footer />
        <LiveRegion />
      </ServiceZoneProvider>
    </SignedInProvider>
  )
}
