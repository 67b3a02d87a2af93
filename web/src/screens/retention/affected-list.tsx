import type { Affected } from '@amhp/shared/contract/retention.ts'

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

const peopleText = (people: Affected['amhps']) => people.map(({ name, becomes }) => `${name} becomes ${becomes}`)

/** What a run would replace or remove, in words. */
export function AffectedList({ affected }: { affected: Affected }) {
  const { amhps, accounts, absences, notes, reasons, notices, auditDetails, signIns } = affected
  const lines = [
    ...peopleText(amhps).map((text) => `AMHP: ${text}, without email address, telephone and notes`),
    ...peopleText(accounts).map((text) => `Account: ${text}`),
    ...counted(absences, 'absence gets the kind “other”', 'absences get the kind “other”'),
    ...counted(notes, 'note on working time is emptied', 'notes on working time are emptied'),
    ...counted(reasons, 'reason for a finding is emptied', 'reasons for findings are emptied'),
    ...counted(notices, 'notice is deleted', 'notices are deleted'),
    ...counted(
      auditDetails,
      'entry of the audit trail loses its details',
      'entries of the audit trail lose their details',
    ),
    ...counted(signIns, 'record of a sign-in is deleted', 'records of sign-ins are deleted'),
  ]
  if (lines.length === 0) return <p>Nothing: no record is older than the years set.</p>
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
