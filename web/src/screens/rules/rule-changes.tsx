import type { RuleInForce } from '@amhp/shared/contract/rules.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { Link } from 'react-router'
import { useSignedIn } from '../../data/session.ts'
import { auditPath } from '../../paths.ts'
import { Table } from '../../ui/table.tsx'
import { changesBetween } from './rule-words.ts'

export function RuleChanges({ rule }: { rule: RuleInForce }) {
  const { zone } = useSignedIn()
  const older = rule.version - rule.changes.length
  if (rule.changes.length === 0) return <p>This rule has not been changed.</p>
  return (
    <>
      <Table
        caption={`Changes of “${rule.title}”`}
        captionHidden
        columns={[
          { head: 'When', names: true, cell: ({ at }) => fullDate(dateAt(zone, at)) },
          { head: 'Who', cell: ({ by }) => by.name },
          {
            head: 'What',
            cell: ({ from, to }) =>
              changesBetween(rule, from, to).map((change) => (
                <span key={change.label} className="rule-change">
                  {change.label}: {change.from} → {change.to}
                </span>
              )),
          },
          { head: 'Why', typed: true, cell: ({ reason }) => reason },
        ]}
        rows={rule.changes}
        keyOf={(change) => String(rule.version - rule.changes.indexOf(change))}
      />
      {older > 0 && (
        <p>
          <Link to={auditPath('rule', rule.code)}>Older changes of “{rule.title}”</Link>
        </p>
      )}
    </>
  )
}
