import * as z from 'zod/mini'
import * as values from '../rota/values.ts'
import type { ClockTime } from '../time/clock-time.ts'
import type { LocalDate } from '../time/date.ts'

const value = z.union([z.number(), z.string()])

/** What a setting may hold. Both ends of a range are part of it. */
export const takes = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), least: z.number(), most: z.number(), whole: z.boolean() }),
  z.object({ kind: z.literal('choice'), choices: z.array(z.object({ value, label: z.string() })) }),
  /** And what it means to leave it out. */
  z.object({ kind: z.literal('date'), leftOut: z.string() }),
  z.object({ kind: z.literal('time') }),
])
export type Takes = z.output<typeof takes>

/** A number, word, day or time of a rule that a service may choose: what it takes, and what a form calls it. */
export interface Setting<Value = unknown> {
  readonly label: string
  /** What a number counts, in the plural: `hours`. Empty for words, days and times. */
  readonly unit: string
  readonly takes: Takes
  /** Undefined where it may be left out. */
  readonly default: Value
  /** Fills in the default. */
  readonly schema: z.ZodMiniType<Value>
}

export type Settings = Readonly<Record<string, Setting>>
export type ValuesOf<S extends Settings> = { readonly [Name in keyof S]: S[Name]['default'] }

interface Words {
  readonly label: string
  readonly unit: string
}
interface Range extends Words {
  readonly least: number
  readonly most: number
  readonly default: number
}

const inRange = (type: z.ZodMiniNumber, whole: boolean, { label, unit, least, most, ...range }: Range) => ({
  ...{ label, unit, default: range.default, takes: { kind: 'number', least, most, whole } as const },
  schema: z._default(type.check(z.minimum(least), z.maximum(most)), range.default),
})

/** A number, halves and all. */
export const number = (range: Range): Setting<number> => inRange(z.number(), false, range)

export const wholeNumber = (range: Range): Setting<number> => inRange(z.int(), true, range)

const oneOf = <Value extends string | number>(
  { label, unit }: Words,
  choices: { value: Value; label: string }[],
  usual: Value,
): Setting<Value> => ({
  ...{ label, unit, default: usual, takes: { kind: 'choice', choices } as const },
  schema: z._default(z.literal(choices.map(({ value }) => value)), usual as never) as z.ZodMiniType<Value>,
})

export const oneOfNumbers = <Value extends number>(
  words: Words & { readonly of: readonly Value[]; readonly default: NoInfer<Value> },
): Setting<Value> =>
  oneOf(
    words,
    words.of.map((value) => ({ value, label: String(value) })),
    words.default,
  )

/** `of` says what each word means. */
export const oneOfWords = <Word extends string>(words: {
  readonly label: string
  readonly of: Readonly<Record<Word, string>>
  readonly default: NoInfer<Word>
}): Setting<Word> =>
  oneOf(
    { label: words.label, unit: '' },
    (Object.keys(words.of) as Word[]).map((value) => ({ value, label: words.of[value] })),
    words.default,
  )

/** A day, which may be left out. */
export const day = (words: { readonly label: string; readonly leftOut: string }): Setting<LocalDate | undefined> => ({
  ...{ label: words.label, unit: '', default: undefined, takes: { kind: 'date', leftOut: words.leftOut } },
  schema: z.optional(values.date),
})

/** A time on the clocks. */
export const clockTime = (time: { readonly label: string; readonly default: string }): Setting<ClockTime> => ({
  ...{ label: time.label, unit: '', default: time.default as ClockTime, takes: { kind: 'time' } },
  schema: z._default(values.clockTime, time.default as ClockTime),
})
