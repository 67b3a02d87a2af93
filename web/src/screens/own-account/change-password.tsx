import type { Fault } from '@amhp/shared/contract/problems.ts'
import { useState } from 'react'
import { useChangePassword } from '../../data/session.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { TextInput } from '../../ui/field.tsx'
import { Done } from '../../ui/states.tsx'

export function ChangePassword() {
  const change = useChangePassword()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [faults, setFaults] = useState<Fault[]>([])
  const submit = () => {
    const found: Fault[] = []
    if (!current) found.push({ path: 'current', message: 'Enter your present password' })
    if (next.length < 12) found.push({ path: 'next', message: 'Use 12 characters or more for the new password' })
    setFaults(found)
    if (found.length > 0) return
    change.mutate(
      { body: { current, next } },
      {
        onSuccess: () => {
          setCurrent('')
          setNext('')
        },
      },
    )
  }
  return (
    <Form problem={change.error} faults={faults} onSubmit={submit} unsaved={false}>
      {change.isSuccess && (
        <Done>
          <p>Your password is changed. Every other device has been signed out.</p>
        </Done>
      )}
      <TextInput
        id="current"
        label="Present password"
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
      />
      <TextInput
        id="next"
        label="New password"
        hint="12 characters or more. Three or four unrelated words work well."
        type="password"
        autoComplete="new-password"
        value={next}
        onChange={setNext}
      />
      <Button type="submit" busy={change.isPending}>
        Change password
      </Button>
    </Form>
  )
}
