import type { Db } from '@amhp/db/open.ts'
import type { SaidFinding } from '@amhp/shared/contract/findings.ts'
import { mostDays } from '@amhp/shared/rota/values.ts'
import { isWorse } from '@amhp/shared/rules/check/same-matter.ts'
import { checkRota, type Finding, saidFinding, tellerOf } from '@amhp/shared/rules/index.ts'
import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { findingsDifference } from '../findings/findings-difference.ts'
import { rotaPeriods } from '../rota-document/around-store.ts'
import { loadStanding } from '../rota-document/load-document.ts'
import { publishedWorldOf } from '../rota-document/published-world.ts'
import { newestEditions } from '../shifts/published-store.ts'

/** What a published rota has from now on. */
export interface RotaFindings {
  readonly rota: string
  readonly findings: readonly Finding[]
  write(finding: Finding): SaidFinding
}

/**
 * The findings that each published rota has from a moment on, at most 400 days ahead, as leads may read them. Whole weeks
 * are judged, so that the week that has begun counts. Inside a transaction, with what that has written.
 */
export async function publishedFindings(
  q: Db,
  { serviceId, zone }: { readonly serviceId: string; readonly zone: Zone },
  now: Instant,
): Promise<RotaFindings[]> {
  const monday = mondayOf(dateAt(zone, now))
  const furthest = addDays(monday, mostDays)
  const editions = await newestEditions(q, serviceId)
  const published = (await rotaPeriods(q, serviceId))
    .filter(({ id, from, to }) => editions.has(id) && to > monday && from < furthest)
    .map(({ id, from, to }) => ({ id, from: later(from, monday), to: earlier(to, furthest) }))
  const [first] = published
  if (!first) return []
  const standing = await loadStanding(q, serviceId)
  const world = await publishedWorldOf(q, serviceId, standing, { from: first.from, to: published.at(-1)!.to })
  const found: RotaFindings[] = []
  for (const { id, from, to } of published) {
    const document = await world.document({ from, to })
    const tell = tellerOf(document)
    found.push({
      rota: id,
      findings: checkRota(document, { absenceKinds: 'hidden' }).findings.filter(({ end }) => end > now),
      write: (finding) => saidFinding(finding, tell(finding)),
    })
  }
  return found
}

/** The gaps, breaches and warnings that came, or got worse, in what is still to come after a moment. */
export function newFindings(before: readonly Finding[], after: readonly Finding[], now: Instant): Finding[] {
  const was = new Map(before.map((finding) => [finding.key, finding]))
  const ahead = after.map((finding) => toCome(finding, now))
  const opened = new Set(
    findingsDifference(
      before.map((finding) => toCome(finding, now)),
      ahead,
    ).opened,
  )
  return after.filter((finding, i) => {
    const same = was.get(finding.key)
    return finding.level !== 'info' && (opened.has(ahead[i]!) || (same !== undefined && isWorse(same, finding)))
  })
}

/** Cover is compared by time: a gap that grew into the past is not new. */
const toCome = (finding: Finding, now: Instant): Finding =>
  finding.amhp === undefined && finding.start < now ? { ...finding, start: now } : finding

const later = (a: LocalDate, b: LocalDate): LocalDate => (b > a ? b : a)
const earlier = (a: LocalDate, b: LocalDate): LocalDate => (b < a ? b : a)
