import { z } from 'zod'
import { endpoint } from './endpoint.ts'
import { id, instant, name } from './values.ts'

export const level = z.enum(['gap', 'breach', 'warning', 'info'])
export type Level = z.output<typeof level>

/** A finding as the rota document's reply writes it. `key` names what is judged. */
export const finding = z.object({
  key: z.string(),
  rule: z.string(),
  level,
  amhp: z.string().optional(),
  authority: z.string().optional(),
  role: z.string().optional(),
  slot: z.string().optional(),
  start: instant,
  end: instant,
  shifts: z.array(z.string()),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  why: z.string(),
  source: z.object({ title: z.string(), clause: z.string(), status: z.string(), url: z.string().optional() }),
})
export type FindingText = z.output<typeof finding>

/** What a rule could not judge of a person, because too little is on record. */
export const notJudged = z.object({ rule: z.string(), amhp: z.string(), reason: z.literal('records-too-short') })

export const summary = z.object({ gap: z.int(), breach: z.int(), warning: z.int(), info: z.int() })

/** Why a manager lets a finding stand. Given when publishing. */
export const acknowledgement = z.object({
  finding: z.string().max(300),
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
