import { shortMoment } from '@amhp/shared/time/wording.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearchParams } from 'react-router'
import { auditQuery } from '../../data/audit.ts'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Button } from '../../ui/button.tsx'
import { Page } from '../../ui/page.tsx'
import { Select } from '../../ui/select.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { aboutPath, byWhom, kinds } from './kinds.ts'

export default function Audit() {
  const { zone } = useSignedIn()
  const [search, setSearch] = useSearchParams()
  const kind = search.get('kind') ?? ''
  const id = search.get('id') ?? ''
  const query = useInfiniteQuery(auditQuery(kind, id))
  const about = kinds.some(({ value }) => value === kind) ? kind : ''
  return (
    <Page title={screens.audit.title} back={screens.setUp}>
      <p>
        Who changed what, newest first. Entries cannot be changed or removed, and never give the reason for an absence.
        We remove a name once all records about that person have passed their{' '}
        <Link to={paths.retention}>retention period</Link>.
      </p>
      <div className="field-row">
        <Select
          id="kind"
          label="Show changes to"
          options={kinds}
          value={about}
          onChange={(chosen) => setSearch(chosen ? { kind: chosen } : {}, { replace: true })}
        />
        {id && (
          <Button look="second" small onClick={() => setSearch(kind ? { kind } : {}, { replace: true })}>
            Show all entries
          </Button>
        )}
      </div>
      <Loaded query={query} what="the audit trail">
        {({ pages }) => {
          const entries = pages.flatMap((page) => page.entries)
          if (entries.length === 0) {
            return (
              <EmptyPanel title="Nothing is recorded here yet">
                <p>Changes to the rota, the register, absences and accounts appear here when they are saved.</p>
              </EmptyPanel>
            )
          }
          return (
            <>
              <Table
                caption="Changes, newest first"
                captionHidden
                rows={entries}
                keyOf={(entry) => String(entry.id)}
                columns={[
                  { head: 'When', cell: (entry) => shortMoment(zone, entry.at) },
                  { head: 'Who', cell: (entry) => byWhom(entry) },
                  {
                    head: 'What',
                    names: true,
                    cell: (entry) => {
                      const to = aboutPath(entry.about)
                      return to ? <Link to={to}>{entry.what}</Link> : entry.what
                    },
                  },
                ]}
              />
              {query.hasNextPage && (
                <Button look="second" busy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
                  Show older changes
                </Button>
              )}
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
