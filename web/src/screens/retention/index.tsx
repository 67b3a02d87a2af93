import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { retentionQuery } from '../../data/retention.ts'
import { useHere } from '../../data/session.ts'
import { auditPath, paths } from '../../paths.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AffectedList } from './affected-list.tsx'
import { KeptTable } from './kept-table.tsx'
import { RetentionForm } from './retention-form.tsx'

/** How long records are kept: set by leads, read by managers. */
export default function RetentionScreen() {
  const { account } = useHere()
  const query = useQuery(retentionQuery)
  return (
    <Page title="Retention" back={{ to: paths.setUp, label: 'Set up' }}>
      <p>
        Records are kept for the years that a lead sets. Then names are replaced and sums kept: hours, shifts, approvals
        and what was decided stay, and can no longer be told to be anyone’s. A kind that is not set is kept without end.
      </p>
      <Loaded query={query} what="how long records are kept">
        {(retention) => (
          <>
            <KeptTable kinds={retention.kinds} />
            <h2>At the next run</h2>
            <AffectedList affected={retention.affected} />
            <WhatARunDoes />
            {account.roles.includes('lead') && <RetentionForm stored={retention} />}
            <p>
              <Link to={auditPath('retention', account.service.id)}>What was set and replaced, and when</Link>
            </p>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function WhatARunDoes() {
  return (
    <>
      <h2>What a run does</h2>
      <ul>
        <li>It happens once a day, on its own, and is recorded in the audit trail without names.</li>
        <li>
          An AMHP’s name goes when everything about her has been kept for its years, counted from her last day in the
          register. Until her last day is entered, her name stays. Email address, telephone number and notes go with it,
          and the name is replaced wherever it was written: in the audit trail, reasons, notes and notices.
        </li>
        <li>
          The records of someone who is still in the service keep her name, so that her own history and her fair share
          stay with her.
        </li>
        <li>A first name alone, typed into a reason, cannot be told from a word: it goes when reasons go.</li>
        <li>
          Backups and copies made before an update keep what they held. Whoever runs the service deletes them when they
          are as old as this.
        </li>
      </ul>
    </>
  )
}
