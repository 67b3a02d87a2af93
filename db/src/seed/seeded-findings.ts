import type { Period } from '@amhp/shared/rota/rota.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { resolve, startOfDay } from '@amhp/shared/time/zone.ts'
import { zone } from './period.ts'
import { seededCases, shortRestAmhp } from './seeded-cases.ts'

/** A deliberate finding of the example. The README describes each. */
export interface SeededFinding {
  readonly key: string
  readonly level: 'gap' | 'breach'
  readonly start: Instant
  readonly end: Instant
  /** The manager's reason when publishing. */
  readonly reason: string
}

/** All findings of the example, in order of time: three gaps and two breaches. */
export function seededFindings(period: Period): SeededFinding[] {
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
      reason: 'Standby has to be at court by 09:15; Eastvale asked to start earlier.',
    },
    {
      key: `cover-minimum/northshire/northshire-weekend/${openSaturday}/amhp/${formatInstant(at(openSaturday, '10:00'))}`,
      level: 'gap',
      start: at(openSaturday, '10:00'),
      end: at(openSaturday, '17:00'),
      reason: 'Offered to everyone twice; still open, the first AMHP covers alone.',
    },
    {
      key: `daily-rest/${shortRestAmhp}/${shortRest}.DF.1`,
      level: 'breach',
      start: at(addDays(shortRest, -1), '22:15'),
      end: at(shortRest, '08:45'),
      reason: 'Tom agreed to a one-off; a swap is being looked for.',
    },
    {
      key: `cover-minimum/northshire/northshire-evening/${approvalEnds}/amhp/${formatInstant(midnight)}`,
      level: 'gap',
      start: midnight,
      end: lateEnd,
      reason: 'Standby covers the last hour alone.',
    },
    {
      key: `not-approved/${approvalEnds}.L/ended`,
      level: 'breach',
      start: midnight,
      end: lateEnd,
      reason: 'Renewal panel sits that week; the shift is moved if it does not renew.',
    },
  ]
}
