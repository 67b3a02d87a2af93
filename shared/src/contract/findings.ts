import * as z from 'zod/mini'
import { id, instant, name } from '../rota/values.ts'
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
