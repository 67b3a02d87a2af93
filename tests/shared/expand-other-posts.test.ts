import type { Absence } from '@amhp/shared/rota/absence.ts'
import { expandOtherPosts, type OtherPost } from '@amhp/shared/rota/expand-other-posts.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'

const zone = zoneOf('Europe/London')
const date = (text: string) => text as LocalDate
const hours = (start: string, end: string) => ({ start: start as ClockTime, end: end as ClockTime })

const post = (changes: Partial<OtherPost> = {}): OtherPost => ({
  amhp: 'amina',
  label: 'Community team',
  from: null,
  until: null,
  weekly: [
    { day: 'mon', ...hours('09:00', '17:00') },
    { day: 'fri', ...hours('22:00', '06:00') },
  ],
  exceptions: new Map(),
  ...changes,
})

const away = (start: string, end: string, kind: Absence['kind'] = 'leave'): Absence => ({
  amhp: 'amina',
  kind,
  start: parseInstant(start)!,
  end: parseInstant(end)!,
})

/** The work in a week, in words. */
const week = (from: string, to: string, posts: OtherPost[], holidays: string[] = [], absences: Absence[] = []) =>
  expandOtherPosts(zone, { from: date(from), to: date(to) }, posts, new Set(holidays.map(date)), absences).map((work) =>
    spanText(zone, work),
  )

describe('work in another post', () => {
  const monday = 'Mon 30 Nov 09:00 to 17:00'
  const friday = 'Fri 4 Dec 22:00 to Sat 5 Dec 06:00'
  const exceptions = (day: string, ...list: ReturnType<typeof hours>[]) => ({
    exceptions: new Map([[date(day), list]]),
  })
  const cases: [string, OtherPost, string[], Absence[], string[]][] = [
    ['is the usual hours of each weekday, a night running into the next day', post(), [], [], [monday, friday]],
    ['begins on its first day', post({ from: date('2026-12-01') }), [], [], [friday]],
    ['ends with its last day', post({ until: date('2026-11-30') }), [], [], [monday]],
    ['falls away on a bank holiday', post(), ['2026-11-30'], [], [friday]],
    [
      'is what an exception says',
      post(exceptions('2026-11-30', hours('10:00', '12:00'))),
      [],
      [],
      ['Mon 30 Nov 10:00 to 12:00', friday],
    ],
    ['is nothing on a day whose exception has no hours', post(exceptions('2026-11-30')), [], [], [friday]],
    [
      'is what an exception says on a day without usual hours',
      post(exceptions('2026-12-01', hours('10:00', '12:00'))),
      [],
      [],
      [monday, 'Tue 1 Dec 10:00 to 12:00', friday],
    ],
    [
      'is what an exception says on a bank holiday too',
      post(exceptions('2026-11-30', hours('10:00', '12:00'))),
      ['2026-11-30'],
      [],
      ['Mon 30 Nov 10:00 to 12:00', friday],
    ],
    [
      'stops while she is away',
      post(),
      [],
      [away('2026-11-30T12:00:00Z', '2026-12-05T00:00:00Z')],
      ['Mon 30 Nov 09:00 to 12:00', 'Sat 5 Dec 00:00 to 06:00'],
    ],
    [
      'goes on during training',
      post(),
      [],
      [away('2026-11-30T00:00:00Z', '2026-12-07T00:00:00Z', 'training')],
      [monday, friday],
    ],
    [
      'goes on while someone else is away',
      post(),
      [],
      [{ ...away('2026-11-30T00:00:00Z', '2026-12-07T00:00:00Z'), amhp: 'ben' }],
      [monday, friday],
    ],
  ]
  test.each(cases)('%s', (_, one, holidays, absences, expected) => {
    expect(week('2026-11-30', '2026-12-07', [one], holidays, absences)).toEqual(expected)
  })

  test('keeps its hours on the clock over a clock change', () => {
    const sunday = post({ weekly: [{ day: 'sat', ...hours('22:00', '06:00') }] })
    const [work] = expandOtherPosts(zone, { from: date('2026-03-28'), to: date('2026-03-29') }, [sunday], new Set(), [])
    expect(work!.end - work!.start).toBe(7 * 3_600_000)
  })
})
