import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../data/session.ts'
import { Page } from '../../ui/page.tsx'
import { SignInForm } from './sign-in-form.tsx'
import './sign-in.scss'

/** Shown at the requested address, so that signing in leads there. */
export function SignIn() {
  const examples = useQuery(sessionQuery).data?.examples ?? []
  return (
    <Page title="Sign in">
      <div className="sign-in">
        {examples.length > 0 && (
          <div className="panel panel--notice">
            <p>This is an example service with made-up people. Use a button below to sign in as one of them.</p>
          </div>
        )}
        <SignInForm />
        <p>No account, or forgotten your password? Ask a lead of your service for a link to set one.</p>
      </div>
    </Page>
  )
}
