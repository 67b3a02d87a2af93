import { describe, expect, test } from 'vitest'
import { allDays, oneLineRota, repeat, said } from '../support/rotas/one-line-rota.ts'

describe('normal hours of a night worker', () => {
  const nights = (from: number, to: number) => repeat('amina D', '19:00-07:00', allDays.slice(0, 4), from, to)
  const averages = (lines: string, more: Record<string, unknown> = {}) =>
    said(oneLineRota(lines, more), 'night-average').map((line) =>
      line.replace(/.* (\w+ \d+ \w+) 00:00 to (\w+ \d+ \w+) 00:00 averageMinutes (\d+).*/, '$1 to $2: $3'),
    )
  const thursday = 'Thu+0 19:00-07:00'
  test.each([
    ['are not raised by one late finish', nights(-16, 1).replace(thursday, `${thursday} worked -12:00`)],
    ['or by a call-out', `${nights(-16, 1)} \n amina S Sat 09:00-17:00 called 09:00-17:00`],
    ['nor lowered by a short one', nights(-16, 1).replace(thursday, `${thursday} worked -23:00`)],
    [
      'nor raised by what a break takes off',
      `${nights(-16, 1).replace(thursday, `${thursday} break 31`)} \n amina other Sat-2 09:00-09:31`,
    ],
    [
      'nor by the half of a break that lies in the window with half of the night',
      `${nights(-16, 1).replace(thursday, 'Sun+0 20:00-04:00 break 60')} \n amina other Sat-2 09:00-17:30`,
    ],
    [
      'nor by work inside other work',
      `${nights(-16, 1)} \n amina other Mon-2 20:00-21:00 \n amina other Mon-2 22:00-05:00`,
    ],
    [
      'nor by work that overlaps',
      `${nights(-16, 1).replace('Mon-2 19:00-07:00', 'Mon-2 19:00-03:00')} \n amina other Mon-2 23:00-07:00`,
    ],
  ])('%s', (_, lines) => {
    expect(averages(lines)).toEqual([])
    expect(averages(`${lines} \n amina other Sat-1 09:00-09:01`)).toEqual(['Mon 10 Nov to Mon 9 Mar: 481'])
  })

  test('are raised by overtime that was planned', () => {
    expect(averages(nights(-16, 1).replace('Thu+0 19:00-07:00', 'Thu+0 19:00-07:01'))).toEqual([
      'Mon 10 Nov to Mon 9 Mar: 481',
    ])
  })

  test('are not lowered by leave: its days are left out of hours and of days', () => {
    const away = 'amina away leave Mon 00:00-Mon+1 00:00'
    expect(averages(`${nights(-16, 1)} \n ${away}`)).toEqual([])
    const more = `${nights(-16, 1)} \n ${away} \n amina other Sat-1 09:00-09:01`
    expect(averages(more)).toEqual(['Mon 10 Nov to Mon 9 Mar: 481'])
  })

  test('are as long as they last when the clocks change', () => {
    const of = (firstMonday: string) =>
      averages(repeat('amina D', '19:00-07:00', ['Mon', 'Tue', 'Wed', 'Sat'], -16, 1), { firstMonday })
    expect(of('2026-10-19')).toEqual(['Mon 29 Jun to Mon 26 Oct: 481'])
    expect(of('2026-03-23')).toEqual([])
  })

  test('of weeks wholly on leave are no weeks judged', () => {
    // Nights in five weeks of seventeen are less than a third, of fifteen a third.
    const lines = `${nights(-4, 1)} \n ${repeat('amina D', '07:00-19:00', allDays.slice(0, 6), -16, -4)}`
    expect(averages(lines)).toEqual([])
    expect(averages(`${lines} \n amina away leave Mon-10 00:00-Mon-8 00:00`)).toHaveLength(1)
  })
})
