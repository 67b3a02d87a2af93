import type { Level, Rule } from './rule.ts'

/** What settles whether a rule is on and by which numbers it judges: all that others need know of it. */
export type Terms<Settings extends object = object> = Pick<Rule<Settings>, 'code' | 'level' | 'off' | 'settings'>

/** Keeps the type of the settings of a rule whose terms stand apart from it. */
export const terms = <Settings extends object>(value: Terms<Settings>): Terms<Settings> => value

type GivenSettings = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** A rule's settings for a rota, defaults filled in, and its level: undefined when the rule is switched off. */
export function settingsOf<Settings extends object>(
  { code, level, off, settings }: Terms<Settings>,
  given: GivenSettings,
): { settings: Settings; level: Level | undefined } {
  let known = remembered.get(given)
  if (!known) {
    known = new Map()
    remembered.set(given, known)
  }
  let found = known.get(code)
  if (!found) {
    const { level: chosen = off ? 'off' : level, ...others } = given[code] ?? {}
    found = { settings: settings.parse(others), level: chosen === 'off' ? undefined : (chosen as Level) }
    known.set(code, found)
  }
  return found as { settings: Settings; level: Level | undefined }
}

// Reading settings takes longer than judging a person by most rules, and several rules ask for those of another.
const remembered = new WeakMap<GivenSettings, Map<string, { settings: object; level: Level | undefined }>>()
