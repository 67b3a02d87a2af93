import type { Db } from '@amhp/db/open.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { askIfFar } from '@amhp/shared/rota/reach.ts'
import { mostDays } from '@amhp/shared/rota/values.ts'
import { addDays, daysBetween, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { fullDate, longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { absencesIn, rotaPeriods } from '../rota-document/period-store.ts'
import { crowdedSentence, findCrowded } from '../rotas/refuse-crowded.ts'
import { shiftCodesOf } from '../shift-codes/store.ts'
import { draftShiftsIn } from '../shifts/draft-store.ts'
import { tooLarge } from '../threads/worker-pool.ts'
import { daysOfHeaders, findHeaders } from './find-headers.ts'
import type { Header } from './header.ts'
import type { RegisteredAmhp } from './match-names.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import { type SheetRows, shorterSheet } from './sheet.ts'
import { registered } from './store.ts'

/** People times days: a year of about 160 people. */
const mostCells = 60_000

/** Shifts that an import may add: a year of about 50 people. */
const mostShifts = 20_000

/** The headers of a sheet. Refuses a sheet without days or names, with days far away or far apart, or with too many cells. */
function headersOrRefuse(sheet: SheetRows, from: LocalDate, today: LocalDate): Header[] {
  const far = askIfFar(from, today)
  if (far) throw new Problem('not-accepted', `${far}.`, { faults: [{ path: 'from', message: far }] })
  const found = findHeaders(sheet, from, today)
  const headers = found.filter(({ days }) => days.length > 0)
  const [fault] = found.flatMap(({ faults }) => faults)
  if (headers.length === 0 && fault)
    throw new Problem('not-accepted', `No day of this sheet can be used. “${fault.text}”: ${fault.message}.`)
  if (headers.length === 0)
    throw new Problem(
      'not-accepted',
      'No row of days was found. Put the days in one row, one column a day, such as 30/11/2026 or Mon 30 Nov, and the names in the column left of them.',
    )
  if (headers.some(({ nameColumns }) => nameColumns.length === 0))
    throw new Problem('not-accepted', 'No names were found. Put them in the column left of the days, one row a person.')
  const cells = headers.reduce((sum, { first, end, days }) => sum + (end - first) * days.length, 0)
  if (cells > mostCells) throw tooLarge(`this sheet has ${cells} cells, more than ${mostCells}`, shorterSheet)
  const days = daysOfHeaders(headers)
  if (daysBetween(days.from, days.to) > mostDays)
    throw tooLarge(
      `its days are from ${fullDate(days.from)} to ${fullDate(addDays(days.to, -1))}, more than ${mostDays}`,
      shorterSheet,
    )
  return headers
}

/** What importing the sheet would do now. Refuses a shift on a day that no rota covers, and more shifts than can be. */
export async function planFromStore(
  q: Db,
  service: { readonly id: string; readonly zone: Zone },
  sheet: SheetRows,
  asked: { readonly from: LocalDate; readonly now: Instant },
): Promise<ImportPlan> {
  const headers = headersOrRefuse(sheet, asked.from, dateAt(service.zone, asked.now))
  const { from, to } = daysOfHeaders(headers)
  const span = { start: startOfDay(service.zone, from), end: startOfDay(service.zone, to) }
  const amhps = await registered(q, service.id)
  const stored = await draftShiftsIn(q, service.id, span)
  const plan = planImport(sheet, headers, {
    amhps,
    codes: await shiftCodesOf(q, service.id),
    zone: service.zone,
    shifts: stored,
    absences: await absencesIn(q, service.id, span),
    newId,
  })
  if (plan.add.length > mostShifts)
    throw tooLarge(`this sheet has ${plan.add.length} shifts, more than ${mostShifts}`, shorterSheet)
  refuseCrowdedPlan(plan, stored, service.zone, amhps)
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

/** As of an edit (rotas/refuse-crowded.ts), before anything is judged: each overlapping pair is a finding. */
function refuseCrowdedPlan(
  { add, replace }: ImportPlan,
  stored: readonly PlannedShift[],
  zone: Zone,
  amhps: readonly RegisteredAmhp[],
) {
  const replaced = new Set(replace.map(({ id }) => id))
  const crowded = findCrowded([...stored.filter(({ id }) => !replaced.has(id)), ...add])
  const name = amhps.find(({ id }) => id === crowded?.amhp)?.name
  if (crowded && name)
    throw new Problem('not-accepted', `${crowdedSentence(name, crowded, zone)}. Correct the sheet, then import it.`)
}
