import { prepare } from '@amhp/shared/rules/prepare/prepare.ts'
import { restBefore } from '@amhp/shared/rules/prepare/rest.ts'
import { minutesUp } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

/** The rest in minutes before a shift, the last one of the lines. */
function rest(lines: string): number | undefined {
  const rota = oneLineRota(lines)
  const before = restBefore(prepare(rota, 'hidden').people[0]!, rota.shifts.at(-1)!.start)
  return before === undefined ? undefined : minutesUp(before)
}
const hours = (number: number) => number * 60

describe('the rest before a shift is', () => {
  const next = 'amina D Tue 09:00-17:00'
  test.each<[string, string, number | undefined]>([
    ['since the last shift ended', `amina D Mon 09:00-17:00 \n ${next}`, hours(16)],
    ['since she finished, not since the plan', `amina D Mon 09:00-17:00 worked -23:20 \n ${next}`, hours(9) + 40],
    ['since her other post', `amina D Mon 09:00-12:00 \n amina other Mon 13:00-21:00 \n ${next}`, hours(12)],
    ['of the 24 hours before, no more', `amina D Sun-1 09:00-17:00 \n ${next}`, hours(24)],
    ['not longer for work that ended 24 hours before', `amina D Mon 05:00-09:00 \n ${next}`, hours(24)],
    ['a minute less for work that ended a minute later', `amina D Mon 05:00-09:01 \n ${next}`, hours(24) - 1],
    [
      'the longest piece where a call-out breaks it',
      `amina D Mon 09:00-17:00 \n amina S Mon 17:00-09:00 called 02:00-04:00 \n ${next}`,
      hours(9),
    ],
    [
      'that before a shift, although a call-out before the shift left more',
      `amina D Mon 20:00-23:00 \n amina S Mon 09:00-20:00 called 09:00-10:00 \n ${next}`,
      hours(10),
    ],
    [
      'of standby alone, the longest of 24 hours',
      `amina S Mon 09:00-09:00 called 12:00-13:00 called 20:00-21:00 \n ${next}`,
      hours(12),
    ],
    ['none while she works', `amina D Mon 20:00-Tue 10:00 \n ${next}`, 0],
    ['not known where no work before it is on record', next, undefined],
    ['not known by work that starts with it', `amina other Tue 09:00-10:00 \n ${next}`, undefined],
  ])('%s', (_, lines, expected) => {
    expect(rest(lines)).toBe(expected)
  })
})
