import { dayNumber } from '../time/date.ts'
import { hour, instantOf, minutesUp } from '../time/instant.ts'
import { durationText, longDate } from '../time/wording.ts'
import { dateAt } from '../time/zone.ts'
import { averagedDaysOf, averagedWork } from './prepare/averaged-days.ts'
import { optedOutDays } from './prepare/days-away.ts'
import { notYetFrom, overWeeks, weeksOnRecord } from './prepare/not-yet.ts'
import { foundAverage, recordsUntilDay, startedDay, worstOfRuns } from './prepare/reference-period.ts'
import { referenceWindows } from './prepare/reference-window.ts'
import { amhpRule } from './rule.ts'
import { day, oneOfNumbers } from './setting.ts'

const limit = 48 * hour

export const averageHours = amhpRule({
  code: 'average-hours',
  title: 'At most 48 hours a week on average',
  group: 'law',
  holds:
    'Work averages at most 48 hours a week over any {weeks} weeks, days of leave, sickness and family absence left out, unless the AMHP has opted out.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulations 4 and 5',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/4',
  },
  level: 'breach',
  settings: {
    weeks: oneOfNumbers({ label: 'Averaged over', unit: 'weeks', of: [17, 26, 52], default: 17 }),
    // Regulation 4(3)(a): where an agreement says so.
    periodsFrom: day({
      label: 'Fixed periods, counted from',
      leftOut: 'Only where an agreement fixes successive periods. Leave empty to check the weeks up to each day.',
    }),
  },
  facts: { averageMinutes: 'higher', limitMinutes: 'lower', weeks: 'never' },
  keysMove: true,
  ofWeeks: true,
  weeks: ({ weeks }) => weeks,
  looksAhead: true,

  *check(person, settings, prepared) {
    const first = dayNumber(prepared.rota.period.from) + 1
    const last = dayNumber(prepared.rota.period.to)
    const windows = referenceWindows(prepared, person, settings)
    const days = averagedDaysOf(person, first - windows.mostDays, last)
    const opted = optedOutDays(person)
    const until = recordsUntilDay(prepared)
    const runs = worstOfRuns('last')
    let unknown = false
    for (let to = first; to <= last; to++) {
      const from = windows.startOf(to)
      if (from === undefined) continue
      const { inside, after, isKnown } = averagedWork(days, from, to, until)
      const most = (limit * (to - from)) / 7
      if (opted.from < to && to <= opted.to) runs.within()
      else if (inside > most) runs.over(from, to, ((inside + after) * 7) / (to - from))
      else if (person.firstDay > from || !isKnown) {
        unknown = true
        runs.within()
      } else if (inside + after > most) runs.over(from, to, ((inside + after) * 7) / (to - from))
      else runs.within()
    }
    for (const worst of runs.found())
      yield foundAverage(person, worst, {
        averageMinutes: minutesUp(worst.average),
        limitMinutes: limit / 60_000,
        weeks: (worst.to - worst.from) / 7,
      })
    if (unknown) yield { unknown: [] }
  },

  notYet(person, settings, prepared) {
    const first = dayNumber(prepared.rota.period.from) + 1
    const last = dayNumber(prepared.rota.period.to)
    const windows = referenceWindows(prepared, person, settings)
    const days = windows.daysOn(last - 1)
    const { from, to, weeks } = weeksOnRecord(person, days, last)
    const sums = averagedDaysOf(person, Math.min(from, to, last - days), last)
    const { inside, after } = averagedWork(sums, from, to, recordsUntilDay(prepared))
    const soFar =
      weeks > 0 ? `${durationText(minutesUp((inside + after) / weeks))} a week ${overWeeks(weeks)}` : undefined
    const firstEnd = windows.firstEnd(person.firstDay)
    if (startedDay(person) < person.firstDay && first < firstEnd)
      return { ...notYetFrom(person, days / 7, firstEnd), soFar }
    const why =
      'Days away are made up for by as many days worked after them, and shifts are not planned that far ahead.'
    return { from: undefined, why, soFar }
  },

  explain({ averageMinutes, limitMinutes, weeks }, { finding, zone }) {
    const last = dateAt(zone, instantOf(finding.end - 1))
    return (
      `Works ${durationText(averageMinutes)} a week on average over the ${weeks} ${weeks === 1 ? 'week' : 'weeks'} to ${longDate(last)}, ` +
      `${durationText(averageMinutes - limitMinutes)} more than 48 hours.`
    )
  },
})
