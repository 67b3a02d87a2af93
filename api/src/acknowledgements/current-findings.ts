import type { Store } from '@amhp/db/open.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota, explainerOf, type Finding, withExplanation } from '@amhp/shared/rules/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { publishedRotas } from '../rota-document/published-rotas.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'

/** A finding, and a function that adds its sentence: most are never shown. */
export interface CurrentFinding {
  readonly finding: Finding
  explained(): ExplainedFinding
}

/**
 * The findings of some days: of the draft, as on the board, or of what is published, as on the cover page. Days that no edition
 * covers have none. Kinds of absence are hidden, because leads read what is stored of a finding.
 */
export async function currentFindings(
  store: Store,
  serviceId: string,
  days: Period,
  which: ShiftState,
  now: Instant,
): Promise<CurrentFinding[]> {
  if (which === 'draft') {
    const reference = await cachedReferenceData(store, serviceId)
    const range = await readRangeOf(store.read, serviceId, reference, days, 'draft')
    const shifts = await shiftsIn(store.read, serviceId, range.span, 'draft')
    return findingsOf(await documentOf(store.read, serviceId, reference, range, shifts, now))
  }
  const published = await publishedRotas(store, serviceId, days, now)
  const found: CurrentFinding[] = []
  for (const segment of published.segments)
    if (segment.published) found.push(...findingsOf(await published.document(segment)))
  return found
}

function findingsOf(document: Rota): CurrentFinding[] {
  const explain = explainerOf(document)
  return checkRota(document, { absenceKinds: 'hidden' }).findings.map((finding) => ({
    finding,
    explained: () => withExplanation(finding, explain(finding)),
  }))
}
