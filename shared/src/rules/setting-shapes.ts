import * as z from 'zod/mini'
import type { Rule } from './rule.ts'

/** What a setting of a rule may hold: a number in a range, one of some values, a day, or a time of day. */
export type SettingShape =
  | { readonly kind: 'number'; readonly least: number; readonly most: number; readonly whole: boolean }
  | { readonly kind: 'choice'; readonly choices: readonly (string | number)[] }
  | { readonly kind: 'date' | 'text' }

interface Described {
  readonly type?: string
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly enum?: readonly (string | number)[]
  readonly anyOf?: readonly { readonly const?: string | number }[]
}

/** The settings of a rule as its own schema describes them, by name, in their order. */
export function settingShapes({ settings }: Rule): Readonly<Record<string, SettingShape>> {
  const { properties = {} } = z.toJSONSchema(settings, { io: 'input' }) as {
    properties?: Readonly<Record<string, Described>>
  }
  return Object.fromEntries(Object.entries(properties).map(([name, described]) => [name, shapeOf(described)]))
}

function shapeOf({ type, format, minimum, maximum, enum: words, anyOf }: Described): SettingShape {
  const choices = words ?? anyOf?.flatMap((one) => one.const ?? [])
  if (choices) return { kind: 'choice', choices }
  if (type === 'number' || type === 'integer')
    return {
      kind: 'number',
      least: minimum ?? Number.MIN_SAFE_INTEGER,
      most: maximum ?? Number.MAX_SAFE_INTEGER,
      whole: type === 'integer',
    }
  return { kind: format === 'date' ? 'date' : 'text' }
}

/** The settings of a rule when a service has changed nothing. Those that may be left out are left out. */
export const defaultSettings = ({ settings }: Rule): Readonly<Record<string, unknown>> =>
  settings.parse({}) as Readonly<Record<string, unknown>>
