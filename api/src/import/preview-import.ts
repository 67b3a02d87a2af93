import type { ReadStore } from '@amhp/db/open.ts'
import type { ImportPreview, SheetChoices, UnreadSheet } from '@amhp/shared/contract/import.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { countLevels, listed } from '@amhp/shared/rules/check/holes.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { minutesUp } from '@amhp/shared/time/instant.ts'
import { overlaps, totalOf } from '@amhp/shared/time/span.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { documentOf, shiftsIn } from '../rota-document/load-document.ts'
import { readRangeOf } from '../rota-document/read-range.ts'
import { documentAmhp, loadReferenceData } from '../rota-document/reference-data.ts'
import { drawUnread } from './draw-sheet.ts'
import { labelsIn, stillHidden } from './labels.ts'
import { type AskedPlan, planAsRemembered } from './plan-as-remembered.ts'
import type { Sheet } from './sheet.ts'

const tabOf = ({ tabs, tab, hidden }: Sheet) => ({
  tabs: [...tabs],
  tab,
  hidden: [...hidden.rows.map((row) => `row ${row}`), ...hidden.columns.map((column) => `column ${column}`)],
})

/** Why a sheet is refused, with the sheet: what its rows and columns are can be said. */
function withSheet({ body }: Problem, sheet: Sheet, choices: SheetChoices): Problem {
  const hidden = choices.hidden ? { rows: [], columns: [] } : stillHidden(sheet.hidden, choices)
  const drawing = drawUnread({ rows: sheet.rows, labels: labelsIn(choices), hidden })
  const unread: UnreadSheet = { ...tabOf(sheet), drawing, ...(body.sheet as Partial<UnreadSheet>) }
  const { code, detail, ...extra } = body
  return new Problem(code, detail, { ...extra, sheet: unread })
}

/** What importing a sheet would change, and the findings of its days afterwards. Read-only. */
export async function previewSheet(
  { read: q }: ReadStore,
  service: { readonly id: string; readonly zone: Zone },
  sheet: Sheet,
  asked: AskedPlan,
): Promise<ImportPreview> {
  const { now } = asked
  const { plan, draw, choices, remembered } = await planAsRemembered(q, service, sheet, asked).catch(
    (error: unknown) => {
      throw error instanceof Problem ? withSheet(error, sheet, asked.choices) : error
    },
  )
  const reference = await loadReferenceData(q, service.id)
  const replaced = new Set(plan.replace.map(({ id }) => id))
  const range = await readRangeOf(q, service.id, reference, plan, 'draft')
  const current = await shiftsIn(q, service.id, range.span, 'draft')
  const shifts = [...current.filter(({ id }) => !replaced.has(id)), ...plan.add]
  const rota = await documentOf(q, service.id, reference, range, shifts, now)
  const near = plan.absences.filter((absence) => overlaps(absence, range.span))
  const amhps = [...rota.amhps, ...plan.newPeople.map(documentAmhp)]
  const { findings } = checkRota({ ...rota, amhps, absences: [...rota.absences, ...near] })
  const shown = listed(findings)
  const gaps = shown.filter(({ level }) => level === 'gap')
  return {
    ...tabOf(sheet),
    ...plan,
    newPeople: plan.newPeople.map(({ id, name }) => ({
      ...{ id, name },
      texts: plan.people.filter(({ amhp }) => amhp === id).map(({ text }) => text),
    })),
    choices,
    remembered,
    drawing: draw(),
    summary: countLevels(shown),
    gapMinutes: minutesUp(totalOf(gaps)),
  }
}
