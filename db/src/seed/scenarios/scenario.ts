import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import { resolve, zoneOf } from '@amhp/shared/time/zone.ts'

/** A small rota with a name, and the keys of its findings in order. */
export interface Scenario {
  readonly name: string
  /** A rota document (amhp-rota/2), ready for JSON. */
  readonly document: unknown
  readonly findings: readonly string[]
}

const zone = zoneOf('Europe/London')

export const service = {
  name: 'Northshire AMHP service',
  timeZone: zone.name,
  authorities: [{ id: 'northshire', name: 'Northshire Council', nation: 'england' }],
}

/** AMHPs approved by Northshire, named like their ids. */
export const amhps = (ids: readonly string[]) =>
  ids.map((id) => ({
    id,
    name: id.replace(/^./, (letter) => letter.toUpperCase()),
    contractedMinutes: 1110,
    approvals: [{ authority: 'northshire', from: '2024-01-01', until: '2028-12-31' }],
  }))

/** Shifts by AMHP from lines such as `2026-03-28 14:00-22:00` or `2026-03-28 17:00-09:00 standby`. */
export function shifts(lines: Readonly<Record<string, readonly string[]>>) {
  return Object.entries(lines).flatMap(([amhp, own]) =>
    own.map((line) => {
      const [date = '', times = '', kind = 'waking'] = line.split(' ')
      const [start = '', end = ''] = times.split('-')
      const day = date as LocalDate
      return {
        id: `${amhp}.${date}`,
        amhp,
        role: 'amhp',
        kind,
        start: formatInstant(resolve(zone, day, start as ClockTime)),
        end: formatInstant(resolve(zone, end > start ? day : addDays(day, 1), end as ClockTime)),
      }
    }),
  )
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri']
const one = [{ role: 'amhp', minimum: 1 }]

/** One AMHP by day from Monday to Friday, one out of hours, one all day at weekends and on bank holidays. */
export const dutyPattern = [
  { id: 'day', name: 'Day', days: weekdays, start: '09:00', end: '17:00', cover: one },
  { id: 'night', name: 'Out of hours', days: weekdays, start: '17:00', end: '09:00', cover: one },
  { id: 'weekend', name: 'Weekend', days: ['sat', 'sun'], start: '09:00', end: '09:00', cover: one },
  { id: 'holiday', name: 'Bank holiday', days: ['bank-holiday'], start: '09:00', end: '09:00', cover: one },
]
