import type { Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { createContext, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { ConfirmLeaving } from './confirm-leaving.tsx'

const none: readonly Fault[] = []
const Faults = createContext(none)

/** The fault of a field, if any. */
export function useFaultAt(id: string): string | undefined {
  return useContext(Faults).find((fault) => fault.path === id)?.message
}

interface FormProps {
  /** What the server refused. */
  problem?: Problem | null | undefined
  /** Faults found before sending. */
  faults?: readonly Fault[]
  onSubmit: () => void
  /** Whether leaving loses something; by default once anything has been typed. */
  unsaved?: boolean
  children: ReactNode
  className?: string | undefined
}

/**
 * A form with an error summary that takes focus and links to the fields, and a question before unsaved changes are left.
 * A field's id is its path in the request.
 */
export function Form({ problem: refused, faults = none, onSubmit, unsaved, children, className }: FormProps) {
  const [typed, setTyped] = useState(false)
  // SignInAgain handles this, above the page.
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
            // The faults replace the detail.
            <ErrorSummary
              title={problem.body.title}
              faults={all}
              {...(all.length === 0 ? { detail: problem.body.detail } : {})}
            />
          )
        )}
        {children}
      </form>
      {(unsaved ?? typed) && <ConfirmLeaving />}
    </Faults>
  )
}

/** The element of a fault's path, or the nearest ancestor in the path that has one. */
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

/** Takes focus each time it changes. */
export function ErrorSummary({ title, detail, faults = none }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: screen readers must announce new faults
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
