import type { LocalDate } from '@amhp/shared/time/date.ts'
import fc from 'fast-check'
import { anyPlan, anything, codes, keyOf, noShift, type Plan, type Planned, plainTimes } from './any-plan.ts'
import { type DayStyle, dayCells, dayStyles, twoRows } from './day-headings.ts'
import { blank, other, sheetOf, type TestCell, type TestSheet, turned } from './test-sheet.ts'

/** A plan and the sheet that says it. */
export interface Written {
  readonly plan: Plan
  readonly sheet: TestSheet
  /** What a failure prints of it: its sheet is in the message. */
  readonly [fc.toStringMethod]: () => string
}

const written = (plan: Plan, sheet: TestSheet): Written => ({
  ...{ plan, sheet },
  [fc.toStringMethod]: () => `from ${plan.days[0]}`,
})

const dayStyle = fc.constantFrom(...(Object.keys(dayStyles) as DayStyle[]))
const nameStyle = fc.constantFrom<(name: string) => string>(
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.replace(/^(\S+) (.+)$/, '$2, $1'),
)

const content = (planned: Planned, ...keys: string[]): TestCell => ({ text: planned.text, keys, is: 'content' })
const keysOfDay =
  ({ people }: Plan) =>
  (date: LocalDate) =>
    people.map((person) => keyOf(person, date))
const nameCell = ({ days }: Plan, person: string, text = person): TestCell => ({
  ...{ text, is: 'name' },
  keys: days.map((date) => keyOf(person, date)),
})
const contentOf = ({ cells, days }: Plan, person: string, i: number) =>
  days.map((date, j) => content(cells[i]![j]!, keyOf(person, date)))

/** What sheets have around a rota: a title, a column of teams or of hours, rows of counts and a key. */
const around = fc.record({ title: fc.boolean(), hours: fc.boolean(), counts: fc.boolean(), key: fc.boolean() })
type Around = typeof around extends fc.Arbitrary<infer T> ? T : never

function withAround(rows: readonly (readonly TestCell[])[], headings: number, { title, hours, counts, key }: Around) {
  const width = rows[0]!.length
  const numbers = (text: string) => [
    other(text),
    ...Array.from({ length: width - 1 }, (_, i): TestCell => ({ ...other(String(i % 3)), number: i % 3 })),
  ]
  const wider = hours
    ? rows.map((row, i) => [
        ...row,
        i === headings - 1 ? other('Hours') : i < headings ? blank : { ...other('37.5'), number: 37.5 },
      ])
    : rows
  return sheetOf([
    ...(title ? [[other('AMHP rota')], [blank]] : []),
    ...wider,
    ...(counts ? [numbers('Needed')] : []),
    ...(key ? [[blank], [other('Key')], [other('EF'), other('Eastvale Friday')]] : []),
  ])
}

const grid = fc
  .record({ plan: anyPlan(anything), style: dayStyle, name: nameStyle, around, isTwoRows: fc.boolean() })
  .map(({ plan, style, name, around, isTwoRows }): Written => {
    const headings = isTwoRows ? twoRows(plan.days, keysOfDay(plan)) : [dayCells(plan.days, style, keysOfDay(plan))]
    const head = headings.map((cells, i) => [i === headings.length - 1 ? other('Name') : blank, ...cells])
    const body = plan.people.map((person, i) => [nameCell(plan, person, name(person)), ...contentOf(plan, person, i)])
    return written(plan, withAround([...head, ...body], head.length, around))
  })

const daysDown = fc.record({ plan: anyPlan(anything), style: dayStyle }).map(({ plan, style }): Written => {
  const head = [other(''), ...dayCells(plan.days, style, keysOfDay(plan))]
  const body = plan.people.map((person, i) => [nameCell(plan, person), ...contentOf(plan, person, i)])
  return written(plan, turned(sheetOf([head, ...body])))
})

/** A row for each shift: days without one are not in the sheet. */
const list = fc
  .record({
    plan: anyPlan(fc.oneof(anything, codes)),
    style: dayStyle.filter((style) => style !== 'Mon 30'),
    dateFirst: fc.boolean(),
  })
  .map(({ plan, style, dateFirst }): Written => {
    const inOrder = (a: TestCell, b: TestCell, c: TestCell) => (dateFirst ? [b, a, c] : [a, b, c])
    const rows = plan.people.flatMap((person, i) =>
      plan.days.flatMap((date, j) => {
        const planned = plan.cells[i]![j]!
        if (planned.text === '') return []
        const keys = [keyOf(person, date)]
        const day: TestCell = { ...dayStyles[style](date), keys, is: 'day' }
        return [inOrder({ text: person, keys, is: 'name' }, day, content(planned, ...keys))]
      }),
    )
    return written(plan, sheetOf([inOrder(other('Name'), other('Date'), other('Shift')), ...rows]))
  })

const someTimes = fc.oneof(fc.constant(noShift), plainTimes)
const startCells = (planned: Planned, ...keys: string[]): [TestCell, TestCell] => {
  if (planned.is !== 'times') return [content(planned, ...keys), content(noShift, ...keys)]
  const time = (time: string): TestCell => ({ text: time, time, keys, is: 'content' })
  return [time(planned.start), time(planned.end)]
}

const timesList = fc.record({ plan: anyPlan(someTimes) }).map(({ plan }): Written => {
  const rows = plan.people.flatMap((person, i) =>
    plan.days.flatMap((date, j) => {
      const planned = plan.cells[i]![j]!
      const keys = [keyOf(person, date)]
      const day: TestCell = { ...dayStyles.date(date), keys, is: 'day' }
      return planned.text === ''
        ? []
        : [[day, { text: person, keys, is: 'name' } as const, ...startCells(planned, ...keys)]]
    }),
  )
  return written(plan, sheetOf([['Date', 'AMHP', 'Start time', 'Finish time'].map(other), ...rows]))
})

/** Two columns a day, with headings of their own under the day. */
function twoColumns(
  plan: Plan,
  style: DayStyle,
  heads: readonly [string, string],
  cellsOf: (planned: Planned, key: string) => [TestCell, TestCell],
) {
  const days = dayCells(plan.days, style, keysOfDay(plan))
  const head = [other('Name'), ...days.flatMap((day) => [day, blank])]
  const under = [blank, ...days.flatMap(({ keys }) => heads.map((text): TestCell => ({ text, keys, is: 'heading' })))]
  const body = plan.people.map((person, i) => [
    nameCell(plan, person),
    ...plan.days.flatMap((date, j) => cellsOf(plan.cells[i]![j]!, keyOf(person, date))),
  ])
  return written(plan, sheetOf([head, under, ...body]))
}

const startFinish = fc
  .record({ plan: anyPlan(fc.oneof(someTimes, fc.constant<Planned>({ is: 'nothing', text: 'OFF' }))), style: dayStyle })
  .map(({ plan, style }): Written => twoColumns(plan, style, ['Start', 'Finish'], startCells))

const marks = fc
  .record({
    plan: anyPlan(fc.constantFrom<Planned>(noShift, { is: 'code', text: 'D' }, { is: 'code', text: 'S' })),
    style: dayStyle,
    mark: fc.constantFrom('x', '1', 'Y'),
  })
  .map(
    ({ plan, style, mark }): Written =>
      twoColumns(plan, style, ['D', 'S'], ({ text }, key) => {
        const cell = (head: string) => content(text === head ? { is: 'nothing', text: mark } : noShift, key)
        return [cell('D'), cell('S')]
      }),
  )

const dutiesDown = fc
  .record({
    plan: anyPlan(fc.oneof(codes, codes, plainTimes)),
    style: dayStyle,
    between: fc.constantFrom(' / ', '; ', ' & ', '\n', ' and '),
  })
  .map(({ plan, style, between }): Written => {
    const duties = [...new Set(plan.cells.flat().map(({ text }) => text))]
    const rows = duties.map((duty) => [
      { ...other(duty), keys: plan.people.flatMap((person) => plan.days.map((date) => keyOf(person, date))) },
      ...plan.days.map((date, j): TestCell => {
        const who = plan.people.filter((_, i) => plan.cells[i]![j]!.text === duty)
        return { text: who.join(between), keys: who.map((person) => keyOf(person, date)), is: 'content' }
      }),
    ])
    return written(plan, sheetOf([[other('Duty'), ...dayCells(plan.days, style, keysOfDay(plan))], ...rows]))
  })

/** An on-call rota: a row for each day, a column for each duty. */
const dutiesAcross = dutiesDown.map(({ plan, sheet }): Written => written(plan, turned(sheet)))

/** Weeks below each other, each with its heading and all people. */
const stacked = fc
  .record({
    plan: anyPlan(anything, { mostDays: 12 }),
    style: dayStyle,
    gap: fc.boolean(),
    width: fc.constantFrom(3, 4),
  })
  .map(({ plan: long, style, gap, width }): Written => {
    const days = long.days.slice(0, long.days.length - (long.days.length % width))
    const plan = { ...long, days, cells: long.cells.map((row) => row.slice(0, days.length)) }
    const weeks = Array.from({ length: days.length / width }, (_, i) => i * width)
    const rows = weeks.flatMap((at) => [
      ...(gap && at > 0 ? [[blank]] : []),
      [other('Name'), ...dayCells(days.slice(at, at + width), style, keysOfDay(plan))],
      ...plan.people.map((person, i) => [
        { ...nameCell(plan, person), keys: days.slice(at, at + width).map((date) => keyOf(person, date)) },
        ...contentOf(plan, person, i).slice(at, at + width),
      ]),
    ])
    return written(plan, sheetOf(rows))
  })
  .filter(({ plan }) => plan.days.length > 0)

/** Teams below each other, each under its name, with the days once or again. */
const teams = fc
  .record({
    plan: anyPlan(anything, { mostPeople: 7 }),
    style: dayStyle,
    again: fc.boolean(),
    first: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ plan, style, again, first }): Written => {
    const heading = [other('Name'), ...dayCells(plan.days, style, keysOfDay(plan))]
    const body = plan.people.map((person, i) => [nameCell(plan, person), ...contentOf(plan, person, i)])
    const rows = [
      ...[heading, [other('Northshire team')], ...body.slice(0, first)],
      ...(again ? [[blank], heading] : []),
      ...[[other('Eastvale team')], ...body.slice(first)],
    ]
    return written(plan, sheetOf(rows))
  })

/** A sheet in each layout that the import reads. */
export const sheets = {
  'people down': grid,
  'days down': daysDown,
  'a list': list,
  'a list of starts and finishes': timesList,
  'start and finish columns': startFinish,
  'columns for shifts, with marks': marks,
  'duties down': dutiesDown,
  'duties across': dutiesAcross,
  'weeks below each other': stacked,
  'teams below each other': teams,
} as const
