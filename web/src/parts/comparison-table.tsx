import type { Comparison } from '@amhp/shared/contract/editions.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { useAuthorityNames } from '../data/authority-names.ts'
import { useSignedIn } from '../data/session.ts'
import { Table } from '../ui/table.tsx'
import './comparison-table.scss'
import { shiftText } from './shift-text.ts'

type PersonChanges = Comparison['people'][number]

/** What each person's rota gains, loses and has changed. */
export function ComparisonTable({ people }: { people: readonly PersonChanges[] }) {
  const { zone } = useSignedIn()
  const authorityNames = useAuthorityNames()
  const text = (shift: PlannedShift) => shiftText(zone, shift, authorityNames)
  if (people.length === 0) return <p>No shifts are added, removed or changed.</p>
  return (
    <Table
      caption="Changes by person"
      captionHidden
      rows={people}
      keyOf={({ amhp }) => amhp}
      columns={[
        { head: 'AMHP', names: true, cell: ({ name }) => name },
        { head: 'Added', cell: ({ added }) => <LineList lines={added.map(text)} /> },
        { head: 'Removed', cell: ({ removed }) => <LineList lines={removed.map(text)} /> },
        {
          head: 'Changed',
          cell: ({ changed }) => (
            <LineList lines={changed.map(({ before, after }) => `${text(before)} changes to ${text(after)}`)} />
          ),
        },
      ]}
    />
  )
}

const few = 6

function LineList({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return <span className="quiet">None</span>
  const list = (some: readonly string[]) => (
    <ul className="comparison-lines">
      {some.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
  if (lines.length <= few) return list(lines)
  return (
    <details>
      <summary>{lines.length} shifts</summary>
      {list(lines)}
    </details>
  )
}
