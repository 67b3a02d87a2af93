import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { absencesIn, rotaPeriods } from '../rota-document/period-store.ts'
import { shiftCodesOf } from '../shift-codes/store.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { daysOfHeaders, findHeaders } from './find-headers.ts'
import type { Header } from './header.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { SheetRows } from './sheet.ts'
import { registered } from './store.ts'

/** People times days: a year of about 160 people. */
const mostCells = 60_000

/** The headers of a sheet. Refuses a sheet without days or names, or with too many cells. */
export function headersOrRefuse(sheet: SheetRows, from: LocalDate): Header[] {
  const headers = findHeaders(sheet, from).filter(({ days }) => days.length > 0)
  if (headers.length === 0)
    throw new Problem(
      'not-accepted',
      'No row of days was found. Put the days in one row, one column a day, such as 30/11/2026 or Mon 30 Nov, and the names in the column left of them.',
    )
  if (headers.some(({ nameColumns }) => nameColumns.length === 0))
    throw new Problem('not-accepted', 'No names were found. Put them in the column left of the days, one row a person.')
  const cells = headers.reduce((sum, { first, end, days }) => sum + (end - first) * days.length, 0)
  if (cells > mostCells)
    throw new Problem(
      'too-large',
      `This sheet has ${cells} cells, more than ${mostCells}. Import a shorter period, or fewer people, at a time.`,
    )
  return headers
}

/** What importing the sheet would do now. Refuses a shift on a day that no rota covers. */
export async function planFromStore(
  q: Db,
  service: { readonly id: string; readonly zone: Zone },
  sheet: SheetRows,
  headers: readonly Header[],
): Promise<ImportPlan> {
  const { from, to } = daysOfHeaders(headers)
  const span = { start: startOfDay(service.zone, from), end: startOfDay(service.zone, to) }
  const plan = planImport(sheet, headers, {
    amhps: await registered(q, service.id),
    codes: await shiftCodesOf(q, service.id),
    zone: service.zone,
    shifts: await draftShiftsIn(q, service.id, span),
    absences: await absencesIn(q, service.id, span),
    newId,
  })
  const rotas = await rotaPeriods(q, service.id)
  const outside = plan.add
    .map((shift) => dateAt(service.zone, shift.start))
    .sort()
    .find((day) => !rotas.some((rota) => rota.from <= day && day < rota.to))
  if (outside)
    throw new Problem(
      'no-rota',
      `No rota covers ${longDate(outside)} ${outside.slice(0, 4)}. Start one that does, then import.`,
    )
  return plan
}
