import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../data/session.ts'
import { Page } from '../../ui/page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.scss'

/** Shown at whichever address was asked for, so that signing in leads there. */
export function SignIn() {
  const examples = useQuery(sessionQuery).data?.examples ?? []
  return (
    <Page title="Sign in">
      <div className="sign-in">
        {examples.length > 0 && (
          <div className="panel panel--notice">
            <p>
              This is an example service: every name in it is made up. Sign in as one of its people with a button below.
            </p>
          </div>
        )}
        <SignInForm />
        <p>
          No account, or forgotten your password? Ask a manager of your service for a link with which you set a
          password.
        </p>
      </div>
    </Page>
  )
}
