import { type Fault, faultsOf } from '../rota/faults.ts'
import { orText } from '../rota/lists-in-words.ts'
import { levels } from './finding.ts'
import { rulesByCode } from './list.ts'
import type { Rule } from './rule.ts'

/** Faults in the `rules` of a rota document: unknown rules and settings, and values out of range. */
export function settingsFaults(given: unknown): Fault[] {
  if (typeof given !== 'object' || given === null) return []
  return Object.entries(given).flatMap(([code, settings]): Fault[] => {
    const path = `rules.${code}`
    const rule = rulesByCode.get(code)
    if (!rule)
      return [
        {
          path,
          message: `There is no rule "${code}" in this version. Remove it, or use ${orText([...rulesByCode.keys()])}`,
        },
      ]
    if (typeof settings !== 'object' || settings === null) return []
    const { level, ...others } = settings as Record<string, unknown>
    const shape = rule.schema.safeParse(others)
    return [
      ...levelFaults(rule, level),
      ...(shape.success ? [] : faultsOf(others, shape.error.issues, ['rules', code])),
    ]
  })
}

function levelFaults(rule: Rule, level: unknown): Fault[] {
  const path = `rules.${rule.code}.level`
  if (level === undefined) return []
  if (rule.fixed)
    return level === rule.level
      ? []
      : [
          {
            path,
            message: `The floor always has the level ${rule.level}. Remove this, and acknowledge its findings instead`,
          },
        ]
  return [...levels, 'off'].includes(level as string) ? [] : [{ path, message: `Use ${orText([...levels, 'off'])}` }]
}
