import type { getCover as endpoint } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { coverOf } from '@amhp/shared/cover/cover.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import { listedInWords } from '@amhp/shared/rules/check/hole-sentence.ts'
import { countLevels } from '@amhp/shared/rules/check/holes.ts'
import { namesOf } from '@amhp/shared/rules/check/sentence.ts'
import { notJudgedByRule, type RuleNotJudged } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota, explainerOf, type Finding, rules, withExplanation } from '@amhp/shared/rules/index.ts'
import { settingsOf } from '@amhp/shared/rules/rule.ts'
import { minutesUp } from '@amhp/shared/time/instant.ts'
import { totalOf } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import type { ReadContext } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { publishedRotas } from '../rota-document/published-rotas.ts'
import { inMinutes, type MeasuredDuty, type MeasuredSegment, measureDuties } from './measured-duty.ts'
import { describeShiftsBehind } from './shifts-behind.ts'

/**
 * Cover of a period by the newest editions. Days that no edition covers count as required and `unpublished`, neither covered
 * nor a gap, and have no findings.
 */
export async function coverOfPeriod(
  { store, clock, account }: ReadContext,
  days: Period,
): Promise<Reply<typeof endpoint>> {
  const now = clock.now()
  const published = await publishedRotas(store, account.serviceId, days, now)
  const { zone, document: facts, register } = published.reference
  const absenceKinds = absenceKindsFor(account)
  const segments: MeasuredSegment[] = []
  const findings = new Map<string, ExplainedFinding>()
  const notJudged: RuleNotJudged[] = []
  for (const segment of published.segments) {
    const document = await published.document(segment)
    segments.push({ cover: coverOf(document), published: segment.published })
    if (!segment.published) continue
    const explain = explainerOf(document)
    const reply = checkRota(document, { absenceKinds })
    notJudged.push(...notJudgedByRule(reply.notJudged, document))
    for (const finding of reply.findings)
      if (!findings.has(finding.key)) findings.set(finding.key, withExplanation(finding, explain(finding)))
  }
  const found = listedInWords([...findings.values()], namesOf(facts))
  const duties = measureDuties(segments)
  const unpublished = segments.filter(({ published }) => !published)
  const names = new Map(facts.service.authorities.map(({ id, name }) => [id, name]))
  const describe = (duty: MeasuredDuty) => ({
    authority: duty.authority,
    authorityName: names.get(duty.authority) ?? duty.authority,
    ...inMinutes(duty),
  })
  const people = register.filter(({ leftOn }) => leftOn === null || leftOn >= days.from)
  return {
    ...days,
    asOf: now,
    periodMinutes: minutesUp(startOfDay(zone, days.to) - startOfDay(zone, days.from)),
    floor: duties.filter(({ band }) => band === undefined).map(describe),
    bands: inOrderOf(facts.dutyPattern, duties).map((duty) => ({
      ...describe(duty),
      band: duty.band.id,
      name: duty.band.name,
      role: duty.role as ShiftRole,
      belowTarget: minutesUp(duty.belowTarget),
    })),
    findings: found,
    rules: countByRule(found, facts.rules),
    summary: countLevels(found),
    notJudged: notJudged.map((one) => ({
      ...one,
      people: people.flatMap(({ id, name }) =>
        one.people.filter(({ amhp }) => amhp === id).map(({ soFar }) => ({ name, soFar })),
      ),
    })),
    shifts: describeShiftsBehind(published, new Set(found.flatMap(({ shifts }) => shifts))),
    unpublishedMinutes: minutesUp(totalOf(unpublished.map(({ cover }) => cover.period))),
  }
}

/** Bands in the order of the duty pattern, then one-off slots. */
function inOrderOf(pattern: Rota['dutyPattern'], duties: readonly MeasuredDuty[]) {
  const places = new Map(pattern.map(({ id }, place) => [id, place]))
  return duties
    .flatMap(({ band, ...duty }) => (band ? [{ ...duty, band }] : []))
    .sort((a, b) => (places.get(a.band.id) ?? pattern.length) - (places.get(b.band.id) ?? pattern.length))
}

/**
 * A count for each rule that is on, by level, in the order of the rules. Rules without findings count 0. A stretch without enough
 * people counts once, for the rule that it is listed under.
 */
function countByRule(findings: readonly Finding[], inForce: Rota['rules']) {
  return rules.flatMap((rule) => {
    const { code, title } = rule
    const { level } = settingsOf(rule, inForce)
    if (level === undefined) return []
    const own = findings.filter(({ rule }) => rule === code)
    const levels = new Set([level, ...own.map((finding) => finding.level)])
    return [...levels].map((one) => ({
      rule: code,
      title,
      level: one,
      count: own.filter((finding) => finding.level === one).length,
    }))
  })
}
