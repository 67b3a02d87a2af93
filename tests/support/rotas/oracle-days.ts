import { type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import type { Shift } from '@amhp/shared/rota/shift.ts'
import { addDays, daysBetween, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { dateAt, startOfDay } from '@amhp/shared/time/zone.ts'

// What a slow and simple second implementation of the two averages counts, minute by minute. Times must be whole minutes.

export const minute = 60_000
export type Wanted = ReadonlyMap<LocalDate, Day>

/** What is worked on a local day, in minutes without breaks. */
interface Day {
  minutes: number
  /** Whether there is work in it, breaks or none. */
  worked: boolean
}

export const minutesIn = ({ start, end }: Span): number[] =>
  Array.from({ length: Math.round((end - start) / minute) }, (_, i) => start + i * minute)

/** The minutes of each source of work, with the minutes of break on record for it. */
type Sources = readonly { readonly at: readonly number[]; readonly breakMinutes: number }[]

export function byDay(rota: Rota, sources: Sources): Wanted {
  const zone = zoneOfRota(rota)
  const days = new Map<LocalDate, Day>()
  const dayOf = (at: number) => {
    const date = dateAt(zone, at as Span['start'])
    const day = days.get(date) ?? { minutes: 0, worked: false }
    days.set(date, day)
    return day
  }
  const all = new Set<number>()
  for (const { at } of sources) for (const one of at) all.add(one)
  for (const one of all) {
    const day = dayOf(one)
    day.minutes += 1
    day.worked = true
  }
  for (const { at, breakMinutes } of sources)
    for (const one of at) dayOf(one).minutes -= Math.min(breakMinutes, at.length) / at.length
  return days
}

export const own = <T extends { readonly amhp: string }>(list: readonly T[], amhp: string) =>
  list.filter((one) => one.amhp === amhp)

/** Other work, and training that counts as work. */
export const otherSources = (rota: Rota, amhp: string): Sources => {
  const training = own(rota.absences, amhp).filter((one) => one.kind === 'training' && one.countsAsWork)
  return [...own(rota.otherWork, amhp), ...training].map((span) => ({ at: minutesIn(span), breakMinutes: 0 }))
}

/** The minutes worked on a shift, breaks included. */
export function workedMinutes(rota: Rota, shift: Shift): number[] {
  if (shift.kind === 'standby') return shift.callOuts.flatMap(minutesIn)
  const { start, end, actual } = shift
  const away = own(rota.absences, shift.amhp).filter(({ kind }) => kind !== 'training')
  return minutesIn({ start: actual?.start ?? start, end: actual?.end ?? end }).filter(
    (at) => actual?.end !== undefined || !away.some((one) => one.start <= at && at < one.end),
  )
}

export const workedDays = (rota: Rota, amhp: string) =>
  byDay(rota, [
    ...own(rota.shifts, amhp).map((shift) => ({
      at: workedMinutes(rota, shift),
      breakMinutes: shift.breakMinutes ?? 0,
    })),
    ...otherSources(rota, amhp),
  ])

/** Whether a day is wholly leave, sickness or family absence of some kind. */
export function isAway(rota: Rota, amhp: string, day: LocalDate, which: 'all' | 'excluded'): boolean {
  const zone = zoneOfRota(rota)
  const absences = own(rota.absences, amhp).filter(
    ({ kind, excluded }) => ['leave', 'sickness', 'family'].includes(kind) && (which === 'all' || excluded !== false),
  )
  const start = startOfDay(zone, day)
  const end = startOfDay(zone, addDays(day, 1))
  const near = absences.filter((one) => one.start < end && one.end > start)
  return near.length > 0 && minutesIn({ start, end }).every((at) => near.some((one) => one.start <= at && at < one.end))
}

export const later = (day: LocalDate, days: number) => addDays(day, days)
export const daysFrom = (from: LocalDate, to: LocalDate) =>
  Array.from({ length: Math.max(0, daysBetween(from, to)) }, (_, i) => later(from, i))
export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
