import type { AffectedCounts } from './plan-retention.ts'

const counted = (count: number, one: string, many: string): string[] =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]

/** What a run replaces or removes, as phrases without names. */
export const affectedPhrases = (affected: AffectedCounts): string[] => [
  ...counted(affected.amhps, 'name of an AMHP replaced', 'names of AMHPs replaced'),
  ...counted(affected.accounts, 'name of an account replaced', 'names of accounts replaced'),
  ...counted(affected.absences, 'kind of absence replaced', 'kinds of absence replaced'),
  ...counted(affected.notes, 'note on working time removed', 'notes on working time removed'),
  ...counted(affected.reasons, 'reason for a finding removed', 'reasons for findings removed'),
  ...counted(affected.notices, 'notice deleted', 'notices deleted'),
  ...counted(affected.auditDetails, 'detail of the audit trail removed', 'details of the audit trail removed'),
  ...counted(affected.signIns, 'record of a sign-in deleted', 'records of sign-ins deleted'),
  ...counted(affected.imports, 'record of imports deleted', 'records of imports deleted'),
  ...counted(affected.securityEvents, 'security event deleted', 'security events deleted'),
]
