import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import { Table } from './table.tsx'

export interface Difference {
  label: string
  theirs: string
  mine: string
}

interface StaleChoiceProps {
  /** What differs, in words; may be empty where the change is too large to list. */
  differences: readonly Difference[]
  onTheirs: () => void
  onMine: () => void
  busy?: boolean
}

/** Someone else saved first: theirs and mine side by side, and one clear choice. Nothing is lost until it is made. */
export function StaleChoice({ differences, onTheirs, onMine, busy = false }: StaleChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="panel panel--problem stale" aria-labelledby="stale">
      <h2 id="stale" tabIndex={-1} ref={heading} className="nhsuk-heading-s">
        Someone else changed this first
      </h2>
      <p>Nothing of yours has been saved yet. Choose which to keep.</p>
      {differences.length > 0 && (
        <Table
          caption="What differs"
          captionHidden
          rows={differences}
          keyOf={({ label }) => label}
          columns={[
            { head: 'What', names: true, cell: ({ label }) => label },
            { head: 'Theirs, saved', cell: ({ theirs }) => theirs || 'empty' },
            { head: 'Yours, not saved', cell: ({ mine }) => mine || 'empty' },
          ]}
        />
      )}
      <div className="buttons">
        <Button small look="second" onClick={onTheirs} busy={busy}>
          Use theirs
        </Button>
        <Button small look="warning" onClick={onMine} busy={busy}>
          Save mine over theirs
        </Button>
      </div>
    </section>
  )
}

/** A label and a text for each top-level field that is named where it differs. */
export type Words<T> = { [K in keyof T]?: readonly [label: string, text: (value: T[K]) => string] }

/** The fields in which two values differ, in words. */
export function differencesOf<T>(theirs: T, mine: T, words: Words<T>): Difference[] {
  return (Object.keys(words) as (keyof T)[])
    .filter((field) => JSON.stringify(theirs[field]) !== JSON.stringify(mine[field]))
    .map((field) => {
      const [label, text] = words[field]!
      return { label, theirs: text(theirs[field]), mine: text(mine[field]) }
    })
}
