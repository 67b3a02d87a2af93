import type { Fault } from '@amhp/shared/contract/problems.ts'
import type { Rule } from '@amhp/shared/rules/rule.ts'
import { settingsFaults } from '@amhp/shared/rules/settings.ts'
import { mondayOf, parseDate } from '@amhp/shared/time/date.ts'
import { refuseFaults } from '../http/refuse.ts'
import { inForce, levelsFor, type RuleConfiguration } from './rule-value.ts'

/** A lead's choice for a rule, with defaults filled in. Refuses settings and levels that the rule does not accept. */
export function checkChoice(rule: Rule, { level, settings }: RuleConfiguration): RuleConfiguration {
  const prefix = `rules.${rule.code}`
  const faults = settingsFaults({ [rule.code]: settings }).map(({ path, message }) => ({
    path: path.replace(prefix, 'settings'),
    message: message.replace(/\.$/, ''),
  }))
  if ('level' in settings) faults.unshift({ path: 'settings.level', message: 'Send the level beside the settings' })
  faults.push(...fortnightFaults(rule, settings))
  if (!levelsFor(rule).includes(level))
    faults.unshift({
      path: 'level',
      message: 'The floor cannot be lowered or switched off. Leave it as it is, and acknowledge its gaps instead',
    })
  refuseFaults(faults)
  return inForce(rule, { ...settings, level })
}

/** A fortnight is two weeks, and those begin on a Monday. */
function fortnightFaults({ code }: Rule, { fortnightFrom }: RuleConfiguration['settings']): Fault[] {
  const from = code === 'weekly-rest' && typeof fortnightFrom === 'string' ? parseDate(fortnightFrom) : undefined
  return from === undefined || mondayOf(from) === from
    ? []
    : [{ path: 'settings.fortnightFrom', message: 'Choose a Monday on which a fortnight begins' }]
}
