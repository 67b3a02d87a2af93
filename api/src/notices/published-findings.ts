import type { Db } from '@amhp/db/open.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { mostDays } from '@amhp/shared/rota/values.ts'
import { isWorse } from '@amhp/shared/rules/check/same-matter.ts'
import { checkRota, explainerOf, type Finding, withExplanation } from '@amhp/shared/rules/index.ts'
import { addDays, mondayOf } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { findingsDifference } from '../findings/findings-difference.ts'
import { rotaPeriods } from '../rota-document/period-store.ts'
import { publishedRotasOf } from '../rota-document/published-rotas.ts'
import { loadReferenceData } from '../rota-document/reference-data.ts'
import { daysInBoth } from '../rota-document/segments.ts'
import { newestEditions } from '../shifts/published-store.ts'

/** The findings of a published rota from now on. */
export interface RotaFindings {
  readonly rota: string
  readonly findings: readonly Finding[]
  write(finding: Finding): ExplainedFinding
}

/**
 * The findings of each published rota from `now` on, at most 400 days ahead, without kinds of absence. Starts with the current
 * week, because weeks are judged whole.
 */
export async function publishedFindings(q: Db, serviceId: string, now: Instant): Promise<RotaFindings[]> {
  const reference = await loadReferenceData(q, serviceId)
  const { zone } = reference
  const monday = mondayOf(dateAt(zone, now))
  const ahead = { from: monday, to: addDays(monday, mostDays) }
  const editions = await newestEditions(q, serviceId)
  const rotas = (await rotaPeriods(q, serviceId)).flatMap(({ id, ...period }) => {
    const days = editions.has(id) ? daysInBoth(period, ahead) : undefined
    return days ? [{ id, days }] : []
  })
  const [first] = rotas
  if (!first) return []
  const period = { from: first.days.from, to: rotas.at(-1)!.days.to }
  const published = await publishedRotasOf(q, serviceId, reference, period, now)
  const found: RotaFindings[] = []
  for (const { id, days } of rotas) {
    const document = await published.document(days)
    const explain = explainerOf(document)
    found.push({
      rota: id,
      findings: checkRota(document, { absenceKinds: 'hidden' }).findings.filter(({ end }) => end > now),
      write: (finding) => withExplanation(finding, explain(finding)),
    })
  }
  return found
}

/** Gaps, breaches and warnings after `now` that are new or worse than before. */
export function newFindings(before: readonly Finding[], after: readonly Finding[], now: Instant): Finding[] {
  const was = new Map(before.map((finding) => [finding.key, finding]))
  const earlier = before.map((finding) => fromNow(finding, now))
  const ahead = after.map((finding) => fromNow(finding, now))
  const opened = new Set(findingsDifference(earlier, ahead).opened)
  return after.filter((finding, i) => {
    const same = was.get(finding.key)
    return finding.level !== 'info' && (opened.has(ahead[i]!) || (same !== undefined && isWorse(same, finding)))
  })
}

/** Cover is compared by time: a gap that began earlier is not new. */
const fromNow = (finding: Finding, now: Instant): Finding =>
  finding.amhp === undefined && finding.start < now ? { ...finding, start: now } : finding
