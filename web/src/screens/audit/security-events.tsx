import { securityEventKinds } from '@amhp/shared/contract/security-events.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { securityEventsFile, securityEventsQuery } from '../../data/security-events.ts'
import { useSignedIn } from '../../data/session.ts'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EmptyPanel, Loaded } from '../../ui/states.tsx'
import { Table } from '../../ui/table.tsx'
import { kinds, whatHappened, whoseEvent } from './event-words.ts'
import { momentText } from './moment-text.ts'
import { TrailFilterFields, useTrailFilter } from './trail-filter.tsx'

export function SecurityEvents() {
  const { zone } = useSignedIn()
  const { filter: days, kind: asked, set } = useTrailFilter()
  const kind = securityEventKinds.find((one) => one === asked)
  const filter = { ...days, ...(kind && { kind }) }
  const query = useInfiniteQuery(securityEventsQuery(filter))
  return (
    <Page title={screens.securityEvents.title} back={screens.setUp}>
      <p>
        Sign-ins, one-time links, changed roles, downloads and refusals, newest first. What happens often is counted
        once an hour. Passwords and links are never kept, nor whose absence was looked at. How long events are kept is
        set under <Link to={paths.retention}>retention</Link>.
      </p>
      <TrailFilterFields filter={days} kind={kind ?? ''} set={set} label="Show" kinds={kinds} withRegister={false} />
      <p>
        <a href={securityEventsFile(filter)} download>
          Download these events as JSON lines
        </a>
      </p>
      <Loaded query={query} what="security events">
        {({ pages }) => {
          const events = pages.flatMap((page) => page.events)
          if (events.length === 0)
            return (
              <EmptyPanel title="Nothing was found">
                <p>Choose another kind, person or day above.</p>
              </EmptyPanel>
            )
          return (
            <>
              <Table
                caption="Security events, newest first"
                captionHidden
                rows={events}
                keyOf={({ id }) => String(id)}
                columns={[
                  { head: 'When', cell: ({ lastAt }) => momentText(zone, lastAt) },
                  { head: 'Account', cell: whoseEvent },
                  { head: 'What', names: true, cell: whatHappened },
                  { head: 'Times', numeric: true, cell: ({ count }) => count },
                  { head: 'From address', typed: true, cell: ({ origin }) => origin ?? '' },
                ]}
              />
              <ShowMore query={query} label="Show older events" />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}
