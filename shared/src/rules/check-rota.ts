import type { Rota } from '../rota/rota.ts'
import { floorCover } from './cover-floor.ts'
import { rules } from './list.ts'
import { type AbsenceKinds, prepare } from './prepare.ts'
import { type CheckReply, findingsFormat, ruleSet } from './reply.ts'
import { type Finding, type NotJudged, settingsOf } from './rule.ts'

/**
 * Judges a rota by every rule that its settings leave on. The answer does not depend on the order of the input. Findings
 * carry facts; their sentences are made when asked for (sentenceOf, writeFindings). Absences say only "away" unless their
 * kinds are to be shown, which is for the service's own managers.
 */
export function checkRota(rota: Rota, { absenceKinds = 'hidden' }: { absenceKinds?: AbsenceKinds } = {}): CheckReply {
  const prepared = prepare(rota, absenceKinds)
  const findings: Finding[] = []
  const notJudged: NotJudged[] = []
  for (const rule of rules) {
    const { settings, level } = settingsOf(rule, rota.rules)
    if (level === undefined) continue
    const judgement = rule.check(prepared, settings)
    for (const found of judgement.findings) findings.push({ ...found, rule: rule.code, level: found.level ?? level })
    for (const amhp of new Set(judgement.notJudged))
      notJudged.push({ rule: rule.code, amhp, reason: 'records-too-short' })
  }
  findings.sort(inOrder)
  const summary = { gap: 0, breach: 0, warning: 0, info: 0 }
  for (const finding of findings) summary[finding.level]++
  return {
    format: findingsFormat,
    ruleSet,
    period: rota.period,
    summary,
    cover: floorCover(prepared),
    findings: withOwnKeys(findings),
    notJudged: notJudged.sort((a, b) => compare(a.rule, b.rule) || compare(a.amhp, b.amhp)),
  }
}

// Not localeCompare: the order must be the same on every machine.
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const inOrder = (a: Finding, b: Finding): number =>
  a.start - b.start || compare(a.rule, b.rule) || compare(a.key, b.key) || a.end - b.end

/** Further pieces of one subject get `/2`, `/3` in order of time. */
function withOwnKeys(findings: Finding[]): Finding[] {
  const counts = new Map<string, number>()
  let repeated = false
  const keyed = findings.map((finding) => {
    const count = (counts.get(finding.key) ?? 0) + 1
    counts.set(finding.key, count)
    if (count === 1) return finding
    repeated = true
    return { ...finding, key: `${finding.key}/${count}` }
  })
  return repeated ? keyed.sort(inOrder) : keyed
}
