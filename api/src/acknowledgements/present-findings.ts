import type { Store } from '@amhp/db/open.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota, explainerOf, type Finding, withExplanation } from '@amhp/shared/rules/index.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { publishedRotas } from '../rota-document/published-rotas.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'

/** A finding, and how it is written down when it is wanted. */
export interface PresentFinding {
  readonly finding: Finding
  write(): ExplainedFinding
}

/**
 * What the rules find in some days, of the draft as the board shows it, or of what is published as cover shows it: days
 * that no edition covers have none. An absence says only "away", because leads read what is kept of it.
 */
export async function presentFindings(
  store: Store,
  serviceId: string,
  days: Period,
  which: ShiftState,
): Promise<PresentFinding[]> {
  if (which === 'draft') {
    const reference = await cachedReferenceData(store, serviceId)
    const range = await readRangeOf(store.read, serviceId, reference, days, 'draft')
    const shifts = await shiftsIn(store.read, serviceId, range.span, 'draft')
    return findingsOf(await documentOf(store.read, serviceId, reference, range, shifts))
  }
  const published = await publishedRotas(store, serviceId, days)
  const found: PresentFinding[] = []
  for (const segment of published.segments)
    if (segment.published) found.push(...findingsOf(await published.document(segment)))
  return found
}

function findingsOf(document: Rota): PresentFinding[] {
  const explain = explainerOf(document)
  return checkRota(document, { absenceKinds: 'hidden' }).findings.map((finding) => ({
    finding,
    write: () => withExplanation(finding, explain(finding)),
  }))
}
