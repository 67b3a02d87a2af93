import { z } from 'zod'
import { type ClockTime, parseClockTime } from '../time/clock-time.ts'
import { type LocalDate, parseDate } from '../time/date.ts'
import { formatInstant, type Instant, parseInstant } from '../time/instant.ts'
import { parseZone } from '../time/zone.ts'

// Each codec reads text into a branded value and writes it back. The inner type is a plain number or string so that
// OpenAPI can describe both directions.
function textCodec<T>(
  inner: z.ZodType,
  read: (text: string) => T | undefined,
  write: (value: T) => string,
  message: string,
  format?: string,
) {
  return z.codec(format ? z.string().meta({ format }) : z.string(), inner as z.ZodType<T, T>, {
    decode: (text, context) => {
      const value = read(text)
      if (value !== undefined) return value
      context.issues.push({ code: 'custom', input: text, message })
      return z.NEVER
    },
    encode: write,
  })
}

const asText = (value: string) => value

/** RFC 3339 with an offset; written in UTC with whole seconds. */
export const instantText = textCodec<Instant>(
  z.number(),
  parseInstant,
  formatInstant,
  'Give a real day and time with its offset from UTC, such as 2026-03-28T22:00:00+00:00 or 2026-03-28T22:00Z.',
  'date-time',
)

/** A calendar day in the service's zone. */
export const dateText = textCodec<LocalDate>(
  z.string(),
  parseDate,
  asText,
  'Give a real calendar day as year-month-day, such as 2026-03-28.',
  'date',
)

/** A time on the clocks of the service's zone. */
export const clockTimeText = textCodec<ClockTime>(
  z.string(),
  parseClockTime,
  asText,
  'Give a 24-hour clock time from 00:00 to 23:59, such as 17:00.',
)

/** The name of an IANA region. */
export const zoneText = z.string().refine((name) => parseZone(name) !== undefined, {
  error: 'Give the name of an IANA time zone, such as Europe/London.',
})

export const idText = z.string().min(1, { error: 'Give an id of at least one character.' })
export const nameText = z.string().min(1, { error: 'Give a name of at least one character.' })

/** A whole number from 0. */
export const countNumber = z.int({ error: 'Give a whole number.' }).min(0, { error: 'Give a whole number, 0 or more.' })
