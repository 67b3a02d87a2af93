import type { Fault } from '@amhp/shared/contract/problems.ts'
import { useEffect, useRef, useState } from 'react'
import { answerPasswordAgain, useConfirmPassword, usePasswordAsked } from '../data/password-again.ts'
import { useSignedIn } from '../data/session.ts'
import { Form } from '../ui/faults.tsx'
import { TextInput } from '../ui/field.tsx'
import { FormButtons } from '../ui/form-buttons.tsx'

/** Asks for the password before a change of rights or records, if it was typed too long ago. The change then goes on. */
export function PasswordAgain() {
  // Whoever leaves the page has not given it.
  useEffect(() => () => answerPasswordAgain(false), [])
  return usePasswordAsked() ? <PasswordDialog /> : null
}

function PasswordDialog() {
  const { account } = useSignedIn()
  const confirm = useConfirmPassword()
  const dialog = useRef<HTMLDialogElement>(null)
  const [password, setPassword] = useState('')
  const [faults, setFaults] = useState<readonly Fault[]>([])
  useEffect(() => dialog.current?.showModal(), [])
  const submit = () => {
    const missing = password === '' ? [{ path: 'password', message: 'Enter your password' }] : []
    setFaults(missing)
    if (missing.length > 0) return
    confirm.mutate(
      { body: { password } },
      { onSuccess: () => answerPasswordAgain(true), onSettled: () => setPassword('') },
    )
  }
  return (
    <dialog
      ref={dialog}
      className="leaving"
      aria-labelledby="password-again-title"
      aria-describedby="password-again-about"
      onClose={() => answerPasswordAgain(false)}
    >
      <h2 id="password-again-title">Enter your password again</h2>
      <p id="password-again-about">
        This change matters, so please show that it is you. You are not asked again for 15 minutes.
      </p>
      <Form problem={confirm.error} faults={faults} onSubmit={submit} unsaved={false}>
        <input type="hidden" autoComplete="username" value={account.email} />
        <TextInput
          id="password"
          label="Password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <FormButtons submit="Continue" busy={confirm.isPending} onCancel={() => dialog.current?.close()} />
      </Form>
    </dialog>
  )
}
