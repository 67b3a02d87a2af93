import { useQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { retentionQuery } from '../../data/retention.ts'
import { useSignedIn } from '../../data/session.ts'
import { PasswordAgain } from '../../parts/password-again.tsx'
import { auditPath } from '../../paths.ts'
import { screens } from '../../screen-table.ts'
import { Page } from '../../ui/page.tsx'
import { Loaded } from '../../ui/states.tsx'
import { AffectedList } from './affected-list.tsx'
import { KeptTable } from './kept-table.tsx'
import { RetentionForm } from './retention-form.tsx'

/** Retention periods: set by leads, read by managers. */
export default function RetentionScreen() {
  const { account, isLead } = useSignedIn()
  const query = useQuery(retentionQuery)
  return (
    <Page title={screens.retention.title} back={screens.setUp}>
      <PasswordAgain />
      <p>
        Each kind of record is kept for some years. After that, names are replaced. Hours, shifts, approvals and
        decisions stay, but no longer identify anyone. A lead can change how long, and says why. In a service from
        before there were defaults, records without a retention period are kept indefinitely.
      </p>
      <Loaded query={query} what="how long records are kept">
        {(retention) => (
          <>
            <KeptTable kinds={retention.kinds} />
            <h2>What the next run will change</h2>
            <AffectedList affected={retention.affected} />
            <WhatARunDoes />
            {isLead && <RetentionForm stored={retention} />}
            <p>
              <Link to={auditPath('retention', account.service.id)}>What was set and changed, and when</Link>
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
        <li>It runs automatically once a day and is recorded in the audit trail without names.</li>
        <li>
          We remove a name once all records about that person have passed their retention period, counted from their
          last day in the register. Until a last day is entered, the name stays. The email address, telephone number and
          notes are removed too, and the name is replaced wherever it was written: in the audit trail, reasons, notes
          and notices.
        </li>
        <li>
          Records of someone still in the service keep their name, so that their history and fair share stay with them.
        </li>
        <li>A first name on its own in a reason cannot be recognised as a name. It is removed when the reason is.</li>
        <li>
          Backups, and copies made before an update, still contain the old records. Your IT support must delete them
          when they are older than these periods.
        </li>
      </ul>
    </>
  )
}
