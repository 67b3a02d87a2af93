import type { ReadStore } from '@amhp/db/open.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Period, Rota } from '@amhp/shared/rota/rota.ts'
import { listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { checkRota, explainerOf, type Finding, withExplanation } from '@amhp/shared/rules/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { publishedRotas } from '../rota-document/published-rotas.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { task } from '../threads/task.ts'

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
  store: ReadStore,
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

interface Sought {
  readonly serviceId: string
  readonly days: Period
  readonly key: string
  readonly state: ShiftState
}

/** A finding of some days with all that lists show with it; undefined where it is not found. */
export const findWithParts = task({
  name: 'a finding with its parts',
  advice: 'Choose fewer days at a time.',
  async work({ serviceId, days, key, state }: Sought, { store, now }): Promise<ExplainedFinding[] | undefined> {
    const found = await currentFindings(store, serviceId, days, state, now)
    const current = new Map(found.map((one) => [one.finding.key, one]))
    const shown = listed([...current.values()].map((one) => one.finding)).map(partsOf)
    const parts = shown.find((some) => some.some((part) => part.key === key))
    return parts?.map((part) => current.get(part.key)!.explained())
  },
})
