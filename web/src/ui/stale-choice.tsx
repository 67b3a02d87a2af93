import type { Problem } from '@amhp/shared/contract/problems.ts'
import { useEffect, useRef } from 'react'
import { Button } from './button.tsx'
import type { Difference } from './differences.ts'
import { Table } from './table.tsx'

/** What is stored now, if a save was refused because someone else saved first. */
export const theirsIn = <T,>(error: Problem | null): T | undefined =>
  error?.body.code === 'stale-edit' ? (error.body.theirs as T | undefined) : undefined

interface StaleChoiceProps {
  /** May be empty if the change is too large to list. */
  differences: readonly Difference[]
  onTheirs: () => void
  onMine: () => void
  busy?: boolean
}

/** Someone else saved first: both versions side by side, to choose one. */
export function StaleChoice({ differences, onTheirs, onMine, busy = false }: StaleChoiceProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="panel panel--problem" aria-labelledby="stale">
      <h2 id="stale" tabIndex={-1} ref={heading} className="nhsuk-heading-s">
        Someone else changed this first
      </h2>
      <p>Your changes are not saved yet. Choose which version to keep.</p>
      {differences.length > 0 && (
        <Table
          caption="Differences"
          captionHidden
          rows={differences}
          keyOf={({ label }) => label}
          columns={[
            { head: 'What', names: true, cell: ({ label }) => label },
            { head: 'Their version (saved)', cell: ({ theirs }) => theirs || 'empty' },
            { head: 'Your version (not saved)', cell: ({ mine }) => mine || 'empty' },
          ]}
        />
      )}
      <div className="buttons">
        <Button small look="second" onClick={onTheirs} busy={busy}>
          Keep their version
        </Button>
        <Button small look="warning" onClick={onMine} busy={busy}>
          Save my version instead
        </Button>
      </div>
    </section>
  )
}
