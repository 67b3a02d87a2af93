import * as z from 'zod/mini'
import { oddDate, oddInstant, oddNumber, oddText, oddTime, oddValue } from './odd-values.ts'
import type { Random } from './random.ts'

/** What is read of a JSON schema. */
interface Schema {
  readonly type?: string
  readonly format?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Where values come from. */
export interface Source {
  readonly random: Random
  /** Ids that are likely to name something. */
  readonly ids: readonly string[]
  /** Keys of findings that were seen. */
  readonly findings: readonly string[]
  /** A word in the texts of the caller's service, and in no other's. */
  readonly word: string
}

/** Few, so that somebody may know one that was set. */
const passwords = ['violet tractor meringue 41', 'copper gondola thursdays', 'password1234']

const schemas = new WeakMap<z.ZodMiniType, Schema>()

/** A value that a schema of the contract accepts, or nearly. */
export function fromSchema(schema: z.ZodMiniType, source: Source): unknown {
  let json = schemas.get(schema)
  if (!json) {
    json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema
    schemas.set(schema, json)
  }
  return valueFor(json, '', source)
}

function valueFor(schema: Schema, field: string, source: Source): unknown {
  const { random } = source
  if (random.chance(0.01)) return oddValue(random)
  if (schema.enum) return random.pick(schema.enum)
  if (schema.const !== undefined) return schema.const
  const options = schema.anyOf ?? schema.oneOf
  if (options) return valueFor(random.pick(options), field, source)
  switch (schema.type) {
    case 'object':
      return objectOf(schema, source)
    case 'array':
      return arrayOf(schema, field, source)
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
    case 'number':
      return numberOf(schema, random)
    case 'string':
      return textOf(schema, field, source)
    default:
      return oddValue(random)
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema, source: Source) {
  const { random } = source
  const made: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties))
    if (required.includes(name) ? random.chance(0.99) : random.chance(0.6)) made[name] = valueFor(schema, name, source)
  if (typeof additionalProperties !== 'object') return made
  for (let i = random.below(3); i > 0; i--) {
    const name = random.pick(['hours', 'minutes', 'days', 'times', oddText(random)])
    made[name] = valueFor(additionalProperties, name, source)
  }
  return made
}

function arrayOf({ items = {}, minItems = 0, maxItems = 50 }: Schema, field: string, source: Source) {
  const { random } = source
  const length = random.chance(0.01) ? Math.min(maxItems + 1, 500) : minItems + random.below(4)
  return Array.from({ length }, () => valueFor(items, field, source))
}

function numberOf({ minimum = 0, maximum = 1e15 }: Schema, random: Random) {
  if (random.chance(0.05)) return oddNumber(random)
  if (random.chance(0.1)) return random.pick([minimum - 1, minimum, maximum, maximum + 1])
  return minimum + random.below(Math.min(maximum - minimum + 1, random.pick([3, 20, 2000])))
}

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: Schema, field: string, source: Source) {
  const { random, ids, findings, word } = source
  if (format === 'date') return oddDate(random)
  if (format === 'date-time') return oddInstant(random)
  if (format === 'base64') return Buffer.from(sheetText(source)).toString('base64')
  if (pattern?.startsWith('^[A-Za-z0-9]')) return random.pick(ids)
  if (pattern?.startsWith('^[A-Z]')) return random.pick(['D', 'N', 'S', 'LATE', 'X9'])
  if (/^(start|end)$/.test(field)) return oddTime(random)
  if (/email/i.test(field)) return `${random.pick(['manager', 'amhp', `someone.${random.below(50)}`])}@${word}.example`
  if (/^(password|current|next)$/.test(field)) return random.pick(passwords)
  if (/phone/i.test(field)) return `01632 96${random.below(10_000)}`
  if (field === 'finding') return random.pick(findings)
  if (field === 'url') return `https://${word}.example/`
  if (field === 'fileName') return random.pick(['week.csv', 'week.xlsx', 'week', oddText(random)])
  const text = `${random.pick(['Agreed with', 'Cover for', 'Late at', ''])} ${word} ${random.chance(0.3) ? oddText(random) : random.below(999)}`
  if (random.chance(0.05)) return text.padEnd(random.pick([minLength - 1, maxLength, maxLength + 1]), 'x')
  return text
}

/** A spreadsheet of a few days, or something that is no spreadsheet. */
function sheetText({ random }: Source): string {
  if (random.chance(0.2)) return `PK\u0003\u0004${oddText(random)}`
  const cell = () => random.pick(['D', '9-5', '', '', 'N', '22:00-08:00', 'D/N', oddText(random).replaceAll('"', '')])
  const days = Array.from({ length: 1 + random.below(8) }, () =>
    random.pick(['30/11/2026', '01/12/2026', '2026-12-02', 'Thu', oddDate(random)]),
  )
  const rows = Array.from({ length: random.below(5) }, () => [
    random.pick(['Amina Rahman', 'Ben Okafor', 'Nobody Known', oddText(random)]),
    ...days.map(cell),
  ])
  return [['Name', ...days], ...rows].map((row) => row.map((text) => `"${text}"`).join(',')).join('\n')
}
