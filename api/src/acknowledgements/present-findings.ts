import type { Store } from '@amhp/db/open.ts'
import type { SaidFinding } from '@amhp/shared/contract/findings.ts'
import type { ShiftState } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota, type Finding, saidFinding, tellerOf } from '@amhp/shared/rules/index.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { publishedWorld } from '../rota-document/published-world.ts'
import { type Days, reachOf } from '../rota-document/reach.ts'
import { standingFacts } from '../rota-document/standing-facts.ts'

/** A finding, and how it is written down when it is wanted. */
export interface PresentFinding {
  readonly finding: Finding
  write(): SaidFinding
}

/**
 * What the rules find in some days, of the draft as the board shows it, or of what is published as cover shows it: days
 * that no edition covers have none. An absence says only "away", because leads read what is kept of it.
 */
export async function presentFindings(
  store: Store,
  serviceId: string,
  days: Days,
  which: ShiftState,
): Promise<PresentFinding[]> {
  if (which === 'draft') {
    const standing = await standingFacts(store, serviceId)
    const reach = await reachOf(store.read, serviceId, standing, days, 'draft')
    const shifts = await shiftsIn(store.read, serviceId, reach.span, 'draft')
    return findingsOf(await documentOf(store.read, serviceId, standing, reach, shifts))
  }
  const world = await publishedWorld(store, serviceId, days)
  const found: PresentFinding[] = []
  for (const segment of world.segments) if (segment.published) found.push(...findingsOf(await world.document(segment)))
  return found
}

function findingsOf(document: Rota): PresentFinding[] {
  const tell = tellerOf(document)
  return checkRota(document, { absenceKinds: 'hidden' }).findings.map((finding) => ({
    finding,
    write: () => saidFinding(finding, tell(finding)),
  }))
}
