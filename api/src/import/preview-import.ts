import type { Store } from '@amhp/db/open.ts'
import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { overlaps } from '@amhp/shared/time/span.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { documentOf, loadStanding, shiftsIn } from '../rota-document/load-document.ts'
import { reachOf } from '../rota-document/reach.ts'
import { headersOrRefuse, planFromStore } from './load-facts.ts'
import type { Sheet } from './sheet.ts'

/** What importing a sheet would do, and the findings of its days afterwards. Read-only. */
export async function previewSheet(
  { read: q }: Store,
  service: { readonly id: string; readonly zone: Zone },
  sheet: Sheet,
  from: LocalDate,
): Promise<ImportPreview> {
  const plan = await planFromStore(q, service, sheet, headersOrRefuse(sheet, from))
  const standing = await loadStanding(q, service.id)
  const gone = new Set(plan.replace.map(({ id }) => id))
  const reach = await reachOf(q, service.id, standing, plan, 'draft')
  const now = await shiftsIn(q, service.id, reach.span, 'draft')
  const shifts = [...now.filter(({ id }) => !gone.has(id)), ...plan.add]
  const rota = await documentOf(q, service.id, standing, reach, shifts)
  const near = plan.absences.filter((absence) => overlaps(absence, reach.span))
  const { summary } = checkRota({ ...rota, absences: [...rota.absences, ...near] })
  return { ...plan, summary }
}
