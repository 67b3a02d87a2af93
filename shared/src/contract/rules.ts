import * as z from 'zod/mini'
import { date, id, instant, name, reason, version } from '../rota/values.ts'
import { ruleGroups } from '../rules/finding.ts'
import { takes } from '../rules/setting.ts'
import { endpoint } from './endpoint.ts'
import { finding, level, listed } from './findings.ts'

/** The level of a rule's findings; `off` asks for none. */
export const ruleLevel = z.enum([...level.options, 'off'])
export type RuleLevel = z.output<typeof ruleLevel>

export const settingValue = z.union([z.number(), z.string().check(z.maxLength(40))])
export const ruleSettings = z.record(z.string().check(z.maxLength(40)), settingValue)
export type RuleSettings = z.output<typeof ruleSettings>

const chosen = z.object({ level: ruleLevel, settings: ruleSettings })

const setting = z.object({
  name: z.string(),
  label: z.string(),
  /** What a number counts, in the plural: "hours". Empty where there is nothing to count. */
  unit: z.string(),
  /** Null where it may be left out, and is. */
  default: z.nullable(settingValue),
  value: z.nullable(settingValue),
  takes,
})
export type RuleSetting = z.output<typeof setting>

const change = z.object({
  at: instant,
  by: z.object({ id, name }),
  reason: z.string(),
  from: chosen,
  to: chosen,
})
export type RuleChange = z.output<typeof change>

export const rule = z.object({
  code: z.string(),
  group: z.enum(ruleGroups),
  title: z.string(),
  /** What holds when the rule is kept, with the numbers in force. */
  holds: z.string(),
  source: finding.shape.source,
  level: ruleLevel,
  defaultLevel: ruleLevel,
  /** The levels it may be given; one alone where it cannot be changed. */
  levels: z.array(ruleLevel),
  settings: z.array(setting),
  /** The newest 20, newest first; the audit trail has all. */
  changes: z.array(change),
  /** How often it was changed. */
  version,
})
export type RuleInForce = z.output<typeof rule>

export const getRules = endpoint({
  method: 'GET',
  path: '/api/rules',
  summary: 'Every rule in words: what it holds, its source, level and numbers in force, and each change of them',
  permission: ['manager', 'lead'],
  reply: z.object({ ruleSet: z.string(), rules: z.array(rule) }),
})

const ofRule = z.object({ code: z.string().check(z.maxLength(40)) })

export const previewRule = endpoint({
  method: 'POST',
  path: '/api/rules/:code/preview',
  summary:
    'What another level or other settings would change in the next 12 weeks: of published rotas, and of drafts where nothing is published. Nothing is stored',
  permission: ['lead'],
  params: ofRule,
  body: chosen,
  reply: z.object({
    from: date,
    to: date,
    /** The first 100 of each; the counts are of all. */
    opens: z.array(listed),
    closes: z.array(listed),
    /** Findings that stay and change level, at the new one. */
    changesLevel: z.array(listed),
    counts: z.object({ opens: z.int(), closes: z.int(), changesLevel: z.int() }),
  }),
  problems: ['not-found', 'not-accepted'],
  perMinute: 60,
})

export const changeRule = endpoint({
  method: 'PUT',
  path: '/api/rules/:code',
  summary:
    "Change a rule's level and settings, with a reason. Settings left out are the rule's own. The floor cannot be changed",
  permission: ['lead'],
  params: ofRule,
  body: z.extend(chosen, { reason, version }),
  reply: rule,
  problems: ['not-found', 'stale-edit', 'not-accepted'],
})
