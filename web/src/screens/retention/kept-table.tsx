import { type Retention, retentionNames } from '@amhp/shared/contract/retention.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useSignedIn } from '../../data/session.ts'
import { Table } from '../../ui/table.tsx'
import { kindWords, yearsText } from './kind-words.ts'

export function KeptTable({ kinds }: { kinds: Retention['kinds'] }) {
  const { zone } = useSignedIn()
  return (
    <Table
      caption="How long each kind of record is kept"
      rows={kinds}
      keyOf={({ kind }) => kind}
      columns={[
        { head: 'Records', names: true, cell: ({ kind }) => retentionNames[kind] },
        { head: 'What is kept, and from when', cell: ({ kind }) => kindWords[kind].about },
        { head: 'Kept for', cell: ({ years }) => yearsText(years) },
        { head: 'What happens then', cell: ({ kind }) => kindWords[kind].afterwards },
        {
          head: 'Set',
          cell: ({ set, years }) =>
            set
              ? `${fullDate(dateAt(zone, set.at))} by ${set.by.name}: ${set.reason}`
              : years === null
                ? 'Not yet'
                : 'By default',
        },
      ]}
    />
  )
}
