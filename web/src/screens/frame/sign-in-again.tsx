import { useEffect, useRef } from 'react'
import { useSignedIn } from '../../data/session.ts'
import { useSessionEnded } from '../../data/session-ended.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'

/** If a session ends while a page is open: sign in again above it, so that unsaved input is kept. */
export function SignInAgain() {
  const ended = useSessionEnded()
  return ended ? <SignInAgainPanel /> : null
}

function SignInAgainPanel() {
  const { account } = useSignedIn()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
    heading.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className="width" aria-labelledby="again">
      <div className="panel panel--problem">
        <h2 id="again" tabIndex={-1} ref={heading} className="nhsuk-heading-m">
          You have been signed out
        </h2>
        <p>
          Sign in again as {account.name} to continue. What you typed is still on this page. Save it again after you
          sign in.
        </p>
        <SignInForm email={account.email} only={account.id} />
      </div>
    </section>
  )
}
