import type { FindingAcknowledgement, listAcknowledgements } from '@amhp/shared/contract/acknowledgements.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { AcknowledgementState } from '@amhp/shared/rota/acknowledgement.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { acknowledgementsQuery } from '../../data/acknowledgements.ts'
import { NotLegalAdvice } from '../../parts/not-legal-advice.tsx'
import { paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Empty, Loaded, Notice } from '../../ui/states.tsx'
import { Details } from '../../ui/summary-list.tsx'
import { AcknowledgementLine } from './acknowledgement-line.tsx'
import './acknowledgements.scss'

/** In the order in which they ask for something to be done. */
const groups: readonly { title: string; about: string; states: readonly AcknowledgementState[] }[] = [
  {
    title: 'Open again',
    about:
      'Their time has run out, or they have got worse since. They count as open until somebody acknowledges them anew or mends them.',
    states: ['worse', 'expired'],
  },
  {
    title: 'Acknowledged',
    about: 'These may stand for now. Each stays in every list, with a mark.',
    states: ['standing'],
  },
  {
    title: 'No longer found',
    about: 'The rota has changed, and nothing is left of these. They can be closed.',
    states: ['gone'],
  },
]

/** Findings that somebody said may stand: they stay here until they are closed. */
export default function Acknowledgements() {
  const query = useQuery(acknowledgementsQuery)
  return (
    <Page title="Acknowledgements">
      <p>
        Findings that a manager or lead knows of and lets stand for a time. Each has someone who looks after it, and
        stays here until it is closed.
      </p>
      <Loaded query={query} what="the acknowledgements">
        {({ acknowledgements, repeated }) => (
          <>
            <Repeated rules={repeated} />
            {acknowledgements.every(({ state }) => state === 'closed') && (
              <Empty title="Nothing is acknowledged">
                <p>A finding is acknowledged where it is read: on the rota, or on the page about cover.</p>
              </Empty>
            )}
            {groups.map((group) => (
              <Group
                key={group.title}
                {...group}
                lines={acknowledgements.filter(({ state }) => group.states.includes(state))}
              />
            ))}
            <Closed lines={acknowledgements.filter(({ state }) => state === 'closed')} />
            <NotLegalAdvice />
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface GroupProps {
  title: string
  about: string
  lines: readonly FindingAcknowledgement[]
}

function Group({ title, about, lines }: GroupProps) {
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

function Closed({ lines }: { lines: readonly FindingAcknowledgement[] }) {
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

/** A rule that is acknowledged again and again may be set wrongly. The floor is set by law: more people are needed. */
function Repeated({ rules }: { rules: Reply<typeof listAcknowledgements>['repeated'] }) {
  if (rules.length === 0) return null
  return (
    <Notice>
      {rules.map(({ rule, title, count }) => (
        <p key={rule}>
          “{title}” has been acknowledged {count} times in 12 weeks:{' '}
          {rule === 'cover-floor' ? (
            'the floor cannot be lowered, so perhaps the duty needs more people.'
          ) : (
            <>
              perhaps the rule needs another number. <Link to={paths.rules}>Rules and settings</Link>
            </>
          )}
        </p>
      ))}
    </Notice>
  )
}
