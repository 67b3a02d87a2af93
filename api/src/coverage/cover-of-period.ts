import type { getCover as endpoint } from '@amhp/shared/contract/cover.ts'
import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { SaidFinding } from '@amhp/shared/contract/findings.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { notJudgedByRule, type RuleNotJudged } from '@amhp/shared/rules/check/why-not-judged.ts'
import { checkRota, rules, saidFinding, tellerOf } from '@amhp/shared/rules/index.ts'
import { minutesUp } from '@amhp/shared/rules/prepare/minutes.ts'
import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { settingsOf } from '@amhp/shared/rules/terms.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { publishedWorld } from '../rota-document/published-world.ts'
import type { Days } from '../rota-document/reach.ts'
import { describeCoverShifts } from './cover-shifts.ts'
import { addPublished, addUnpublished, inMinutes, noMeasures, prepareSegment } from './measure.ts'

/**
 * Cover of a period from the editions published now. Days that no edition covers are required and `unpublished`, neither
 * covered nor a gap, and no finding is made of them.
 */
export async function coverOfPeriod(days: Days, { store, clock, account }: Context): Promise<Reply<typeof endpoint>> {
  const world = await publishedWorld(store, account.serviceId, days)
  const { zone, document: facts } = world.standing
  const absenceKinds = absenceKindsFor(account)
  const measures = noMeasures()
  const findings = new Map<string, SaidFinding>()
  const summary = { gap: 0, breach: 0, warning: 0, info: 0 }
  const notJudged: RuleNotJudged[] = []
  let unpublished = 0
  for (const segment of world.segments) {
    const document = await world.document(segment)
    if (!segment.published) {
      addUnpublished(measures, prepare(document, 'hidden'))
      unpublished += startOfDay(zone, segment.to) - startOfDay(zone, segment.from)
      continue
    }
    addPublished(measures, prepareSegment(document))
    const tell = tellerOf(document)
    const reply = checkRota(document, { absenceKinds })
    notJudged.push(...notJudgedByRule(reply.notJudged, document))
    for (const finding of reply.findings) {
      if (findings.has(finding.key)) continue
      findings.set(finding.key, saidFinding(finding, tell(finding)))
      summary[finding.level]++
    }
  }
  const names = new Map(facts.service.authorities.map(({ id, name }) => [id, name ?? id]))
  const there = world.standing.people.filter(({ leftOn }) => leftOn === null || leftOn >= days.from)
  const found = [...findings.values()]
  const named = new Set(found.flatMap(({ shifts }) => shifts))
  return {
    ...days,
    asOf: clock.now(),
    periodMinutes: minutesUp(startOfDay(zone, days.to) - startOfDay(zone, days.from)),
    floor: [...measures.floor].map(([authority, measured]) => ({
      authority,
      authorityName: names.get(authority)!,
      ...inMinutes(measured),
    })),
    bands: inOrderOf(facts.dutyPattern, [...measures.bands.values()]).map((measured) => ({
      band: measured.band,
      name: measured.name,
      role: measured.role as ShiftRole,
      authority: measured.authority,
      authorityName: names.get(measured.authority) ?? measured.authority,
      ...inMinutes(measured),
      belowTarget: minutesUp(measured.belowTarget),
    })),
    findings: found,
    rules: countByRule(found, facts.rules),
    summary,
    notJudged: notJudged.map(({ rule, title, why, amhps }) => ({
      rule,
      title,
      why,
      people: there.filter(({ amhp }) => amhps.includes(amhp)).map((one) => one.name),
    })),
    shifts: describeCoverShifts(world, (shift) => named.has(shift.id)),
    unpublishedMinutes: minutesUp(unpublished),
  }
}

/** In the order of the duty pattern; slots of their own, and bands that it no longer has, after them as they come. */
function inOrderOf<T extends { readonly band: string }>(pattern: Rota['dutyPattern'], measured: readonly T[]): T[] {
  const places = new Map(pattern.map(({ id }, place) => [id, place]))
  const placeOf = ({ band }: T) => places.get(band) ?? pattern.length
  return measured.toSorted((a, b) => placeOf(a) - placeOf(b))
}

/** One line for each rule that is on and level, rules without a finding too, in the order of the rules. */
function countByRule(findings: readonly SaidFinding[], inForce: Rota['rules']) {
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
