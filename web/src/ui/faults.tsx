import type { Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { Leaving } from './leaving.tsx'

const none: readonly Fault[] = []
const Faults = createContext(none)

/** Faults of this field, or of something inside it that has no field of its own. */
export function useFaultAt(id: string): string | undefined {
  return useContext(Faults).find((fault) => fault.path === id)?.message
}

interface FormProps {
  /** What the server refused, if it did. */
  problem?: Problem | null | undefined
  /** What the page itself found before sending. */
  faults?: readonly Fault[]
  onSubmit: () => void
  /** Whether leaving the page would lose something; once anything has been typed, unless the form says. */
  unsaved?: boolean
  children: ReactNode
  className?: string | undefined
}

/**
 * A form whose faults are listed in a summary that takes focus, each a link to its field, and repeated at the fields.
 * A field's id is its path in what is sent. Leaving the page with something unsaved is asked about.
 */
export function Form({ problem: refused, faults = none, onSubmit, unsaved, children, className }: FormProps) {
  const [typed, setTyped] = useState(false)
  // Signed out in the middle of work: the frame asks people to sign in again, above the page.
  const problem = refused?.body.code === 'not-signed-in' ? null : refused
  const all = faults.length > 0 ? faults : (problem?.body.faults ?? none)
  const submit = (submitted: FormEvent) => {
    submitted.preventDefault()
    onSubmit()
  }
  return (
    <Faults value={all}>
      <form noValidate onSubmit={submit} onChange={() => setTyped(true)} className={className}>
        {faults.length > 0 ? (
          <ErrorSummary title="There is a problem" faults={faults} />
        ) : (
          problem && (
            // The faults say it all where there are any.
            <ErrorSummary
              title={problem.body.title}
              faults={all}
              {...(all.length === 0 ? { detail: problem.body.detail } : {})}
            />
          )
        )}
        {children}
      </form>
      {(unsaved ?? typed) && <Leaving />}
    </Faults>
  )
}

/** Where a fault's field is: its own id, or the nearest thing around it that has one. */
function fieldOf(path: string): HTMLElement | null {
  for (let at = path; at; at = at.replace(/(\.[^.[]+|\[\d+\]|^[^.[]+)$/, '')) {
    const found = document.getElementById(at)
    if (found) return found
  }
  return null
}

interface ErrorSummaryProps {
  title: string
  detail?: string
  faults?: readonly Fault[]
}

/** What went wrong and what to do, at the top; takes focus each time it changes. */
export function ErrorSummary({ title, detail, faults = none }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: new faults must be heard again
  useEffect(() => box.current?.focus(), [title, detail, faults])
  return (
    <div className="nhsuk-error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2 className="nhsuk-error-summary__title">{title}</h2>
      <div className="nhsuk-error-summary__body">
        {detail && <p>{detail}</p>}
        {faults.length > 0 && (
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {faults.map((fault) => (
              <li key={`${fault.path} ${fault.message}`}>
                <a
                  href={`#${fault.path}`}
                  onClick={(pressed) => {
                    pressed.preventDefault()
                    fieldOf(fault.path)?.focus()
                  }}
                >
                  {fault.message}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  )
}
