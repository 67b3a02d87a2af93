import { type ReactNode, useRef, useState } from 'react'
import type { Calendar, CalendarChoice } from './calendar.tsx'
import { HiddenText } from './hidden-text.tsx'

interface CalendarButtonProps extends CalendarChoice {
  /** Of the field. */
  id: string
  label: ReactNode
  onFail: () => void
}

/** Opens a calendar, whose script is loaded the first time. */
export function CalendarButton({ id, label, onFail, ...choice }: CalendarButtonProps) {
  const [opened, setOpened] = useState<{ Shown: typeof Calendar }>()
  const button = useRef<HTMLButtonElement>(null)
  const open = () => import('./calendar.tsx').then(({ Calendar }) => setOpened({ Shown: Calendar }), onFail)
  const close = () => {
    setOpened(undefined)
    button.current?.focus()
  }
  const name = `${id}-calendar`
  return (
    <>
      <button type="button" id={name} ref={button} className="date-input__button" aria-haspopup="dialog" onClick={open}>
        <svg
          viewBox="0 0 24 24"
          width="24"
          height="24"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          aria-hidden="true"
        >
          <path d="M4 6h16v14H4zM4 11h16M8 3v5M16 3v5" />
        </svg>
        <HiddenText>Choose from calendar, {label}</HiddenText>
      </button>
      {opened && <opened.Shown {...choice} named={name} onClose={close} />}
    </>
  )
}
