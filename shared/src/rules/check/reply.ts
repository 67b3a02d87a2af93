import * as z from 'zod/mini'
import { period } from '../../rota/rota.ts'
import { explainedFinding, type Finding, notJudged, summary } from '../finding.ts'

export const findingsFormat = 'amhp-findings/1'

/** How far the floor of one authority is covered over the period, in whole minutes. */
const floorCover = z.strictObject({
  authority: z.string(),
  floorMinutes: z.int(),
  coveredMinutes: z.int(),
  /** Held by another service while no AMHP of this one covers. */
  coveredElsewhereMinutes: z.int(),
  gapMinutes: z.int(),
})
export type FloorCover = z.output<typeof floorCover>

/** The reply of a check with its sentences. */
export const explainedReply = z.strictObject({
  format: z.literal(findingsFormat),
  ruleSet: z.string(),
  period,
  summary,
  cover: z.array(floorCover),
  findings: z.array(explainedFinding),
  notJudged: z.array(notJudged),
})
export type CheckReplyJson = z.input<typeof explainedReply>

/** The answer of a check, without sentences. */
export type CheckReply = Readonly<Omit<z.output<typeof explainedReply>, 'findings'>> & {
  readonly findings: readonly Finding[]
}
