import type { Db } from '@amhp/db/open.ts'
import type { Amhp } from '@amhp/shared/contract/amhps.ts'
import type { Drawing, Layout, SheetChoices } from '@amhp/shared/contract/import.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { askIfFar } from '@amhp/shared/rota/reach.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { mostDays } from '@amhp/shared/rota/values.ts'
import { addDays, daysBetween, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
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
import { newPeopleOf } from './new-people.ts'
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
  'No layout fits this sheet. These were tried: people down and days across; days down and people across; duties down or across, the days the other way and names in the cells; a list with the columns Name, Date and Shift (or Start and Finish). Write the days like 30/11/2026 or Mon 30 Nov, and the names as in the register.'

/** A plan, with those whom it adds to the register. */
export interface PlanWithPeople extends ImportPlan {
  readonly newPeople: readonly Amhp[]
}

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
): Promise<{ plan: PlanWithPeople; draw: () => Drawing; answers: AnswerToKeep[] }> {
  const register = await registered(q, service.id)
  const fresh = await newPeopleOf(q, service.id, choices, register, newId)
  const amhps = [...register, ...fresh.amhps]
  const { layout, order, daysAsWritten: asWritten } = choices
  const labels = labelsIn(choices)
  const hidden = choices.hidden ? nothing : stillHidden(sheet.hidden, choices)
  const kept = withDays(withoutSome(sheet.rows, unreadIn(choices), hidden), choices.days)
  const whose = whoseNames(amhps, start, fresh.said)
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
  const { plan: planned, readingOf } = planImport(read, whose, {
    codes: await shiftCodesOf(q, service.id),
    zone: service.zone,
    shifts: stored,
    absences: await absencesIn(q, service.id, span),
    meanings: new Map(Object.entries(choices.meanings).map(([text, means]) => [text.toLowerCase(), means])),
    newId,
  })
  const newPeople = fresh.amhps.filter(({ id }) => planned.people.some(({ amhp }) => amhp === id))
  const plan = { ...planned, newPeople }
  if (plan.add.length > mostShifts)
    throw tooLarge(`this sheet has ${plan.add.length} shifts, more than ${mostShifts}`, shorterSheet)
  refuseCrowdedPlan(plan, stored, service.zone, amhps)
  const rotas = await rotaPeriods(q, service.id)
  const outside = plan.add
    .map((shift) => dateAt(service.zone, shift.start))
    .sort()
    .filter((day) => !rotas.some((rota) => rota.from <= day && day < rota.to))
  const draw = () => drawSheet({ rows: sheet.rows, labels, hidden }, read, { whose, zone: service.zone, readingOf })
  const [first] = outside
  if (first)
    throw new Problem(
      'no-rota',
      `No rota covers ${longDate(first)} ${first.slice(0, 4)}. Start one that does, then import.`,
      {
        sheet: { drawing: draw(), noRota: weeksWithoutRota(first, outside.at(-1)!, rotas) },
      },
    )
  const answers = answersToKeep({ rows: sheet.rows, choices, people: fresh.said, read, amhps })
  return { plan, answers, draw }
}

/** The whole weeks around some days, as far as no rota covers them. */
function weeksWithoutRota(first: LocalDate, last: LocalDate, rotas: readonly Period[]): Period {
  const from = mondayOf(first)
  const to = addDays(mondayOf(last), 7)
  const before = rotas.filter((rota) => rota.to <= first).map((rota) => rota.to)
  const after = rotas.filter((rota) => rota.from > first).map((rota) => rota.from)
  return { from: [from, ...before].sort().at(-1)!, to: [to, ...after].sort()[0]! }
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
