import * as z from 'zod/mini'
import type { Nation } from '../../rota/authority.ts'
import { orText } from '../../rota/lists-in-words.ts'
import type { Rota } from '../../rota/rota.ts'
import { formatInstant, type Instant } from '../../time/instant.ts'
import { zoneOf } from '../../time/zone.ts'
import {
  type ExplainedFinding,
  explainedFinding,
  type Facts,
  type Finding,
  type FindingJson,
  type Source,
} from '../finding.ts'
import { rulesByCode } from '../list.ts'
import { type ExplainContext, type Rule, sourceFor } from '../rule.ts'
import { type HoleNames, listedInWords } from './hole-sentence.ts'
import type { Listed } from './holes.ts'
import type { CheckReply, CheckReplyJson } from './reply.ts'

/** The rule of that code; throws a RangeError for a code that no rule has. */
export function ruleOf(code: string): Rule {
  const rule = rulesByCode.get(code)
  if (!rule) throw new RangeError(`There is no rule "${code}"`)
  return rule
}

/** The title of a rule, or its code if this version has no such rule. */
export const ruleTitle = (code: string): string => rulesByCode.get(code)?.title ?? code

/** The sentence of a finding, with the working, and where the number that it breaks comes from. */
interface Explanation {
  readonly why: string
  readonly source: Source
}

/** What names are looked up in; shifts and other work for findings about one. */
type Named = Pick<Rota, 'service' | 'otherAuthorities' | 'amhps' | 'dutyPattern' | 'dutySlots'> &
  Partial<Pick<Rota, 'shifts' | 'otherWork'>>

/** The names of one rota, looked up once. Unknown ids are returned unchanged. */
export function namesOf(rota: Named): Omit<ExplainContext, 'finding'> & HoleNames {
  const names = (list: readonly { id: string; name?: string | undefined }[]) =>
    new Map(list.map(({ id, name }) => [id, name ?? id]))
  const amhps = names(rota.amhps)
  const authorities = names([...rota.service.authorities, ...rota.otherAuthorities])
  const slots = names([...rota.dutyPattern, ...rota.dutySlots])
  const namedBy = authoritiesNamedBy(rota)
  const named = (known: ReadonlyMap<string, string>) => (id: string | undefined) => known.get(id ?? '') ?? id ?? ''
  const authority = named(authorities)
  return {
    zone: zoneOf(rota.service.timeZone),
    authorities: rota.service.authorities.map(({ id }) => id),
    amhp: named(amhps),
    authority,
    // A slot of the pattern is called after its band: `<band>/<date>/<role>`.
    slot: (id) => slots.get(id ?? '') ?? slots.get((id ?? '').replace(/\/[^/]*\/[^/]*$/, '')) ?? id ?? '',
    onDutyFor: (id) => {
      const named = namedBy(id)
      return named && orText(named.map(authority))
    },
    otherPost: (amhp, start) => rota.otherWork?.find((work) => work.amhp === amhp && work.start === start)?.label,
  }
}

/** The authorities that a shift names, where it names any. */
function authoritiesNamedBy({ shifts }: Named): (shift: string | undefined) => readonly string[] | undefined {
  let known: ReadonlyMap<string, readonly string[]> | undefined
  return (shift) => {
    known ??= new Map(shifts?.flatMap(({ id, authorities }) => (authorities ? [[id, authorities]] : [])))
    return known.get(shift ?? '')
  }
}

/** Explains the findings of one rota; `names` are its names, where somebody has them already. */
export function explainerOf(rota: Named, names = namesOf(rota)): (finding: Finding) => Explanation {
  const nationsOf = nationsOfFindings(rota)
  return (finding) => {
    const rule = ruleOf(finding.rule)
    const why = rule.explain(finding.facts, { ...names, finding })
    if (finding.facts.derogation !== undefined)
      return {
        why: `${why} A derogation is in force (${finding.facts.derogation}), so it is no breach.`,
        source: rule.source,
      }
    if (!rule.breaksOwnNumber?.(finding.facts))
      return { why, source: rule.sourceInWales ? sourceFor(rule, nationsOf(finding)) : rule.source }
    return { why: `${why} This limit is the service’s own, stricter than the law’s.`, source: ownSource(rule) }
  }
}

/** The nations of the authorities that a finding is about: of a person, those that her shifts there are on duty for. */
function nationsOfFindings(rota: Named): (finding: Finding) => Nation[] {
  const { authorities } = rota.service
  const namedBy = authoritiesNamedBy(rota)
  return ({ authority, shifts }) => {
    const about = new Set(
      authority !== undefined ? [authority] : shifts.flatMap((id) => namedBy(id) ?? authorities.map((one) => one.id)),
    )
    return authorities.filter(({ id }) => about.has(id)).map(({ nation }) => nation)
  }
}

const ownSource = ({ source: { clause } }: Rule): Source => ({
  title: 'The service’s own rule',
  clause: `stricter than ${clause}`,
  status: 'local',
})

/** The sentence of one finding, with the working. For many, use explainerOf once. */
export const sentenceOf = (finding: Finding, rota: Rota): string => explainerOf(rota)(finding).why

/** A finding with its sentence and its source. Instants among its facts are RFC 3339 text. */
export function withExplanation(finding: Finding, { why, source }: Explanation): ExplainedFinding {
  const { key, rule, level, amhp, authority, role, slot, start, end, shifts, facts } = finding
  return {
    key,
    rule,
    level,
    ...(amhp === undefined ? {} : { amhp }),
    ...(authority === undefined ? {} : { authority }),
    ...(role === undefined ? {} : { role }),
    ...(slot === undefined ? {} : { slot }),
    start,
    end,
    shifts: [...shifts],
    facts: writeFacts(ruleOf(rule), facts),
    why,
    source,
  }
}

/** Findings with their sentences and sources, as lists show them: a stretch without enough people is one. */
export function explainedList(findings: readonly Finding[], rota: Named): Listed<ExplainedFinding>[] {
  const names = namesOf(rota)
  const explain = explainerOf(rota, names)
  return listedInWords(
    findings.map((finding) => withExplanation(finding, explain(finding))),
    names,
  )
}

const writeFacts = ({ facts: ways }: Rule, facts: Facts): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      ways[name] === 'moment' ? formatInstant(fact as Instant) : fact,
    ]),
  )

/** The same as JSON. */
export const writeFinding = (finding: Finding, explanation: Explanation): FindingJson =>
  z.encode(explainedFinding, withExplanation(finding, explanation))

/** The reply of a check as JSON, each finding with its sentence and source. */
export function writeFindings(reply: CheckReply, rota: Rota): CheckReplyJson {
  const explain = explainerOf(rota)
  return {
    format: reply.format,
    ruleSet: reply.ruleSet,
    period: { ...reply.period },
    summary: { ...reply.summary },
    cover: reply.cover.map((cover) => ({ ...cover })),
    findings: reply.findings.map((finding) => writeFinding(finding, explain(finding))),
    notJudged: reply.notJudged.map((entry) => ({ ...entry })),
  }
}
