import type { Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import type { previewRule as endpoint } from '@amhp/shared/contract/rules.ts'
import { type Listed, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { explainedList } from '@amhp/shared/rules/check/sentence.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { findingsDifference } from '../findings/findings-difference.ts'
import { isPlanned, plannedSpans } from '../findings/planned-findings.ts'
import type { ReadContext } from '../http/threaded.ts'
import { absenceKindsFor } from '../rota-document/absence-kinds.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { newestEditions } from '../shifts/published-store.ts'
import { checkChoice } from './check-choice.ts'
import { findRuleOrRefuse } from './rule-value.ts'

const weeks = 12
const mostWritten = 100

/**
 * The findings that a choice for a rule would open, close and move to another level in the twelve weeks from today. Rotas count
 * with their newest edition, or their draft if they were never published. Cover is not judged on days without a rota.
 */
export async function previewRule(
  { store, clock, account }: ReadContext,
  code: string,
  sent: Given<typeof endpoint>['body'],
): Promise<Reply<typeof endpoint>> {
  const { serviceId, zone } = account
  const chosen = checkChoice(findRuleOrRefuse(code), sent)
  const now = clock.now()
  const today = dateAt(zone, now)
  const days = { from: today, to: addDays(today, weeks * 7) }
  const q = store.read
  const reference = await cachedReferenceData(store, serviceId)
  const { rules } = reference.document
  const changed = { ...rules, [code]: { ...chosen.settings, level: chosen.level } }
  // Both checks read the same days, or the choice would seem to open findings that only lie further back.
  const range = await readRangeOf(q, serviceId, reference, days, 'draft', [rules, changed])
  const { span } = range
  const editions = await newestEditions(q, serviceId)
  const given = [
    ...(await shiftsIn(q, serviceId, span, 'published')),
    ...(await draftShiftsIn(q, serviceId, span)).filter(({ rota }) => !editions.has(rota)),
  ]
  // Deduplicated: a shift moved from a published rota to an unpublished one is in both until the first is published again.
  const shifts = [...new Map(given.map((shift) => [shift.id, shift])).values()]
  const before = await documentOf(q, serviceId, reference, range, shifts, now)
  const after = { ...before, rules: changed }
  const planned = await plannedSpans(q, serviceId, zone)
  const absenceKinds = absenceKindsFor(account)
  const findingsBefore = checkRota(before, { absenceKinds }).findings.filter((finding) => isPlanned(finding, planned))
  const findingsAfter = checkRota(after, { absenceKinds }).findings.filter((finding) => isPlanned(finding, planned))
  const { opened, closed } = findingsDifference(findingsBefore, findingsAfter)
  const levels = new Map(findingsBefore.map(({ key, level }) => [key, level]))
  const moved = findingsAfter.filter(({ key, level }) => levels.has(key) && levels.get(key) !== level)
  const [opens, closes, changesLevel] = [listed(opened), listed(closed), listed(moved)]
  const write = (shown: readonly Listed[]) => explainedList(shown.slice(0, mostWritten).flatMap(partsOf), after)
  return {
    ...days,
    opens: write(opens),
    closes: write(closes),
    changesLevel: write(changesLevel),
    counts: { opens: opens.length, closes: closes.length, changesLevel: changesLevel.length },
  }
}
