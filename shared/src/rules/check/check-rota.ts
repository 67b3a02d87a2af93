import type { Rota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import { formatInstant } from '../../time/instant.ts'
import type { Facts, Finding, Level, NotJudged } from '../finding.ts'
import { rules } from '../list.ts'
import type { Person } from '../prepare/person.ts'
import { type AbsenceKinds, type Prepared, prepare } from '../prepare/prepare.ts'
import {
  type AmhpRule,
  type CoverRule,
  type FoundOfAmhp,
  type FoundOfCover,
  keyOf,
  levelOf,
  type Rule,
  settingsOf,
} from '../rule.ts'
import { ruleSet } from '../rule-set.ts'
import { floorCover } from './floor-cover.ts'
import { compare, inOrder } from './in-order.ts'
import { type CheckReply, findingsFormat } from './reply.ts'

/**
 * Judges a rota by every rule that its settings leave on. The answer does not depend on the order of the input. Findings
 * carry facts; their sentences are made when asked for (sentenceOf, writeFindings). Absences say only "away" unless their
 * kinds are to be shown, which is for the service's own managers.
 */
export function checkRota(
  rota: Rota,
  { absenceKinds = 'hidden' }: { readonly absenceKinds?: AbsenceKinds } = {},
): CheckReply {
  const prepared = prepare(rota, absenceKinds)
  const { findings, notJudged } = judge(prepared, rules)
  const summary = { gap: 0, breach: 0, warning: 0, info: 0 }
  for (const { level } of findings) summary[level]++
  const { period } = rota
  return { format: findingsFormat, ruleSet, period, summary, cover: floorCover(prepared.cover), findings, notJudged }
}

/** What some rules find in a rota: findings in order of start, rule and key; what was not judged in order of rule and AMHP. */
export function judge(prepared: Prepared, asked: readonly Rule[]) {
  const findings: Finding[] = []
  const notJudged: NotJudged[] = []
  // Keys are seldom the same. To look for that first makes a check 7% faster than to number them all.
  let areUnique = !prepared.rota.amhps.some(({ id }) => id.includes('/'))
  for (const rule of asked) {
    const { settings, level } = settingsOf(rule, prepared.rota.rules)
    if (level === undefined) continue
    const seen = new Set<string>()
    const add = (judged: string, finding: Finding) => {
      if (seen.has(judged)) areUnique = false
      seen.add(judged)
      findings.push(finding)
    }
    if (rule.about === 'cover') {
      for (const found of rule.check(prepared, settings)) {
        const finding = ofCover(rule, level, found)
        add(finding.key, finding)
      }
      continue
    }
    const isReported = (shifts: readonly Shift[]) => rule.ofWeeks || shifts.some(prepared.meets)
    for (const person of prepared.people) {
      if (!rule.keyedByShift) seen.clear()
      let unknown = false
      for (const found of rule.check(person, settings, prepared))
        if (found.unknown) unknown ||= isReported(found.unknown)
        else if (isReported(found.shifts)) add(found.judged, ofAmhp(rule, level, person, found))
      if (unknown) notJudged.push({ rule: rule.code, amhp: person.amhp.id, reason: 'records-too-short' })
    }
  }
  findings.sort(inOrder)
  return {
    findings: areUnique ? findings : numbered(findings),
    notJudged: notJudged.sort((a, b) => compare(a.rule, b.rule) || compare(a.amhp, b.amhp)),
  }
}

function ofCover({ code }: CoverRule, usual: Level, found: FoundOfCover<Facts>): Finding {
  const { authority, role, slot, start, end, level = usual, facts } = found
  const id = slot?.id ?? 'floor'
  const key = `${code}/${authority}/${id}/${formatInstant(start)}`
  return { key, rule: code, level, amhp: undefined, authority, role, slot: id, start, end, shifts: [], facts }
}

function ofAmhp(rule: AmhpRule, ofRule: Level, person: Person, found: FoundOfAmhp<Facts>): Finding {
  const { judged, role, start, end, facts } = found
  const level = found.level ?? levelOf(rule, ofRule, facts)
  const key = keyOf(rule, person, judged)
  const amhp = person.amhp.id
  const shifts = found.shifts.map(({ id }) => id)
  const authority = undefined
  const slot = undefined
  return { key, rule: rule.code, level, amhp, authority, role, slot, start, end, shifts, facts }
}

/** Makes keys unique: further findings with the same key get `/2`, `/3`. Takes and returns findings in order. */
function numbered(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>()
  const unique = findings.map((finding) => {
    const { key } = finding
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return count === 1 ? finding : { ...finding, key: `${key}/${count}` }
  })
  return unique.sort(inOrder)
}
