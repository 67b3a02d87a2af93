import { type Fault, faultsOf } from '@amhp/shared/rota/faults.ts'
import { notADate } from '@amhp/shared/rota/values.ts'
import { type ClockTime, parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { unreadDate } from '@amhp/shared/time/typed-date.ts'
import { clockTimeAt, dateAt, instantsOf, type Zone } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'

type OrNull<T, Empty> = null extends T ? Empty : undefined extends T ? Empty : never

/** What form controls hold for a value: text for numbers, dates and moments, '' for null, and no choice where a list is null. */
export type Typed<T> = [NonNullable<T>] extends [boolean]
  ? boolean
  : [NonNullable<T>] extends [number | LocalDate | ClockTime]
    ? string
    : [NonNullable<T>] extends [string]
      ? NonNullable<T> | OrNull<T, ''>
      : NonNullable<T> extends readonly (infer Entry)[]
        ? Typed<Entry>[]
        : { [Key in keyof NonNullable<T>]-?: Typed<NonNullable<T>[Key]> } | OrNull<T, null>

/** A moment as a day-and-time control holds it: `2026-11-30T17:00`, local time; `2026-10-25T01:30/2` where it is the second of two. */
export function typedMoment(zone: Zone, instant: Instant): string {
  const [date, time] = [dateAt(zone, instant), clockTimeAt(zone, instant)]
  const second = instantsOf(zone, date, time)[1]
  return `${date}T${time}${second !== undefined && instant >= second ? '/2' : ''}`
}

/** The day and the time that a day-and-time control holds. A day that could not be read may have a T in it; a time has none. */
export function partsOfMoment(typed: string): { day: string; time: string } {
  const [, day = typed, time = ''] = /^(.*)T([^T]*)$/s.exec(typed) ?? []
  return { day, time }
}

/** The instants of a typed day and time, in order: two where the clocks show it twice; undefined until both are filled in. */
export function instantsTyped(zone: Zone, typed: string): readonly Instant[] | undefined {
  const { day, time } = partsOfMoment(typed)
  const date = parseDate(day)
  const clock = parseClockTime(time.replace('/2', ''))
  return date && clock ? instantsOf(zone, date, clock) : undefined
}

/** The moment in a day-and-time control; undefined until both parts are filled in, and where the clocks skip it. */
export function readTypedMoment(zone: Zone, typed: string): Instant | undefined {
  const instants = instantsTyped(zone, typed) ?? []
  return typed.endsWith('/2') ? instants.at(-1) : instants[0]
}

type Schema = z.core.$ZodType & { _zod: { def: z.core.$ZodTypeDef & Record<string, unknown> } }
const definitionOf = (schema: unknown) => (schema as Schema)._zod.def
const isMoment = (schema: unknown): boolean => {
  const { type, out } = definitionOf(schema)
  return type === 'pipe' && definitionOf(out).type === 'number'
}
const isNumber = (schema: unknown): boolean => {
  const { type, values } = definitionOf(schema)
  return type === 'number' || (type === 'literal' && typeof (values as unknown[])[0] === 'number')
}
const wrappers: readonly string[] = ['nullable', 'optional', 'default']
/** What a control holds where there is no value. */
function emptyOf(schema: unknown): '' | [] | null {
  const { type, innerType } = definitionOf(schema)
  if (wrappers.includes(type)) return emptyOf(innerType)
  return type === 'array' ? [] : type === 'object' ? null : ''
}

/** Converts a value of a schema to what form controls hold. */
export function typedOf<S extends z.ZodMiniType>(schema: S, value: z.output<S>, zone: Zone): Typed<z.output<S>> {
  return toTyped(schema, value, zone) as Typed<z.output<S>>
}

function toTyped(schema: unknown, value: unknown, zone: Zone): unknown {
  const { type, innerType, element, shape } = definitionOf(schema)
  if (wrappers.includes(type)) {
    if (value === null || value === undefined) return emptyOf(innerType)
    return toTyped(innerType, value, zone)
  }
  if (isMoment(schema)) return typedMoment(zone, value as Instant)
  if (isNumber(schema)) return String(value)
  if (type === 'array') return (value as unknown[]).map((entry) => toTyped(element, entry, zone))
  if (type === 'object')
    return mapped(shape, (key, inner) => toTyped(inner, (value as Record<string, unknown>)[key], zone))
  return value
}

/** Messages by field path; `approvals[].from` stands for every row. */
export type FieldMessages = Readonly<Record<string, string>>

export interface Validation<S extends z.ZodMiniType> {
  /** For fields left empty. */
  readonly empty?: FieldMessages | undefined
  /** For any other fault, if a control holds another unit than the schema. */
  readonly wrong?: FieldMessages | undefined
  /** Faults that the schema cannot find, such as a duplicate name. */
  readonly check?: ((value: z.output<S>) => readonly Fault[]) | undefined
}

/**
 * Converts what was typed to a value of the schema, or returns every fault. A stored moment whose text is unchanged is
 * kept: the text has no seconds.
 */
export function validateTyped<S extends z.ZodMiniType>(
  schema: S,
  typed: unknown,
  zone: Zone,
  { empty = {}, wrong = {}, check }: Validation<S> = {},
  stored?: unknown,
): { value?: z.output<S>; faults: Fault[] } {
  const unread = new Map<string, string>()
  const wire = toWire(schema, typed, '', (text, path) => {
    const before = valueAt(stored, path)
    const kept = typeof before === 'number' && typedMoment(zone, before as Instant) === text
    const moment = kept ? (before as Instant) : readTypedMoment(zone, text)
    if (moment === undefined) unread.set(path, whyNoMoment(zone, text))
    return moment === undefined ? '' : formatInstant(moment)
  })
  const decoded = z.safeDecode(schema, wire as z.input<S>)
  const found = decoded.success ? (check?.(decoded.data) ?? []) : faultsOf(wire, decoded.error.issues)
  const faults = new Map<string, Fault>()
  for (const { path, message } of found) {
    const value = valueAt(wire, path)
    const why = unread.get(path) ?? (message === notADate ? whyNoDate(value) : undefined)
    const special = (isNothing(value) ? messageAt(empty, path) : undefined) ?? messageAt(wrong, path)
    const own = why === incomplete ? (special ?? why) : (why ?? special)
    if (!faults.has(path)) faults.set(path, { path, message: own ?? message })
  }
  return decoded.success && faults.size === 0 ? { value: decoded.data, faults: [] } : { faults: [...faults.values()] }
}

const incomplete = 'Enter a day and a time'
const skipped = 'The clocks go forward then, and skip this time: enter the time after it'

const whyNoDate = (text: unknown): string | undefined =>
  typeof text === 'string' && text !== '' ? unreadDate(text) : undefined

const whyNoMoment = (zone: Zone, text: string): string =>
  instantsTyped(zone, text) ? skipped : (whyNoDate(partsOfMoment(text).day) ?? incomplete)

const messageAt = (messages: FieldMessages, path: string): string | undefined =>
  messages[path] ?? messages[path.replaceAll(/\[\d+\]/g, '[]')]

function valueAt(whole: unknown, path: string): unknown {
  let value = whole
  for (const key of path.split(/[.[\]]+/).filter(Boolean))
    value = (value as Record<string, unknown> | null | undefined)?.[key]
  return value
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)

type ReadMoment = (text: string, path: string) => string

function toWire(schema: unknown, typed: unknown, path: string, moment: ReadMoment): unknown {
  const { type, innerType, element, shape } = definitionOf(schema)
  if (wrappers.includes(type)) {
    // An empty list may be a fault, unless null stands for it.
    const isEmpty =
      typed === null ||
      typed === undefined ||
      (typeof typed === 'string' && typed.trim() === '') ||
      (type === 'nullable' && Array.isArray(typed) && typed.length === 0)
    const isLeftEmpty = type === 'default' && typed === ''
    if (!isEmpty || isLeftEmpty) return toWire(innerType, typed, path, moment)
    return type === 'nullable' ? null : undefined
  }
  if (isMoment(schema)) return moment(typed as string, path)
  if (isNumber(schema)) return readNumber(typed as string)
  if (type === 'array') return (typed as unknown[]).map((entry, i) => toWire(element, entry, `${path}[${i}]`, moment))
  if (type === 'object')
    return mapped(shape, (key, inner) =>
      toWire(inner, (typed as Record<string, unknown>)[key], path === '' ? key : `${path}.${key}`, moment),
    )
  // Schemas trim text; a password keeps its spaces.
  const isText = type === 'string' && (typed as string).trim() !== ''
  return typeof typed === 'string' && !isText ? typed.trim() : typed
}

/** Text that is not a number stays text, for the schema to refuse. */
export function readNumber(text: string): unknown {
  const number = text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'))
  return Number.isNaN(number) ? text : number
}

const mapped = (shape: unknown, each: (key: string, schema: unknown) => unknown) =>
  Object.fromEntries(Object.entries(shape as Record<string, unknown>).map(([key, inner]) => [key, each(key, inner)]))
