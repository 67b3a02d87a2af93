import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import type { Tone } from '../../ui/mark.tsx'

type Approval = Amhp['approvals'][number]

/** Renewal takes months: warn this many days before an approval ends. */
const soonDays = 84

export function approvalState(approval: Approval, today: LocalDate, now: Instant): { tone: Tone; text: string } {
  const until = approval.until
  const suspended = approval.suspended.some((s) => s.from <= now && (s.until === null || s.until > now))
  if (until < today) return { tone: 'none', text: `ended ${fullDate(until)}` }
  if (suspended) return { tone: 'breach', text: 'suspended' }
  if (approval.from > today) return { tone: 'info', text: `from ${fullDate(approval.from)}` }
  if (until < addDays(today, soonDays)) return { tone: 'warning', text: `ends ${fullDate(until)}` }
  return { tone: 'covered', text: `until ${fullDate(until)}` }
}
