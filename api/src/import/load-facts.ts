import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { absencesIn } from '../absences/store.ts'
import { newId } from '../http/new-id.ts'
import { rotaPeriods, shiftCodeRows } from '../rotas/store.ts'
import { draftShiftsIn } from '../shifts/store.ts'
import { daysOfHeader, findHeader, type Header } from './header.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { Sheet } from './sheet.ts'
import { registered } from './store.ts'

/** Finds the row of days, or says how a sheet has to look. */
export function headerOrRefuse(sheet: Sheet, from: LocalDate): Header {
  const header = findHeader(sheet, from)
  if (!header || header.days.length === 0)
    throw new Problem(
      'not-accepted',
      'No row of days was found. Put the days in one row, one column a day, such as 30/11/2026 or Mon 30 Nov, and the names in the column left of them.',
    )
  if (header.nameColumns.length === 0)
    throw new Problem('not-accepted', 'No names were found. Put them in the column left of the days, one row a person.')
  return header
}

/** Reads the sheet against what the service has now. Refuses a shift on a day that no rota covers. */
export async function planFromStore(
  q: Db,
  service: { readonly id: string; readonly zone: Zone },
  sheet: Sheet,
  header: Header,
): Promise<ImportPlan> {
  const { from, to } = daysOfHeader(header)
  const span = { start: startOfDay(service.zone, from), end: startOfDay(service.zone, to) }
  const absences = await absencesIn(q, service.id, span)
  const plan = planImport(sheet, header, {
    amhps: await registered(q, service.id),
    codes: await shiftCodeRows(q, service.id),
    zone: service.zone,
    shifts: await draftShiftsIn(q, service.id, span),
    absences: absences.map(({ amhpId, kind, start, end }) => ({ amhp: amhpId, kind, start, end })),
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
