import { Problem } from '@amhp/shared/contract/problems.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Said only when something takes long enough to notice. */
export function Loading({ what }: { what: string }) {
  return (
    <p className="loading" role="status">
      Loading {what} …
    </p>
  )
}

interface ProblemPanelProps {
  problem: unknown
  again?: () => void
}

/** What stopped the page, in the server's own words, with the next step. */
export function ProblemPanel({ problem, again }: ProblemPanelProps) {
  const { title, detail } =
    problem instanceof Problem
      ? problem.body
      : {
          title: 'Something went wrong',
          detail: 'Load the page again. If it happens again, tell whoever runs the service.',
        }
  return (
    <div className="panel panel--problem" role="alert">
      <h2 className="nhsuk-heading-s">{title}</h2>
      <p>{detail}</p>
      {again && (
        <Button look="second" small onClick={again}>
          Try again
        </Button>
      )}
    </div>
  )
}

interface LoadedProps<T> {
  query: UseQueryResult<T, Problem>
  /** What is being read, for "Loading the register …". */
  what: string
  children: (data: T) => ReactNode
}

/** The three states of something read: loading, refused, and there. What was read before stays when a later read fails. */
export function Loaded<T>({ query, what, children }: LoadedProps<T>) {
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && (
          <div className="panel panel--notice" role="status">
            <p>This may be out of date. {query.error.body?.detail}</p>
            <Button look="second" small onClick={() => query.refetch()}>
              Try again
            </Button>
          </div>
        )}
        {children(query.data)}
      </>
    )
  }
  if (query.isError) return <ProblemPanel problem={query.error} again={() => query.refetch()} />
  return <Loading what={what} />
}

interface EmptyProps {
  title: string
  children: ReactNode
}

/** An empty list that says what would be here and how to begin. */
export function Empty({ title, children }: EmptyProps) {
  return (
    <div className="panel panel--empty">
      <h2 className="nhsuk-heading-s">{title}</h2>
      {children}
    </div>
  )
}

/** Something to know, without alarm. */
export function Notice({ children }: { children: ReactNode }) {
  return <div className="panel panel--notice">{children}</div>
}

/** Something done, said where it was done. */
export function Done({ children }: { children: ReactNode }) {
  return (
    <div className="panel panel--done" role="status">
      {children}
    </div>
  )
}
