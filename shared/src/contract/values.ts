import { z } from 'zod'

/** Values that many endpoints share. Real days, times and instants are checked by `shared/src/time` when decoded. */
export const id = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.:-]*$/, 'Use letters, digits and - _ . : only')
// Control characters cannot be seen, and some of them break files that hold them.
const seen = /^[^\p{Cc}]*$/u
const seenOrNewLine = /^(?:[^\p{Cc}]|[\n\r\t])*$/u
const unseen = 'Remove the character that cannot be seen'
// Text that is pasted may bring more of them. They turn the words around them, or make two of what looks like one.
const pastedUnseen = /[\u00AD\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069]/g
const words = z
  .string()
  .overwrite((text) => text.replaceAll(pastedUnseen, ''))
  .trim()
/** Words on one line. */
export const line = words.regex(seen, unseen)
/** Words on as many lines as it takes. */
export const lines = words.regex(seenOrNewLine, unseen)
export const name = line.min(1, 'Enter a name').max(120, 'Use 120 characters or fewer')
export const version = z.int().min(0)
export const minutes = z.int().min(0)

/** Free text. Never about the people assessed: screens say so beside the field and the API questions text that looks like it. */
export const freeText = lines.max(500, 'Use 500 characters or fewer')
export const reason = freeText.min(3, 'Give a reason of a few words')

export const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Enter an email address like name@example.gov.uk'))
export const phone = z
  .string()
  .trim()
  .max(30)
  .regex(/^[0-9+() ]*$/, 'Use digits, spaces, brackets and + only')

export const done = z.object({ done: z.literal(true) })

const reach = 'Use a year from 1900 to 2199'
const inReach = (text: string) => text >= '1900-01-02' && text < '2199-12-31'

/** A calendar day in the service's zone, `2026-11-30`. */
export const date = z.iso.date({ error: 'Use a real date such as 2026-11-30', abort: true }).refine(inReach, reach)
/** A clock time in the service's zone, `17:00`. */
export const clockTime = z.iso.time({ precision: -1, error: 'Use a 24-hour time such as 17:00' })
/** RFC 3339 with an offset; sent out in UTC with whole seconds (`2026-11-30T09:00:00Z`). */
export const instant = z.iso
  .datetime({ offset: true, error: 'Use a time with its offset, such as 2026-11-30T09:00:00Z', abort: true })
  .refine(inReach, reach)

/** `to` is exclusive. */
export const dates = z.object({ from: date, to: date }).refine((d) => d.from < d.to, {
  path: ['to'],
  message: 'Choose a last day after the first',
})
export const openDates = { from: date, until: date.nullable() }

export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])
