import type { Db } from '@amhp/db/open.ts'
import type { Drawing, Layout, SheetChoices } from '@amhp/shared/contract/import.ts'
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
import { drawSheet } from './draw-sheet.ts'
import { type AnswerToKeep, answersToKeep } from './keep-answers.ts'
import { type Labels, labelsIn, stillHidden, unreadIn } from './labels.ts'
import { type RegisteredAmhp, type Whose, whoseNames } from './match-names.ts'
import { type ImportPlan, planImport } from './plan-import.ts'
import type { DayContext } from './read-days.ts'
import { type ReadLayout, readLayout } from './read-layout.ts'
import { refuseEmptyLabels, refuseLabels } from './refuse-labels.ts'
import { type Sheet, type SheetRows, shorterSheet, withDays, withoutSome } from './sheet.ts'
import { registered } from './store.ts'

/** People times days: a year of about 160 people. */
const mostCells = 60_000

/** Shifts that an import may add: a year of about 50 people. */
const mostShifts = 20_000

/** A sheet in the layout that fits, with its days; `to` is exclusive. */
interface ReadSheet extends ReadLayout {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Refuses a sheet that fits no layout, with days far away or far apart, or with too many cells. */
function layoutOrRefuse(
  rows: SheetRows,
  context: DayContext & { readonly labels: Labels },
  whose: Whose,
  chosen: Layout | undefined,
): ReadSheet {
  const far = askIfFar(context.from, context.today)
  if (far) throw new Problem('not-accepted', `${far}.`, { faults: [{ path: 'from', message: far }] })
  refuseEmptyLabels(rows, context.labels)
  const read = readLayout(rows, context, whose, chosen)
  if (!read) throw new Problem('not-accepted', fitsNone)
  refuseLabels(read, context.labels)
  const days = read.entries.map(({ date }) => date).sort()
  const [first, last] = [days[0], days.at(-1)]
  const [fault] = read.faults
  if (!first || !last)
    throw new Problem(
      'not-accepted',
      fault ? `No day of this sheet can be used. “${fault.text}”: ${fault.message}.` : fitsNone,
    )
  if (read.entries.length > mostCells)
    throw tooLarge(`this sheet has ${read.entries.length} cells, more than ${mostCells}`, shorterSheet)
  if (daysBetween(first, last) >= mostDays)
    throw tooLarge(`its days are from ${fullDate(first)} to ${fullDate(last)}, more than ${mostDays}`, shorterSheet)
  return { ...read, from: first, to: addDays(last, 1) }
}

const fitsNone =
  'No layout fits this sheet. These were tried: people down and days across; days down and people across; duties down, days across and names in the cells; a list with the columns Name, Date and Shift (or Start and Finish). Write the days like 30/11/2026 or Mon 30 Nov, and the names as in the register.'

/** A tab of a file, and how to read it. */
export interface SheetToPlan {
  readonly sheet: Sheet
  readonly from: LocalDate
  readonly now: Instant
  readonly choices: SheetChoices
}

const nothing = { rows: [], columns: [] }

/** What importing the sheet would do now, and the sheet as it was read, drawn when it is asked for. Refuses a shift on a day that no rota covers, and more shifts than can be. */
export async function planFromStore(
  q: Db,
  service: { readonly id: string; readonly zone: Zone },
  { sheet, from: start, now, choices }: SheetToPlan,
): Promise<{ plan: ImportPlan; draw: () => Drawing; answers: AnswerToKeep[] }> {
  const amhps = await registered(q, service.id)
  const { layout, order, daysAsWritten: asWritten } = choices
  const labels = labelsIn(choices)
  const hidden = choices.hidden ? nothing : stillHidden(sheet.hidden, choices)
  const kept = withDays(withoutSome(sheet.rows, unreadIn(choices), hidden), choices.days)
  const whose = whoseNames(amhps, start, choices.people)
  const context = {
    from: start,
    today: dateAt(service.zone, now),
    order,
    asWritten,
    labels,
  }
  const read = layoutOrRefuse(kept, context, whose, layout)
  const span = { start: startOfDay(service.zone, read.from), end: startOfDay(service.zone, read.to) }
  const stored = await draftShiftsIn(q, service.id, span)
  const { plan, readingOf } = planImport(read, whose, {
    codes: await shiftCodesOf(q, service.id),
    zone: service.zone,
    shifts: stored,
    absences: await absencesIn(q, service.id, span),
    meanings: new Map(Object.entries(choices.meanings).map(([text, means]) => [text.toLowerCase(), means])),
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
  const drawn = { rows: sheet.rows, labels, hidden }
  const answers = answersToKeep({ rows: sheet.rows, choices, read, amhps })
  return { plan, answers, draw: () => drawSheet(drawn, read, { whose, zone: service.zone, readingOf }) }
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
