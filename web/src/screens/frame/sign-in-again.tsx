import { useEffect, useRef } from 'react'
import { useHere } from '../../data/session.ts'
import { useSessionEnded } from '../../data/session-ended.ts'
import { SignInForm } from '../sign-in/sign-in-form.tsx'

/** When a session ends while a page is open: sign in again above it, so that what was typed stays. */
export function SignInAgain() {
  const ended = useSessionEnded()
  return ended ? <Panel /> : null
}

function Panel() {
  const { account } = useHere()
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
          Sign in again as {account.name} to carry on. What you have typed on this page is still here; save it again
          afterwards.
        </p>
        <SignInForm email={account.email} only={account.id} />
      </div>
    </section>
  )
}
