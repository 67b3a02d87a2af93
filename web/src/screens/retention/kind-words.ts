import type { RetentionKind } from '@amhp/shared/contract/retention.ts'
import { counted } from '../../parts/counted.ts'

interface KindWords {
  /** What is of this kind, and from when its years count. */
  about: string
  /** The shortest period allowed, and why. */
  least: string
  /** What happens to it after that. */
  afterwards: string
}

export const kindWords: Record<RetentionKind, KindWords> = {
  'working-time': {
    about: 'Shifts, edits, editions, what happened on shifts, call-outs and rest given, from when they ended.',
    least: 'At least 2 years: Working Time Regulations 1998, regulation 9.',
    afterwards:
      'Notes are cleared, and reasons for other protection in place of rest. Shifts and hours stay, so that totals and averages never change.',
  },
  approvals: {
    about: 'Approvals, suspensions and acting-for agreements, from the last day of the last approval.',
    least: 'At least 5 years after they end, so that it can be shown who was approved.',
    afterwards: 'They stay with the AMHP, whose name is replaced.',
  },
  absences: {
    about: 'Leave, sickness and other absences, from when they ended.',
    least: 'At least 2 years: average hours cannot be shown without them.',
    afterwards: 'The kind becomes “other”, so that nobody can tell why someone was away. The time stays.',
  },
  acknowledgements: {
    about: 'Reasons given on publishing or for a finding, from when they stopped counting, and notices.',
    least: 'At least 2 years: they explain the working-time records.',
    afterwards:
      'Reasons are cleared and notices deleted. It stays on record that a reason was given, by whom and when.',
  },
  accounts: {
    about: 'Sessions, one-time links and the time of the last sign-in; accounts that were closed, from their last use.',
    least: 'At least 1 year, so that a sign-in can be investigated.',
    afterwards: 'They are deleted. A closed account loses its name and email address.',
  },
  'security-events': {
    about: 'Sign-ins, refusals, changed roles, exports and the like, from when they happened.',
    least: 'At least 1 year, so that a break-in can be investigated.',
    afterwards: 'They are deleted.',
  },
  audit: {
    about: 'Who changed what, from when it happened.',
    least: 'At least 6 years: that is the time limit for a claim on a contract (Limitation Act 1980, section 5).',
    afterwards: 'The values before and after each change are cleared. Who did what, and when, stays.',
  },
}

export const yearsText = (years: number | null): string =>
  years === null ? 'Not set: kept indefinitely' : counted(years, 'year')
