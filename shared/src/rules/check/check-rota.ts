import type { Rota } from '../../rota/rota.ts'
import { rules } from '../list.ts'
import { type AbsenceKinds, type Prepared, prepare } from '../prepare/prepare.ts'
import type { Finding, Found, NotJudged, Rule } from '../rule.ts'
import { settingsOf } from '../terms.ts'
import { floorCover } from './floor-cover.ts'
import { type CheckReply, findingsFormat, ruleSet } from './reply.ts'

/** The rules in the order in which their findings are told. */
export const rulesByCode: readonly Rule[] = [...rules].sort((a, b) => (a.code < b.code ? -1 : 1))

interface Asking {
  readonly absenceKinds?: AbsenceKinds
}

/**
 * Judges a rota by every rule that its settings leave on. The answer does not depend on the order of the input. Findings
 * carry facts; their sentences are made when asked for (sentenceOf, writeFindings). Absences say only "away" unless their
 * kinds are to be shown, which is for the service's own managers.
 */
export function checkRota(rota: Rota, { absenceKinds = 'hidden' }: Asking = {}): CheckReply {
  const prepared = prepare(rota, absenceKinds)
  const { findings, notJudged } = judge(prepared, rulesByCode)
  const summary = { gap: 0, breach: 0, warning: 0, info: 0 }
  for (const finding of findings) summary[finding.level]++
  return {
    format: findingsFormat,
    ruleSet,
    period: rota.period,
    summary,
    cover: floorCover(prepared.cover),
    findings,
    notJudged,
  }
}

/** What some rules, in order of their codes, say of a rota, as far as it is prepared: findings and what was not judged, each in order. */
export function judge(prepared: Prepared, asked: readonly Rule[]): { findings: Finding[]; notJudged: NotJudged[] } {
  const findings: Finding[] = []
  const notJudged: NotJudged[] = []
  for (const rule of asked) {
    const { settings, level } = settingsOf(rule, prepared.rota.rules)
    if (level === undefined) continue
    const judgement = rule.check(prepared, settings)
    if (!rule.once || !prepared.plainIds) giveOwnKeys(judgement.findings)
    // A key names a moment to the second.
    else if (judgement.findings.some(({ start }) => start % 1000 !== 0)) giveOwnKeys(judgement.findings)
    for (const found of judgement.findings) {
      found.rule = rule.code
      found.level ??= level
      findings.push(found as Finding)
    }
    for (const amhp of new Set(judgement.notJudged))
      notJudged.push({ rule: rule.code, amhp, reason: 'records-too-short' })
  }
  return { findings: sorted(findings), notJudged: notJudged.sort(notJudgedInOrder) }
}

// Not localeCompare: the order must be the same on every machine.
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** What was not judged is in order of rule and AMHP. */
const notJudgedInOrder = (a: NotJudged, b: NotJudged): number => compare(a.rule, b.rule) || compare(a.amhp, b.amhp)

/** Findings are in order of start, rule and key. */
export const inOrder = (a: Finding, b: Finding): number =>
  a.start - b.start || compare(a.rule, b.rule) || compare(a.key, b.key) || a.end - b.end

/** Findings of rules in order of their codes, in order. Their starts are sorted as numbers, with their places; only those that start together are compared. */
export function sorted(findings: Finding[]): Finding[] {
  const size = findings.length
  let first = Number.POSITIVE_INFINITY
  let last = Number.NEGATIVE_INFINITY
  for (const { start } of findings) {
    if (start < first) first = start
    if (start > last) last = start
  }
  if (size < 32 || (last - first + 1) * size > Number.MAX_SAFE_INTEGER) return findings.sort(inOrder)
  const places = new Float64Array(size)
  for (let i = 0; i < size; i++) places[i] = (findings[i]!.start - first) * size + i
  places.sort()
  const ordered: Finding[] = new Array(size)
  for (let i = 0; i < size; i++) ordered[i] = findings[places[i]! % size]!
  for (let from = 0, to = 1; from < size; from = to, to++) {
    while (to < size && ordered[to]!.start === ordered[from]!.start) to++
    if (to - from > 1) orderTogether(ordered, from, to)
  }
  return ordered
}

/** Orders findings that start together, `from` to `to` (exclusive). A few are moved in place; a heap of them is sorted. */
function orderTogether(findings: Finding[], from: number, to: number): void {
  if (to - from > 16) {
    const together = findings.slice(from, to).sort(inOrder)
    for (let i = from; i < to; i++) findings[i] = together[i - from]!
    return
  }
  for (let i = from; i < to; i++) {
    const finding = findings[i]!
    let at = i
    for (; at > from && isAfter(findings[at - 1]!, finding); at--) findings[at] = findings[at - 1]!
    findings[at] = finding
  }
}

/** Of two findings that start together, by rules in order of their codes, whether the one that came first belongs after the other. */
const isAfter = (first: Finding, second: Finding): boolean => first.rule === second.rule && inOrder(first, second) > 0

/** Further pieces of one subject get `/2`, `/3` in order of time. */
function giveOwnKeys(findings: Found[]): void {
  if (findings.length < 2) return
  const keys = new Set<string>()
  let repeated: Map<string, Found[]> | undefined
  for (const { key } of findings) {
    const known = keys.size
    if (keys.add(key).size > known) continue
    repeated ??= new Map()
    repeated.set(key, [])
  }
  if (!repeated) return
  for (const found of findings) repeated.get(found.key)?.push(found)
  for (const pieces of repeated.values())
    for (const [i, piece] of pieces.sort((a, b) => a.start - b.start || a.end - b.end).entries())
      if (i > 0) piece.key = `${piece.key}/${i + 1}`
}
