import * as z from 'zod/mini'
import { type Period, period } from '../../rota/rota.ts'
import { instant } from '../../rota/values.ts'
import { type Finding, type Level, levels, type NotJudged } from '../rule.ts'
import type { FloorCover } from './floor-cover.ts'

export const findingsFormat = 'amhp-findings/1'
/** The version of the rules, which every reply names: another when a rule is added, or judges otherwise. */
export const ruleSet = '2026.2'

/** What checking a rota answers, with moments as numbers and sentences still unsaid. */
export interface CheckReply {
  readonly format: typeof findingsFormat
  readonly ruleSet: string
  readonly period: Period
  readonly summary: Readonly<Record<Level, number>>
  readonly cover: readonly FloorCover[]
  readonly findings: readonly Finding[]
  readonly notJudged: readonly NotJudged[]
}

/** A level of a finding as JSON. */
export const levelText = z.enum(levels)

/** Where a rule comes from, as JSON. */
export const sourceText = z.strictObject({
  title: z.string(),
  clause: z.string(),
  status: z.enum(['law', 'statutory guidance', 'guidance', 'local']),
  url: z.optional(z.string()),
})

/** A finding as JSON: moments, those among the facts too, are RFC 3339 text in UTC; `why` shows the working. */
export const findingText = z.strictObject({
  key: z.string(),
  rule: z.string(),
  level: levelText,
  amhp: z.optional(z.string()),
  authority: z.optional(z.string()),
  role: z.optional(z.string()),
  slot: z.optional(z.string()),
  start: instant,
  end: instant,
  shifts: z.array(z.string()),
  facts: z.record(z.string(), z.union([z.number(), z.string()])),
  why: z.string(),
  source: sourceText,
})

/** The reply of a check as JSON. */
export const checkReplyText = z.strictObject({
  format: z.literal(findingsFormat),
  ruleSet: z.string(),
  period,
  summary: z.strictObject({ gap: z.int(), breach: z.int(), warning: z.int(), info: z.int() }),
  cover: z.array(
    z.strictObject({
      authority: z.string(),
      floorMinutes: z.int(),
      coveredMinutes: z.int(),
      coveredElsewhereMinutes: z.int(),
      gapMinutes: z.int(),
    }),
  ),
  findings: z.array(findingText),
  notJudged: z.array(z.strictObject({ rule: z.string(), amhp: z.string(), reason: z.literal('records-too-short') })),
})
/** The JSON text form: moments are text. */
export type CheckReplyJson = z.input<typeof checkReplyText>
export type FindingJson = z.input<typeof findingText>
export type SaidFinding = z.output<typeof findingText>
