import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { auditFile, auditQuery } from '../../data/audit.ts'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { ChangeList } from './change-list.tsx'
import { aboutPath, byWhom, kinds } from './kinds.ts'
import { momentText } from './moment-text.ts'
import { TrailFilterFields, useTrailFilter } from './trail-filter.tsx'

export function AuditTrail() {
  const { zone } = useSignedIn()
  const { filter: days, kind, id, set } = useTrailFilter()
  const about = kinds.some(({ value }) => value === kind) ? kind : ''
  const filter = { ...days, ...(kind && { kind }), ...(id && { id }) }
  const query = useInfiniteQuery(auditQuery(filter))
  return (
    <Page title={screens.audit.title} back={screens.setUp}>
      <p>
        Who changed what, newest first. Entries cannot be changed or removed, and never give the reason for an absence.
        We remove a name once all records about that person have passed their{' '}
        <Link to={paths.retention}>retention period</Link>.
      </p>
      <TrailFilterFields filter={days} kind={about} set={set} label="Show changes to" kinds={kinds} withRegister />
      {id && (
        <Button look="second" small onClick={() => set('id', '')}>
          Show all entries
        </Button>
      )}
      <p>
        <a href={auditFile(filter)} download>
          Download these entries as CSV
        </a>
      </p>
      <Loaded query={query} what="the audit trail">
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries)
          if (entries.length === 0) return <NothingFound isFiltered={Object.keys(filter).length > 0} />
          return (
            <>
              <Table
                caption="Changes, newest first"
                captionHidden
                rows={entries}
                keyOf={(entry) => String(entry.id)}
                columns={[
                  { head: 'When', cell: (entry) => momentText(zone, entry.at) },
                  { head: 'Who', cell: (entry) => byWhom(entry) },
                  {
                    head: 'What',
                    names: true,
                    cell: (entry) => {
                      const to = aboutPath(entry.about)
                      return to ? <Link to={to}>{entry.what}</Link> : entry.what
                    },
                  },
                  { head: 'Before and after', typed: true, cell: ({ changes }) => <ChangeList changes={changes} /> },
                ]}
              />
              <ShowMore query={query} label="Show older changes" />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

function NothingFound({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered)
    return (
      <EmptyPanel title="No changes match">
        <p>Choose another kind, person or day above.</p>
      </EmptyPanel>
    )
  return (
    <EmptyPanel title="Nothing is recorded here yet">
      <p>Changes to the rota, the register, absences and accounts appear here when they are saved.</p>
    </EmptyPanel>
  )
}
