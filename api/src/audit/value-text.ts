import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Instant, parseInstant } from '@amhp/shared/time/instant.ts'
import { durationText, fullDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { fieldWords, fixedWord, type OwnWords, roleOrder, silentFields } from './detail-words.ts'

export interface DetailWords extends OwnWords {
  readonly zone: Zone
  /** Of AMHPs, authorities and rules, by id. */
  readonly names: ReadonlyMap<string, string>
}

/** Milliseconds of an instant are more than any other number that is audited. */
const leastInstant = 1e11

const moment = (zone: Zone, at: Instant) => `${fullDate(dateAt(zone, at))} ${timeOf(zone, at)}`

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/** What a field is called; a field without words by its own name, in words. */
export const labelOf = (words: DetailWords, field: string): string =>
  words.label(field) ?? fieldWords[field] ?? field.replaceAll(/(?=[A-Z])/g, ' ').toLowerCase()

/** A value in words, on one line. */
export function valueText(words: DetailWords, field: string, value: unknown): string {
  if (isEmpty(value)) return 'none'
  const own = words.text(field, value)
  if (own !== undefined) return own
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') {
    if (value > leastInstant) return moment(words.zone, value as Instant)
    return field.endsWith('Minutes') ? durationText(value) : String(value)
  }
  if (typeof value === 'string') return stringText(words, field, value)
  if (Array.isArray(value)) {
    const separator = value.some((one) => typeof one === 'object') ? '; ' : ', '
    const entries = field === 'roles' ? roleOrder.filter((role) => value.includes(role)) : value
    return entries.map((one) => valueText(words, field, one)).join(separator)
  }
  return Object.entries(value as object)
    .filter(([name, inner]) => !silentFields.has(name) && !isEmpty(inner) && inner !== false)
    .map(([name, inner]) => `${labelOf(words, name)} ${valueText(words, name, inner)}`)
    .join(', ')
}

function stringText({ zone, names }: DetailWords, field: string, text: string): string {
  const word = fixedWord(field, text) ?? names.get(text)
  if (word !== undefined) return word
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return fullDate(text as LocalDate)
  const at = /^\d{4}-\d\d-\d\dT/.test(text) ? parseInstant(text) : undefined
  return at === undefined ? text : moment(zone, at)
}
