import * as z from 'zod/mini'
import { instant } from '../rota/values.ts'

/** `gap`: cover is missing. `breach`: a limit of law, or a plan one person cannot carry out. `warning`: guidance. Gravest first. */
export const levels = ['gap', 'breach', 'warning', 'info'] as const
export const level = z.enum(levels)
export type Level = z.output<typeof level>

/** Lists of findings and of rules are divided into these. */
export const ruleGroups = ['cover', 'people', 'law', 'fatigue'] as const
export type RuleGroup = (typeof ruleGroups)[number]

/** Where a rule comes from; `url` where the source is published. */
export const source = z.strictObject({
  title: z.string(),
  clause: z.string(),
  status: z.enum(['law', 'statutory guidance', 'guidance', 'local']),
  url: z.optional(z.string()),
})
export type Source = Readonly<z.output<typeof source>>

/** The numbers behind a finding. Moments are epoch milliseconds; minutes are whole. */
export type Facts = Readonly<Record<string, number | string>>

/** What a rule found wrong. A manager may accept it with a reason. */
export const finding = z.strictObject({
  key: z.string(),
  rule: z.string(),
  level,
  amhp: z.optional(z.string()),
  authority: z.optional(z.string()),
  role: z.optional(z.string()),
  /** The duty slot, or `floor`. */
  slot: z.optional(z.string()),
  start: instant,
  end: instant,
  /** Ids of shifts, in order of time. */
  shifts: z.readonly(z.array(z.string())),
  facts: z.record(z.string(), z.union([z.number(), z.string()])),
})
export type Finding = Readonly<z.output<typeof finding>>

/** A finding with its sentence, which shows the working, and its source. Moments among its facts are RFC 3339 text. */
export const explainedFinding = z.extend(finding, { why: z.string(), source })
export type ExplainedFinding = Readonly<z.output<typeof explainedFinding>>
export type FindingJson = z.input<typeof explainedFinding>

/** What a rule cannot judge; at most one for a rule and a person. */
export const notJudged = z.strictObject({
  rule: z.string(),
  amhp: z.string(),
  reason: z.literal('records-too-short'),
})
export type NotJudged = Readonly<z.output<typeof notJudged>>

/** How many findings there are of each level. */
export const summary = z.strictObject({ gap: z.int(), breach: z.int(), warning: z.int(), info: z.int() })
