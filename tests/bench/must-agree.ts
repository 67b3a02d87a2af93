import type { Rota } from '@amhp/shared/rota/rota.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { cover } from './yardstick/cover.ts'
import { people } from './yardstick/people.ts'
import { spansOf } from './yardstick/spans-of.ts'

/** The yardstick must do the same work, or the ratio means nothing: it finds what the rules find, except in rare cases of overlapping shifts. */
export function mustAgree(rota: Rota) {
  const { findings, cover: floor } = checkRota(rota)
  const count = (rule: string) => findings.filter((finding) => finding.rule === rule).length
  const loop = { ...people(spansOf(rota)), ...cover(spansOf(rota)) }
  const pairs: [string, number, number][] = [
    ['daily-rest', count('daily-rest'), loop.dailyRest],
    ['double-booked', count('double-booked'), loop.doubleBooked],
    ['absent-on-shift', count('absent-on-shift'), loop.absent],
    ['weekly-rest', count('weekly-rest'), loop.weeklyRest],
    ['working-span', count('working-span'), loop.workingSpan],
    ['floor minutes', floor.reduce((sum, authority) => sum + authority.gapMinutes, 0), loop.floorGap],
    ['cover-minimum', count('cover-minimum'), loop.underMinimum],
    ['cover-target', count('cover-target'), loop.underTarget],
    ['not-approved', count('not-approved'), loop.notApproved],
    ['long-shift', count('long-shift'), loop.longShift],
    ['between-shifts', count('between-shifts'), loop.between],
    ['consecutive-days', count('consecutive-days'), loop.days],
    ['consecutive-nights', count('consecutive-nights'), loop.nights],
    ['consecutive-long', count('consecutive-long'), loop.longInRow],
    ['night-to-day', count('night-to-day'), loop.nightToDay],
    ['hours-in-168', count('hours-in-168'), loop.over168],
    ['weekends', count('weekends'), loop.weekends],
    ['single-point', count('single-point'), loop.singlePoint],
    ['overrun', count('overrun'), loop.overrun],
    ['missed-break', count('missed-break'), loop.missedBreak],
    ['night-limit', count('night-limit'), loop.nightLimit],
    ['late-finish', count('late-finish'), loop.lateFinish],
    ['rest-after-nights', count('rest-after-nights'), loop.restAfterNights],
    ['standby-rest', count('standby-rest'), loop.standbyRest],
    ['average-hours', count('average-hours'), loop.average],
  ]
  for (const [what, ours, theirs] of pairs) {
    if (Math.abs(ours - theirs) > 0.1 * ours)
      throw new Error(`The yardstick finds ${theirs} of ${what}, the rules ${ours}`)
  }
}
