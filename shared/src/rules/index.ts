export { checkRota } from './check/check-rota.ts'
export { type CheckReply, type CheckReplyJson, explainedReply } from './check/reply.ts'
export {
  explainerOf,
  ruleOf,
  ruleTitle,
  sentenceOf,
  withExplanation,
  writeFinding,
  writeFindings,
} from './check/sentence.ts'
export type { ExplainedFinding, Facts, Finding, FindingJson, Level, NotJudged, Source } from './finding.ts'
export { rules } from './list.ts'
export type { AbsenceKinds } from './prepare/prepare.ts'
export type { Rule } from './rule.ts'
