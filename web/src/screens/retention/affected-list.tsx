import type { Affected, Foreseen } from '@amhp/shared/contract/retention.ts'
import { counted } from '../../parts/counted.ts'

const lineOf = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [counted(count, one, many)])

const peopleText = (people: Affected['amhps']) => people.map(({ name, becomes }) => `${name} becomes ${becomes}`)

/** What a run would replace or remove. */
export function AffectedList({ affected }: { affected: Foreseen }) {
  const { amhps, accounts, absences, notes, reasons, notices, auditDetails, signIns, imports, securityEvents } =
    affected
  const lines = [
    ...peopleText(amhps).map((text) => `AMHP: ${text}, without email address, telephone and notes`),
    ...peopleText(accounts).map((text) => `Account: ${text}`),
    ...lineOf(absences, 'absence changes to the kind “other”', 'absences change to the kind “other”'),
    ...lineOf(notes, 'note on working time is cleared', 'notes on working time are cleared'),
    ...lineOf(reasons, 'reason for a finding is cleared', 'reasons for findings are cleared'),
    ...lineOf(notices, 'notice is deleted', 'notices are deleted'),
    ...lineOf(
      auditDetails,
      'entry in the audit trail loses its details',
      'entries in the audit trail lose their details',
    ),
    ...lineOf(signIns, 'record of a sign-in is deleted', 'records of sign-ins are deleted'),
    ...lineOf(imports, 'record of imports is deleted', 'records of imports are deleted'),
    ...lineOf(securityEvents, 'security event is deleted', 'security events are deleted'),
  ]
  if (lines.length === 0) return <p>Nothing. No record is older than its retention period.</p>
  return (
    <>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <Mentions mentions={affected.mentions} />
    </>
  )
}

/** A run recognises whole names only, so what else may name someone is shown before it. */
function Mentions({ mentions }: Pick<Foreseen, 'mentions'>) {
  if (mentions.length === 0) return null
  return (
    <>
      <p>
        A run replaces whole names. These texts hold only the last name of someone whose name is replaced. Check whether
        they mean this person, and change those that can be changed before the run.
      </p>
      <ul>
        {mentions.map(({ name, where, text }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two texts may be the same, and the list is shown as a whole
          <li key={i}>
            {where}: “{text}” may mean {name}
          </li>
        ))}
      </ul>
    </>
  )
}
