import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { resolve, startOfDay } from '@amhp/shared/time/zone.ts'
import type { ExamplePeriod } from './example-types.ts'
import { zone } from './period.ts'
import { seededCases, shortRestAmhp } from './seeded-cases.ts'

/** A finding that the example holds on purpose. */
export interface SeededFinding {
  readonly key: string
  readonly level: 'gap' | 'breach'
  readonly start: Instant
  readonly end: Instant
  /** What went wrong, for the README. */
  readonly what: string
  /** The reason the manager gave when publishing. */
  readonly reason: string
}

/** Every gap and breach of the example, in order of time: three gaps and two breaches, and nothing else at any level. */
export function seededFindings(period: ExamplePeriod): SeededFinding[] {
  const { earlyEnd, openSaturday, shortRest, approvalEnds } = seededCases(period)
  const at = (date: LocalDate, time: string) => resolve(zone, date, time as ClockTime)
  const midnight = startOfDay(zone, addDays(approvalEnds, 1))
  const lateEnd = at(addDays(approvalEnds, 1), '01:00')
  return [
    {
      key: `cover-floor/eastvale/floor/${formatInstant(at(earlyEnd, '08:55'))}`,
      level: 'gap',
      start: at(earlyEnd, '08:55'),
      end: at(earlyEnd, '09:00'),
      what: 'Standby ends at 08:55 and Eastvale’s day begins at 09:00: five minutes without an AMHP for Eastvale.',
      reason: 'Standby has to be at court by 09:15; Eastvale asked to start earlier.',
    },
    {
      key: `cover-minimum/northshire/northshire-weekend/${openSaturday}/amhp/${formatInstant(at(openSaturday, '10:00'))}`,
      level: 'gap',
      start: at(openSaturday, '10:00'),
      end: at(openSaturday, '17:00'),
      what: 'Nobody was found as Northshire’s second AMHP on Saturday, until the evening shift starts.',
      reason: 'Offered to everyone twice; still open, the first AMHP covers alone.',
    },
    {
      key: `daily-rest/${shortRestAmhp}/${shortRest}.DF.1`,
      level: 'breach',
      start: at(addDays(shortRest, -1), '22:15'),
      end: at(shortRest, '08:45'),
      what: 'Tom Bell’s evening shift ends at 22:15 and his day shift starts at 08:45: 10 h 30 min, where 11 hours of rest are due.',
      reason: 'Tom agreed to a one-off; a swap is being looked for.',
    },
    {
      key: `cover-minimum/northshire/northshire-evening/${approvalEnds}/amhp/${formatInstant(midnight)}`,
      level: 'gap',
      start: midnight,
      end: lateEnd,
      what: 'From midnight Northshire’s evening has one AMHP of two, because that approval has ended.',
      reason: 'Standby covers the last hour alone.',
    },
    {
      key: `not-approved/${approvalEnds}.L/ended`,
      level: 'breach',
      start: midnight,
      end: lateEnd,
      what: 'Carol Whitfield’s approval ends at midnight, an hour before her evening shift does.',
      reason: 'Renewal panel sits that week; the shift is moved if it does not renew.',
    },
  ]
}
