import { Problem } from '@amhp/shared/contract/problems.ts'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from './button.tsx'

/** Shown, by a CSS delay, only when loading takes long enough to notice. */
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

/** What went wrong and what to do next. */
export function ProblemPanel({ problem, again }: ProblemPanelProps) {
  const { title, detail } =
    problem instanceof Problem
      ? problem.body
      : {
          title: 'There is a problem with this page',
          detail: 'Reload the page. If it happens again, contact your IT support.',
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
  /** For "Loading the register …". */
  what: string
  children: (data: T) => ReactNode
}

/** A query's states: loading, failed, loaded. Data stays on screen when a refetch fails. */
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

interface EmptyPanelProps {
  title: string
  children: ReactNode
}

/** For an empty list: what belongs here and how to start. */
export function EmptyPanel({ title, children }: EmptyPanelProps) {
  return (
    <div className="panel panel--empty">
      <h2 className="nhsuk-heading-s">{title}</h2>
      {children}
    </div>
  )
}

export function NoticePanel({ children }: { children: ReactNode }) {
  return <div className="panel panel--notice">{children}</div>
}

export function DonePanel({ children }: { children: ReactNode }) {
  return (
    <div className="panel panel--done" role="status">
      {children}
    </div>
  )
}
