import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
import { explainedFinding } from '../rules/finding.ts'
import { endpoint } from './endpoint.ts'

export {
  type ExplainedFinding,
  explainedFinding as finding,
  type FindingJson,
  type Level,
  level,
  notJudged,
  summary,
} from '../rules/finding.ts'

/**
 * What lists show and count as one: a finding about a person, or a stretch of time without enough people with all that it breaks
 * as `parts` (the floor and minimum of each authority). A reason or an acknowledgement of one part answers all of them.
 */
export const listed = z.extend(explainedFinding, { parts: z.optional(z.readonly(z.array(explainedFinding))) })
export type ListedFinding = z.output<typeof listed>

/** Why a manager accepts a finding. Given when publishing. */
export const acknowledgement = z.object({
  finding: z.string().check(z.maxLength(300)),
  reason: z.string(),
  by: z.object({ id, name }),
  at: instant,
})

export const check = endpoint({
  method: 'POST',
  path: '/api/check',
  summary: 'Check a rota document (amhp-rota/2, or 1) against the rules; nothing is stored. Answers amhp-findings/1',
  permission: 'signed-in',
  body: z.unknown(),
  reply: z.unknown(),
  problems: ['not-accepted', 'too-large', 'try-again'],
  bodyLimit: 2 * 1024 * 1024,
  perMinute: 20,
})
