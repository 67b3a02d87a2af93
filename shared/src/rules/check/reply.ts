import * as z from 'zod/mini'
import { period } from '../../rota/rota.ts'
import { explainedFinding, type Finding, notJudged, summary } from '../finding.ts'

export const findingsFormat = 'amhp-findings/1'

/** The reply of a check with its sentences. */
export const explainedReply = z.strictObject({
  format: z.literal(findingsFormat),
  ruleSet: z.string(),
  period,
  summary,
  cover: z.array(
    z.strictObject({
      authority: z.string(),
      floorMinutes: z.int(),
      coveredMinutes: z.int(),
      coveredElsewhereMinutes: z.int(),
      gapMinutes: z.int(),
    }),
  ),
  findings: z.array(explainedFinding),
  notJudged: z.array(notJudged),
})
export type CheckReplyJson = z.input<typeof explainedReply>

/** The answer of a check, without sentences. */
export type CheckReply = Readonly<Omit<z.output<typeof explainedReply>, 'findings'>> & {
  readonly findings: readonly Finding[]
}
