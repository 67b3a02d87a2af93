import type { ReadStore } from '@amhp/db/open.ts'
import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { countLevels, listed } from '@amhp/shared/rules/check/holes.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { minutesUp } from '@amhp/shared/time/instant.ts'
import { overlaps, totalOf } from '@amhp/shared/time/span.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { loadReferenceData } from '../rota-document/reference-data.ts'
import { planFromStore, type SheetToPlan } from './plan-from-store.ts'
import type { Sheet } from './sheet.ts'

/** What importing a sheet would change, and the findings of its days afterwards. Read-only. */
export async function previewSheet(
  { read: q }: ReadStore,
  service: { readonly id: string; readonly zone: Zone },
  sheet: Sheet,
  asked: Pick<SheetToPlan, 'from' | 'choices' | 'now'>,
): Promise<ImportPreview> {
  const { now } = asked
  const { plan, draw } = await planFromStore(q, service, { ...asked, sheet })
  const reference = await loadReferenceData(q, service.id)
  const replaced = new Set(plan.replace.map(({ id }) => id))
  const range = await readRangeOf(q, service.id, reference, plan, 'draft')
  const current = await shiftsIn(q, service.id, range.span, 'draft')
  const shifts = [...current.filter(({ id }) => !replaced.has(id)), ...plan.add]
  const rota = await documentOf(q, service.id, reference, range, shifts, now)
  const near = plan.absences.filter((absence) => overlaps(absence, range.span))
  const { findings } = checkRota({ ...rota, absences: [...rota.absences, ...near] })
  const shown = listed(findings)
  const gaps = shown.filter(({ level }) => level === 'gap')
  return {
    tabs: [...sheet.tabs],
    tab: sheet.tab,
    hidden: [
      ...sheet.hidden.rows.map((row) => `row ${row}`),
      ...sheet.hidden.columns.map((column) => `column ${column}`),
    ],
    ...plan,
    drawing: draw(),
    summary: countLevels(shown),
    gapMinutes: minutesUp(totalOf(gaps)),
  }
}
