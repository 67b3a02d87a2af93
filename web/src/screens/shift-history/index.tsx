import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { amhpsQuery } from '../../data/amhps.ts'
import { useAuthorityNames } from '../../data/authority-names.ts'
import { wholeHistoryQuery } from '../../data/rotas.ts'
import { useSignedIn } from '../../data/session.ts'
import { shiftText } from '../../parts/shift-text.ts'
import { MomentText } from '../../parts/span-text.tsx'
import { paths, rotaPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { Loaded } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'

export default function ShiftHistory() {
  const { shiftId = '' } = useParams()
  const { zone } = useSignedIn()
  const authorityNames = useAuthorityNames()
  const query = useInfiniteQuery(wholeHistoryQuery(shiftId))
  const names = new Map(useQuery(amhpsQuery).data?.amhps.map(({ id, name }) => [id, name]))
  const newest = query.data?.pages[0]?.entries.findLast(({ before, after }) => after ?? before)
  const shift = newest?.after ?? newest?.before
  const text = (planned: PlannedShift | null) =>
    planned ? `${names.get(planned.amhp) ?? planned.amhp}: ${shiftText(zone, planned, authorityNames)}` : 'No shift'
  const week = shift && dateAt(zone, shift.start)
  return (
    <Page
      title={screens.shiftHistory.title}
      back={{ path: week ? rotaPath(week) : paths.rotas, title: 'Back to the rota' }}
    >
      <Loaded query={query} what="the history">
        {({ pages }) => (
          <>
            {shift && (
              <p>
                <strong>{text(shift)}</strong>
              </p>
            )}
            <ShowMore query={query} label="Show older changes" />
            <Table
              caption="Changes, oldest first"
              rows={pages
                .toReversed()
                .flatMap(({ entries }) => entries)
                .map((entry, i) => ({ ...entry, i }))}
              keyOf={({ i }) => String(i)}
              columns={[
                { head: 'When', names: true, cell: ({ at }) => <MomentText at={at} /> },
                { head: 'Who', cell: ({ by }) => by.name },
                { head: 'What', cell: ({ what }) => what },
                {
                  head: 'Before and after',
                  cell: ({ before, after }) =>
                    before === null && after === null ? (
                      'No change to the plan'
                    ) : JSON.stringify(before) === JSON.stringify(after) ? (
                      text(after)
                    ) : (
                      <>
                        {before && <del>{text(before)}</del>} {after && <ins>{text(after)}</ins>}
                      </>
                    ),
                },
              ]}
            />
          </>
        )}
      </Loaded>
    </Page>
  )
}
