import { nightsIn } from '@amhp/shared/rules/prepare/nights.ts'
import { hour, minute, parseInstant } from '@amhp/shared/time/instant.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'

describe('nights of work are from 23:00 to 06:00', () => {
  const london = zoneOf('Europe/London')
  const nights = (start: string, end: string) => {
    const span = { start: parseInstant(`2026-${start}Z`)!, end: parseInstant(`2026-${end}Z`)! }
    return nightsIn(london, span).map(
      ({ night, time }) => `${new Date(night * 24 * hour).toISOString().slice(5, 10)}: ${time / minute}`,
    )
  }
  test.each([
    ['an evening until 23:00', '03-02T20:00', '03-02T23:00', []],
    ['a minute more', '03-02T20:00', '03-02T23:01', ['03-02: 1']],
    ['a morning from 06:00', '03-02T06:00', '03-02T09:00', []],
    ['a minute earlier', '03-02T05:59', '03-02T09:00', ['03-01: 1']],
    ['a night', '03-02T20:00', '03-03T08:00', ['03-02: 420']],
    ['after midnight', '03-03T01:00', '03-03T04:00', ['03-02: 180']],
    ['two nights and the day between', '03-02T23:30', '03-04T01:00', ['03-02: 390', '03-03: 120']],
    ['in summer', '07-06T21:00', '07-07T07:00', ['07-06: 420']],
    ['in a summer night', '07-07T00:00', '07-07T02:00', ['07-06: 120']],
    ['from a summer night on', '07-07T04:00', '07-07T09:00', ['07-06: 60']],
    ['into a summer night', '07-06T15:00', '07-06T22:30', ['07-06: 30']],
    ['the night that the clocks go forward', '03-28T20:00', '03-29T08:00', ['03-28: 360']],
    ['the night that they go back', '10-24T20:00', '10-25T08:00', ['10-24: 480']],
    ['from before they go forward to the next night', '03-29T00:30', '03-29T22:30', ['03-28: 270', '03-29: 30']],
    ['from before they go back to the next night', '10-25T00:30', '10-25T23:30', ['10-24: 330', '10-25: 30']],
    ['from 06:00 on the day before they go forward', '03-28T06:00', '03-29T05:00', ['03-28: 360']],
    ['to the minute at which the next night begins', '03-29T00:30', '03-29T22:00', ['03-28: 270']],
  ])('%s', (_, start, end, expected) => {
    expect(nights(start, end)).toEqual(expected)
  })
})
