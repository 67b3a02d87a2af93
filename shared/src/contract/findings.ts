import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
import { findingText } from '../rules/check/reply.ts'
import { endpoint } from './endpoint.ts'

export { levelText as level } from '../rules/check/reply.ts'
export type { Level } from '../rules/rule.ts'

/** A finding as the rota document's reply has it, with its sentence. `key` names what is judged; moments among its facts are text. */
export const finding = findingText
export type SaidFinding = z.output<typeof finding>
export type FindingJson = z.input<typeof finding>

/** What a rule could not judge of a person, because too little is on record. */
export const notJudged = z.object({ rule: z.string(), amhp: z.string(), reason: z.literal('records-too-short') })

export const summary = z.object({ gap: z.int(), breach: z.int(), warning: z.int(), info: z.int() })

/** Why a manager lets a finding stand. Given when publishing. */
export const acknowledgement = z.object({
  finding: z.string().check(z.maxLength(300)),
  reason: z.string(),
  by: z.object({ id, name }),
  at: instant,
})

export const check = endpoint({
  method: 'POST',
  path: '/api/check',
  summary: 'Check a rota document (amhp-rota/1) against the rules; nothing is stored. Answers amhp-findings/1',
  permission: 'signed-in',
  body: z.unknown(),
  reply: z.unknown(),
  problems: ['not-accepted', 'too-large', 'try-again'],
  bodyLimit: 2 * 1024 * 1024,
  perMinute: 20,
})
