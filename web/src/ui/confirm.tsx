import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from './button.tsx'

interface ConfirmProps {
  /** The button that asks: "Remove". */
  label: ReactNode
  /** What will happen. */
  explain: ReactNode
  /** The button that does it: "Remove this absence". */
  confirm: string
  onConfirm: () => void
  busy?: boolean
  look?: 'second' | 'plain'
}

/** Asks for confirmation in place, without a dialog. Moves focus to the question and back. */
export function Confirm({ label, explain, confirm, onConfirm, busy = false, look = 'second' }: ConfirmProps) {
  const [asking, setAsking] = useState(false)
  const question = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLSpanElement>(null)
  const returning = useRef(false)
  useEffect(() => {
    if (asking) question.current?.focus()
    else if (returning.current) opener.current?.querySelector('button')?.focus()
    returning.current = asking
  }, [asking])
  if (!asking) {
    return (
      <span ref={opener}>
        <Button look={look} small onClick={() => setAsking(true)} busy={busy}>
          {label}
        </Button>
      </span>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape does the same as Cancel
    <div
      className="panel panel--confirm"
      tabIndex={-1}
      ref={question}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Escape') setAsking(false)
      }}
    >
      <p>{explain}</p>
      <div className="buttons">
        <Button
          look="warning"
          small
          busy={busy}
          onClick={() => {
            setAsking(false)
            onConfirm()
          }}
        >
          {confirm}
        </Button>
        <Button look="second" small onClick={() => setAsking(false)}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
