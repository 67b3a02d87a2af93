import type { Edition } from '@amhp/shared/contract/editions.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { editionsQuery } from '../../data/rotas.ts'
import { countLevels } from '../../parts/counted.ts'
import { MomentText } from '../../parts/span-text.tsx'
import { editionPath, paths, rotaPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'

export function EditionList({ rotaId }: { rotaId: string }) {
  const query = useInfiniteQuery(editionsQuery(rotaId))
  const rota = query.data?.pages[0]?.rota
  return (
    <Page
      title={rota ? `Editions of ${rota.name}` : screens.editions.title}
      back={{ path: rota ? rotaPath(rota.from) : paths.rotas, title: 'Back to the rota' }}
    >
      <Loaded query={query} what="the editions">
        {({ pages }) => {
          const editions = pages.flatMap((page) => page.editions)
          return editions.length === 0 ? (
            <EmptyPanel title="Not published yet">
              <p>Each time you publish the rota, a copy is kept here as an edition.</p>
            </EmptyPanel>
          ) : (
            <>
              <Table
                caption="Editions, newest first"
                captionHidden
                rows={editions}
                keyOf={({ number }) => String(number)}
                columns={[
                  {
                    head: 'Edition',
                    names: true,
                    cell: ({ number }) => <Link to={editionPath(rotaId, number)}>Edition {number}</Link>,
                  },
                  { head: 'Published', cell: ({ publishedAt }) => <MomentText at={publishedAt} /> },
                  { head: 'By', cell: ({ publishedBy }) => publishedBy.name },
                  { head: 'Shifts', numeric: true, cell: ({ shiftCount }) => shiftCount },
                  {
                    head: 'Changed',
                    numeric: true,
                    cell: ({ number, changedShifts }) => (number === 1 ? 'All new' : changedShifts),
                  },
                  { head: 'Left open', cell: leftOpenText },
                ]}
              />
              <ShowMore query={query} label="Show older editions" />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

export const leftOpenText = ({ summary }: Edition): string => countLevels(summary) || 'Nothing'
