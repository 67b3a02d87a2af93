import type { RetentionKind } from '@amhp/shared/contract/retention.ts'
import type { ReactNode } from 'react'

interface KindWords {
  /** What is of this kind, and from when its years count. */
  about: string
  /** Why it may not be kept for less. */
  least: ReactNode
  /** What becomes of it when its time has ended. */
  afterwards: string
}

export const kindWords: Record<RetentionKind, KindWords> = {
  'working-time': {
    about: 'Shifts, edits, editions, what happened on shifts, call-outs and rest given, from when they ended.',
    least: 'At least 2 years: Working Time Regulations 1998, regulation 9.',
    afterwards: 'Notes are emptied. Shifts and hours stay, so that sums and averages never change.',
  },
  approvals: {
    about: 'Approvals, suspensions and acting-for agreements, from the last day of the last approval.',
    least: 'At least 5 years after they end, so that it can be shown who was approved.',
    afterwards: 'They stay with the AMHP, whose name is replaced.',
  },
  absences: {
    about: 'Leave, sickness and other absences, from when they ended.',
    least: 'At least 2 years: an average of hours cannot be shown without them.',
    afterwards: 'The kind becomes “other”, so that nobody can tell why someone was away. The time stays.',
  },
  acknowledgements: {
    about: 'Reasons given on publishing or for a finding, from when they stopped counting, and notices.',
    least: 'At least 2 years: they explain the working-time records.',
    afterwards:
      'The words are emptied and notices deleted. It stays on record that a reason was given, by whom and when.',
  },
  accounts: {
    about: 'Sessions, one-time links and the time of the last sign-in; accounts that were closed, from their last use.',
    least: 'At least 1 year, so that a sign-in can be looked into.',
    afterwards: 'They are deleted. A closed account loses its name and email address.',
  },
  audit: {
    about: 'Who changed what, from when it happened.',
    least: 'At least 6 years: a claim on a contract may be brought for so long (Limitation Act 1980, section 5).',
    afterwards: 'What was there before and after each change is emptied. Who did what, and when, stays.',
  },
}

export const yearsText = (years: number | null): string =>
  years === null ? 'Not set: kept without end' : years === 1 ? '1 year' : `${years} years`
