import type { Rota } from '../rota/rota.ts'
import { floorCover } from './cover-floor.ts'
import { rules } from './list.ts'
import { type AbsenceKinds, type Known, type Prepared, prepare } from './prepare.ts'
import { type CheckReply, findingsFormat, ruleSet } from './reply.ts'
import { type Finding, type NotJudged, type Rule, settingsOf } from './rule.ts'

/** A check with what it was made from, so that a change of the rota can be checked without doing all of it again (recheck). */
export interface Checked {
  readonly reply: CheckReply
  readonly prepared: Prepared
  readonly known: Known
}

interface Asking {
  readonly absenceKinds?: AbsenceKinds
}

/**
 * Judges a rota by every rule that its settings leave on. The answer does not depend on the order of the input. Findings
 * carry facts; their sentences are made when asked for (sentenceOf, writeFindings). Absences say only "away" unless their
 * kinds are to be shown, which is for the service's own managers.
 */
export const checkRota = (rota: Rota, asking: Asking = {}): CheckReply => checkedRota(rota, asking).reply

/** As checkRota, kept for recheck. */
export function checkedRota(rota: Rota, { absenceKinds = 'hidden' }: Asking = {}): Checked {
  const known: Known = { cover: new Map(), eligible: new Map() }
  const prepared = prepare(rota, absenceKinds, known)
  const { findings, notJudged } = judge(prepared, rules)
  const summary = { gap: 0, breach: 0, warning: 0, info: 0 }
  for (const finding of findings) summary[finding.level]++
  const reply: CheckReply = {
    format: findingsFormat,
    ruleSet,
    period: rota.period,
    summary,
    cover: floorCover(prepared),
    findings,
    notJudged,
  }
  return { reply, prepared, known }
}

/** What some rules say of a rota, as far as it is prepared: findings and what was not judged, each in order. */
export function judge(prepared: Prepared, asked: readonly Rule[]): { findings: Finding[]; notJudged: NotJudged[] } {
  const findings: Finding[] = []
  const notJudged: NotJudged[] = []
  for (const rule of asked) {
    const { settings, level } = settingsOf(rule, prepared.rota.rules)
    if (level === undefined) continue
    const judgement = rule.check(prepared, settings)
    for (const found of judgement.findings) findings.push({ ...found, rule: rule.code, level: found.level ?? level })
    if (judgement.notJudged)
      for (const amhp of new Set(judgement.notJudged))
        notJudged.push({ rule: rule.code, amhp, reason: 'records-too-short' })
  }
  return { findings: withOwnKeys(findings.sort(inOrder)), notJudged: notJudged.sort(notJudgedInOrder) }
}

// Not localeCompare: the order must be the same on every machine.
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

export const notJudgedInOrder = (a: NotJudged, b: NotJudged): number =>
  compare(a.rule, b.rule) || compare(a.amhp, b.amhp)

/** Findings are in order of start, rule and key. */
export const inOrder = (a: Finding, b: Finding): number =>
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
