import type { Fault } from '@amhp/shared/contract/problems.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionQuery, useSignIn, useSignInAsExample } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { ErrorSummary, Form } from '../../ui/faults.tsx'
import { TextInput } from '../../ui/field.tsx'

interface SignInFormProps {
  email?: string
  /** Offers only this example account. */
  only?: string
}

export function SignInForm({ email: known = '', only }: SignInFormProps) {
  const session = useQuery(sessionQuery).data
  const signIn = useSignIn()
  const asExample = useSignInAsExample()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const examples = (session?.examples ?? []).filter(({ account }) => only === undefined || account === only)

  const submit = () => {
    const missing: Fault[] = []
    if (!email.trim()) missing.push({ path: 'email', message: 'Enter your email address' })
    if (!password) missing.push({ path: 'password', message: 'Enter your password' })
    setFaults(missing)
    if (missing.length === 0) signIn.mutate({ email, password }, { onSettled: () => setPassword('') })
  }

  return (
    <>
      {asExample.isError && <ErrorSummary {...asExample.error.body} faults={[]} />}
      {examples.length > 0 && (
        <div className="examples">
          {examples.map(({ account, label }) => (
            <Button key={account} look="second" busy={asExample.isPending} onClick={() => asExample.mutate(account)}>
              Sign in as {label}
            </Button>
          ))}
        </div>
      )}
      <Form problem={signIn.error} faults={faults} onSubmit={submit} unsaved={false}>
        <TextInput
          id="email"
          label="Email address"
          type="email"
          autoComplete="username"
          spellCheck={false}
          value={email}
          onChange={setEmail}
        />
        <TextInput
          id="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <Button type="submit" busy={signIn.isPending}>
          Sign in
        </Button>
      </Form>
    </>
  )
}
