import * as z from 'zod/mini'
import { period } from '../../rota/rota.ts'
import { type Finding, findingWithWhy, notJudged, summary } from '../finding.ts'

export const findingsFormat = 'amhp-findings/1'

/** The reply of a check with its sentences. */
export const saidReply = z.strictObject({
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
  findings: z.array(findingWithWhy),
  notJudged: z.array(notJudged),
})
export type CheckReplyJson = z.input<typeof saidReply>

/** The answer of a check, without sentences. */
export type CheckReply = Readonly<Omit<z.output<typeof saidReply>, 'findings'>> & {
  readonly findings: readonly Finding[]
}
