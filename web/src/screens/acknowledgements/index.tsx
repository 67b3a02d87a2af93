import type { FindingAcknowledgement, listAcknowledgements } from '@amhp/shared/contract/acknowledgements.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { AcknowledgementState } from '@amhp/shared/rota/acknowledgement.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { acknowledgementPagesQuery } from '../../data/acknowledgements.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { paths } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Details } from '../../ui/details.tsx'
import { Page } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { EmptyPanel, Loaded, NoticePanel } from '../../ui/states.tsx'
import { AcknowledgementLine } from './acknowledgement-line.tsx'
import './acknowledgements.scss'

/** The most urgent first. */
const groups: readonly { title: string; about: string; states: readonly AcknowledgementState[] }[] = [
  {
    title: 'Reopened',
    about:
      'Their date has passed, or they have got worse. They count as open until someone acknowledges them again or fixes them.',
    states: ['worse', 'expired'],
  },
  {
    title: 'Acknowledged',
    about: 'These are accepted for now. Each stays in every list, marked as acknowledged.',
    states: ['standing'],
  },
  {
    title: 'No longer found',
    about: 'The rota has changed and these no longer apply. You can close them.',
    states: ['gone'],
  },
]

/** Findings that somebody accepted for now: they stay here until they are closed. */
export default function Acknowledgements() {
  const query = useInfiniteQuery(acknowledgementPagesQuery)
  return (
    <Page title={screens.acknowledgements.title}>
      <p>Findings that a manager or lead has accepted for now. Each has an owner and stays here until it is closed.</p>
      <Loaded query={query} what="the acknowledgements">
        {({ pages }) => {
          const acknowledgements = pages.flatMap((page) => page.acknowledgements)
          return (
            <>
              <RepeatedRules rules={pages[0]!.repeated} />
              {acknowledgements.every(({ state }) => state === 'closed') && (
                <EmptyPanel title="Nothing is acknowledged">
                  <p>To acknowledge a finding, open it on the rota or under Cover.</p>
                </EmptyPanel>
              )}
              {groups.map((group) => (
                <AcknowledgementGroup
                  key={group.title}
                  {...group}
                  lines={acknowledgements.filter(({ state }) => group.states.includes(state))}
                />
              ))}
              <ClosedAcknowledgements lines={acknowledgements.filter(({ state }) => state === 'closed')} />
              <ShowMore query={query} label="Show more that were closed" />
              <NotLegalAdvice />
            </>
          )
        }}
      </Loaded>
    </Page>
  )
}

interface AcknowledgementGroupProps {
  title: string
  about: string
  lines: readonly FindingAcknowledgement[]
}

function AcknowledgementGroup({ title, about, lines }: AcknowledgementGroupProps) {
  if (lines.length === 0) return null
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="quiet">({lines.length})</span>
      </h2>
      <p>{about}</p>
      <ul className="acknowledgement-lines">
        {lines.map((line) => (
          <AcknowledgementLine key={line.id} line={line} />
        ))}
      </ul>
    </section>
  )
}

function ClosedAcknowledgements({ lines }: { lines: readonly FindingAcknowledgement[] }) {
  if (lines.length === 0) return null
  return (
    <Details summary={`Closed in the last 12 weeks (${lines.length})`}>
      <ul className="acknowledgement-lines">
        {lines.map((line) => (
          <AcknowledgementLine key={line.id} line={line} />
        ))}
      </ul>
    </Details>
  )
}

/** A rule that is acknowledged often may need other settings. The floor has none: it is law. */
function RepeatedRules({ rules }: { rules: Reply<typeof listAcknowledgements>['repeated'] }) {
  if (rules.length === 0) return null
  return (
    <NoticePanel>
      {rules.map(({ rule, title, count }) => (
        <p key={rule}>
          “{title}” has been acknowledged {count} times in 12 weeks:{' '}
          {rule === 'cover-floor' ? (
            'the floor cannot be lowered, so the duty may need more people.'
          ) : (
            <>
              check whether its settings are right under <Link to={paths.rules}>Rules and settings</Link>.
            </>
          )}
        </p>
      ))}
    </NoticePanel>
  )
}
