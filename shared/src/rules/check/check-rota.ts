import type { Rota } from '../../rota/rota.ts'
import type { Shift } from '../../rota/shift.ts'
import { formatInstant } from '../../time/instant.ts'
import type { Finding, Level, NotJudged } from '../finding.ts'
import { ruleSet, rules } from '../list.ts'
import { type AbsenceKinds, type Prepared, prepare } from '../prepare/prepare.ts'
import { type AmhpRule, type CoverRule, keyOf, type Rule, settingsOf } from '../rule.ts'
import type { Settings, ValuesOf } from '../setting.ts'
import { floorCover } from './floor-cover.ts'
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

interface Judgement {
  readonly findings: Finding[]
  readonly notJudged: NotJudged[]
}

/** What some rules find in a rota: findings in order of start, rule and key; what was not judged in order of rule and AMHP. */
export function judge(prepared: Prepared, asked: readonly Rule[]): Judgement {
  const judgements = asked.flatMap((rule) => {
    const { settings, level } = settingsOf(rule, prepared.rota.rules)
    if (level === undefined) return []
    return rule.about === 'cover'
      ? { findings: ofCover(rule, prepared, settings, level), notJudged: [] }
      : ofAmhps(rule, prepared, settings, level)
  })
  return {
    findings: numbered(judgements.flatMap(({ findings }) => findings).sort(inOrder)),
    notJudged: judgements
      .flatMap(({ notJudged }) => notJudged)
      .sort((a, b) => compare(a.rule, b.rule) || compare(a.amhp, b.amhp)),
  }
}

function ofCover(rule: CoverRule, prepared: Prepared, settings: ValuesOf<Settings>, usual: Level): Finding[] {
  const findings: Finding[] = []
  for (const { authority, role, slot, start, end, level = usual, facts } of rule.check(prepared, settings)) {
    const id = slot?.id ?? 'floor'
    const key = `${rule.code}/${authority}/${id}/${formatInstant(start)}`
    const amhp = undefined
    findings.push({ key, rule: rule.code, level, amhp, authority, role, slot: id, start, end, shifts: [], facts })
  }
  return findings
}

function ofAmhps(rule: AmhpRule, prepared: Prepared, settings: ValuesOf<Settings>, level: Level): Judgement {
  const findings: Finding[] = []
  const notJudged: NotJudged[] = []
  const isReported = (shifts: readonly Shift[]) => rule.ofWeeks || shifts.some(prepared.meets)
  for (const person of prepared.people) {
    let unknown = false
    const amhp = person.amhp.id
    for (const found of rule.check(person, settings, prepared)) {
      if (found.unknown) unknown ||= isReported(found.unknown)
      else if (isReported(found.shifts)) {
        const { judged, role, start, end, facts } = found
        const key = keyOf(rule, person, judged)
        const shifts = found.shifts.map(({ id }) => id)
        findings.push({
          key,
          rule: rule.code,
          level,
          amhp,
          authority: undefined,
          role,
          slot: undefined,
          start,
          end,
          shifts,
          facts,
        })
      }
    }
    if (unknown) notJudged.push({ rule: rule.code, amhp, reason: 'records-too-short' })
  }
  return { findings, notJudged }
}

/** Makes keys unique: further findings with the same key get `/2`, `/3`. Takes and returns findings in order. */
function numbered(findings: Finding[]): Finding[] {
  const pieces = new Map<string, number>()
  for (let i = 0; i < findings.length; i++) {
    const { key } = findings[i]!
    const number = (pieces.get(key) ?? 0) + 1
    pieces.set(key, number)
    if (number > 1) findings[i] = { ...findings[i]!, key: `${key}/${number}` }
  }
  return pieces.size === findings.length ? findings : findings.sort(inOrder)
}

// Not localeCompare: the order must be the same on every machine.
const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

const inOrder = (a: Finding, b: Finding): number =>
  a.start - b.start || compare(a.rule, b.rule) || compare(a.key, b.key) || a.end - b.end
