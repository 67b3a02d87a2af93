import { dateOfDayNumber } from './date.ts'

declare const instantBrand: unique symbol

/** A moment: milliseconds since 1970-01-01T00:00Z. Zone-free; never a clock face. */
export type Instant = number & { readonly [instantBrand]: 'Instant' }

export const minute = 60_000
export const hour = 3_600_000
const dayLength = 24 * hour

/** Brands epoch milliseconds that are already known to be a moment. */
export const instantOf = (milliseconds: number): Instant => milliseconds as Instant

export const earlierOf = (a: Instant, b: Instant): Instant => instantOf(Math.min(a, b))
export const laterOf = (a: Instant, b: Instant): Instant => instantOf(Math.max(a, b))

const shape = /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:\.(\d+))?)?(?:([Zz])|([+-])(\d\d):(\d\d))$/

/**
 * Reads an RFC 3339 moment: seconds may be left out, the offset may not.
 * Gives undefined for anything else, a day that does not exist included.
 */
export function parseInstant(text: string): Instant | undefined {
  const found = shape.exec(text)
  if (!found) return undefined
  const [, year, month, day, hours, minutes, seconds, fraction, , sign, offsetHours, offsetMinutes] = found
  const h = Number(hours)
  const m = Number(minutes)
  const s = seconds === undefined ? 0 : Number(seconds)
  if (h > 23 || m > 59 || s > 59) return undefined
  const midnight = utcMidnight(Number(year), Number(month), Number(day))
  if (midnight === undefined) return undefined
  let offset = 0
  if (sign !== undefined) {
    const oh = Number(offsetHours)
    const om = Number(offsetMinutes)
    if (oh > 23 || om > 59) return undefined
    offset = (sign === '-' ? -1 : 1) * (oh * hour + om * minute)
  }
  const thousandths = fraction === undefined ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)
  return instantOf(midnight + h * hour + m * minute + s * 1000 + thousandths - offset)
}

/** Writes a moment in UTC with whole seconds, such as `2026-03-28T22:00:00Z`. */
export function formatInstant(instant: Instant): string {
  const day = Math.floor(instant / dayLength)
  const second = Math.floor((instant - day * dayLength) / 1000)
  return `${dateOfDayNumber(day)}T${two(Math.floor(second / 3600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}Z`
}

const two = (n: number): string => (n < 10 ? `0${n}` : `${n}`)

/** Milliseconds of a calendar day's UTC midnight; undefined where the calendar has no such day. */
function utcMidnight(year: number, month: number, day: number): number | undefined {
  // Date.UTC reads years below 100 as 19xx and rolls 31 April over into May: both must be refused here.
  if (year < 100 || month < 1 || month > 12 || day < 1) return undefined
  const midnight = Date.UTC(year, month - 1, day)
  return day > 28 && new Date(midnight).getUTCDate() !== day ? undefined : midnight
}
