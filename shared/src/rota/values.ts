import * as z from 'zod/mini'
import { type ClockTime, parseClockTime } from '../time/clock-time.ts'
import { daysBetween, type LocalDate, parseDate, weekdays } from '../time/date.ts'
import { formatInstant, type Instant, instantOf, parseInstant } from '../time/instant.ts'
import { parseZone } from '../time/zone.ts'

// Each codec reads text into a branded value and writes it back. Its inner schema is a plain number or string, so that
// OpenAPI can describe both sides.
function textCodec<T>(
  inner: z.ZodMiniType,
  read: (text: string) => T | undefined,
  write: (value: T) => string,
  message: string,
  format?: string,
) {
  const text = z.string({ error: message })
  return z.codec(format ? text.check(z.meta({ format })) : text, inner as z.ZodMiniType<T, T>, {
    decode: (written, context) => {
      const value = read(written)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', input: written, message })
      return z.NEVER
    },
    encode: write,
  })
}

const asText = (value: string) => value
const reach = 'Use a year from 1900 to 2199'
const inReach = <T>(written: (value: T) => string) =>
  z.refine<T>((value) => written(value) >= '1900-01-02' && written(value) < '2199-12-31', reach)

/** A moment: RFC 3339 with an offset when written, epoch milliseconds inside. Sent in UTC with whole seconds. */
export const instant = textCodec<Instant>(
  z.number(),
  (text) => {
    const moment = parseInstant(text)
    return moment === undefined ? undefined : instantOf(Math.floor(moment / 1000) * 1000)
  },
  formatInstant,
  'Give a real day and time with its offset from UTC, such as 2026-11-30T09:00:00Z',
  'date-time',
).check(inReach(formatInstant))

/** The fault of what is no calendar day. */
export const notADate = 'Use a real date such as 2026-11-30'

/** A calendar day in the service's zone, `2026-11-30`. */
export const date = textCodec<LocalDate>(z.string(), parseDate, asText, notADate, 'date').check(inReach(asText))

/** A clock time in the service's zone, `17:00`. */
export const clockTime = textCodec<ClockTime>(z.string(), parseClockTime, asText, 'Use a 24-hour time such as 17:00')

/** The name of an IANA region. */
export const zone = z
  .string()
  .check(z.refine((name) => parseZone(name) !== undefined, 'Give the name of an IANA time zone, such as Europe/London'))

/** Compares two fields of an object, whatever is wrong with others. The fault is at the second. */
export const compared = <T>(
  fields: readonly [keyof T & string, keyof T & string],
  holds: (value: T) => boolean,
  message: string,
) =>
  z.refine<T>(holds, {
    ...{ path: [fields[1]], message },
    when: ({ issues }) =>
      issues.every(({ path: [field] = [] }) => field !== undefined && !fields.some((f) => f === field)),
  })

/** `to` is exclusive. */
export const dates = z
  .object({ from: date, to: date })
  .check(compared(['from', 'to'], ({ from, to }) => from < to, 'Choose a last day after the first'))
export const datesUpTo = (most: number) =>
  dates.check(compared(['from', 'to'], ({ from, to }) => daysBetween(from, to) <= most, `Ask for at most ${most} days`))
/** In a rota, and in what is asked of one. */
export const mostDays = 400
/** The last day counts; null while no end is known. */
export const openDates = { from: date, until: z.nullable(date) }
/** For schemas with a first and a last day. */
export const untilNotBeforeFrom = compared<{ from: LocalDate | null; until: LocalDate | null }>(
  ['from', 'until'],
  ({ from, until }) => from === null || until === null || from <= until,
  'Choose a last day on or after the first',
)
export const weekday = z.enum(weekdays)

/** The id of anything this service stores. */
export const id = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(80),
    z.regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/, 'Use letters, digits and - _ . : only'),
  )
/** An id or a name in a rota document, which other systems write by their own rules. */
export const documentId = z.string().check(z.minLength(1, 'Give an id of at least one character'))
export const documentName = z.string().check(z.minLength(1, 'Give a name of at least one character'))

/** Counts the changes of what is stored; a change names the version it was made from. */
export const version = z.int().check(z.minimum(0))
export const count = z.int().check(z.minimum(0))
export const minutes = z.int().check(z.minimum(0))

// Control characters cannot be seen, and some break the files that hold them.
const visible = /^[^\p{Cc}]*$/u
const visibleLines = /^(?:[^\p{Cc}]|[\n\r\t])*$/u
const invisible = 'Remove the character that cannot be seen'
// Pasted text may bring characters that reverse the words around them, or that make two texts look alike.
const pastedInvisible = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g
const withoutInvisible = z.overwrite<string>((text) => text.replaceAll(pastedInvisible, ''))

/** Text on one line. */
export const line = z.string().check(withoutInvisible, z.trim(), z.regex(visible, invisible))
/** Text on any number of lines. */
export const lines = z.string().check(withoutInvisible, z.trim(), z.regex(visibleLines, invisible))

/** Whether a field is such text, which people write and in which they may name somebody. */
export function isWritten(field: z.ZodMiniType): boolean {
  const { checks, innerType } = field._zod.def as { checks?: unknown[]; innerType?: z.ZodMiniType }
  return innerType ? isWritten(innerType) : (checks?.includes(withoutInvisible) ?? false)
}

export const name = line.check(z.minLength(1, 'Enter a name'), z.maxLength(120, 'Use 120 characters or fewer'))
/** Free text, never about the people assessed: screens say so beside the field, and the API questions text that looks like it. */
export const freeText = lines.check(z.maxLength(500, 'Use 500 characters or fewer'))
export const reason = freeText.check(z.minLength(3, 'Give a reason of a few words'))

export const email = z.string().check(
  z.trim(),
  z.toLowerCase(),
  z.maxLength(254),
  z.refine((text) => z.safeParse(z.email(), text).success, 'Enter an email address like name@example.gov.uk'),
)
export const phone = z
  .string()
  .check(z.trim(), z.maxLength(30), z.regex(/^[0-9+() ]*$/, 'Use digits, spaces, brackets and + only'))

/** Half-open; for schemas with a start and an end. */
export const endsAfterStart = compared<{ start: Instant; end: Instant }>(
  ['start', 'end'],
  ({ start, end }) => start < end,
  'Choose an end after the start',
)

/** For a list of which no two entries are alike, in `field` if one is named; the fault is at the later one. */
export const noneTwice =
  <T>(message: (entry: T) => string, field?: keyof T & string) =>
  ({ value, issues }: z.core.ParsePayload<T[]>): void => {
    const seen = new Set<unknown>()
    for (const [i, entry] of value.entries()) {
      const key = field === undefined ? entry : entry[field]
      const path = field === undefined ? [i] : [i, field]
      if (seen.has(key)) issues.push({ code: 'custom', input: value, path, message: message(entry) })
      seen.add(key)
    }
  }
