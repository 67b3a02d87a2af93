import { describe, expect, test } from 'vitest'
import { allOn } from '../support/rotas/all-on.ts'
import { allDays, notJudgedBy, oneLineRota, repeat, said } from '../support/rotas/one-line-rota.ts'

// Work before the records that touches work on record: how many findings, and how many cannot be judged.

describe('work that starts as records begin may have started the day before', () => {
  const both = (rule: string, lines: string, more: Record<string, unknown>) => {
    const rota = oneLineRota(lines, { rules: allOn, ...more })
    return [said(rota, rule).length, notJudgedBy(rota, rule).length]
  }
  const week = `${repeat('amina D', '09:00-17:00', allDays.slice(1))} \n amina D Mon+1 09:00-17:00`
  test.each([
    ['unknown where seven days in a row follow', `amina D Mon 00:00-08:00 \n ${week}`, 1, 1],
    ['known where it starts a minute later', `amina D Mon 00:01-08:00 \n ${week}`, 1, 0],
    [
      'known where other work starts on that day',
      `amina D Mon 00:00-08:00 \n amina D Mon 20:00-22:00 \n ${week}`,
      1,
      0,
    ],
    ['known where eight days follow', `amina D Mon 00:00-08:00 \n ${week} \n amina D Tue+1 09:00-17:00`, 1, 0],
    ['unknown also where it is the only work', 'amina D Mon 00:00-08:00', 0, 1],
  ])('%s', (_, lines, findings, unknown) => {
    expect(both('consecutive-days', lines, { recordsFrom: '2026-03-02' })).toEqual([findings, unknown])
  })

  test('unknown for two days in a row, where one is the most', () => {
    const rules = { 'consecutive-days': { days: 1 } }
    const of = (start: string) =>
      both('consecutive-days', `amina D Mon ${start}-08:00 \n amina D Tue 09:00-17:00`, {
        rules,
        recordsFrom: '2026-03-02',
      })
    expect([of('00:00'), of('00:01')]).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  const five = (first: string) =>
    [
      `amina D Sat-4 ${first}`,
      ...[-3, -2, -1].map((week) => `amina D Sat${week} 09:00-17:00`),
      'amina D Sat 09:00-17:00',
    ].join('\n')
  test.each([
    ['unknown for a weekend that it starts with', five('00:00-08:00'), 1, 1],
    ['known where it starts a minute later', five('00:01-08:00'), 1, 0],
    ['known where other work starts at that weekend', `${five('00:00-08:00')} \n amina D Sun-4 09:00-17:00`, 1, 0],
    ['known where other weekends are too many already', `${five('00:00-08:00')} \n amina D Sat-5 09:00-17:00`, 1, 0],
  ])('%s', (_, lines, findings, unknown) => {
    expect(both('weekends', lines, { recordsFrom: '2026-02-07' })).toEqual([findings, unknown])
  })

  test('unknown for two weekends, where one in eight is the most', () => {
    const lines = (start: string) => `amina D Sat-1 ${start}-08:00 \n amina D Sat 09:00-17:00`
    const rules = { weekends: { level: 'warning', oneIn: 8 } }
    expect(both('weekends', lines('00:00'), { rules, recordsFrom: '2026-02-28' })).toEqual([1, 1])
    expect(both('weekends', lines('00:01'), { rules, recordsFrom: '2026-02-28' })).toEqual([1, 0])
  })

  test('a weekend before the weeks looked at changes nothing', () => {
    const lines = `amina D Sat-8 00:00-08:00 \n ${five('09:00-17:00')}`
    expect(both('weekends', lines, { recordsFrom: '2026-01-10' })).toEqual([1, 0])
  })

  test('on a Sunday too, after a day and a night of work', () => {
    const lines = five('09:00-17:00').replace('Sat-4 09:00', 'Sun-4 00:00')
    expect(both('weekends', lines, { recordsFrom: '2026-02-08' })).toEqual([1, 1])
  })

  test.each([
    ['work from Monday 00:00 is unknown', '2026-02-28', 'Mon 00:00', {}, 1],
    ['work from Monday 00:01 is known', '2026-02-28', 'Mon 00:01', {}, 0],
    ['a weekend that is partly outside the period is not judged', '2026-03-01', 'Mon 00:00', {}, 0],
    ['nothing is unknown where every weekend may be worked', '2026-02-28', 'Mon 00:00', { oneIn: 1 }, 0],
  ])('at a weekend with nothing else on record: %s', (_, from, start, more, unknown) => {
    const rules = { weekends: { level: 'warning', ...more } }
    const period = { from, to: '2026-03-09' }
    expect(both('weekends', `amina D ${start}-08:00`, { rules, period, recordsFrom: '2026-03-02' })).toEqual([
      0,
      unknown,
    ])
  })

  test('on a Tuesday it changes no weekend', () => {
    const period = { from: '2026-02-28', to: '2026-03-09' }
    expect(both('weekends', 'amina D Tue 00:00-08:00', { period, recordsFrom: '2026-03-03' })).toEqual([0, 0])
  })
})

describe('nights and day shifts at the edge of the records', () => {
  const both = (lines: string, recordsFrom: string, from = '2026-03-02') => {
    const rota = oneLineRota(lines, { recordsFrom, period: { from, to: '2026-03-09' } })
    return [said(rota, 'night-to-day').length, notJudgedBy(rota, 'night-to-day').length]
  }
  const nights = repeat('amina D', '21:00-05:00', ['Mon', 'Tue'])
  test.each([
    ['work that begins with the records may have begun in the morning', 'amina D Mon 00:00-02:00', '2026-03-02', 1],
    ['and not a minute later', 'amina D Mon 00:01-02:00', '2026-03-02', 0],
  ])('%s', (_, lines, recordsFrom, unknown) => {
    expect(both(lines, recordsFrom)).toEqual([0, unknown])
  })

  test.each([
    [
      'after a day shift before the records, night shifts may have followed',
      'amina D Sun-1 21:00-05:00 \n amina D Tue 09:00-17:00',
      '2026-03-04',
      [1, 1],
    ],
    [
      'after one on record they would be on record',
      'amina D Sun-1 21:00-05:00 \n amina D Tue 09:00-17:00',
      '2026-02-20',
      [1, 0],
    ],
    [
      'of the nights with which records begin, only the first may follow a day shift',
      `amina D Sun-1 21:00-05:00 \n ${nights}`,
      '2026-03-01',
      [0, 0],
    ],
    [
      'so may the first on record after one before the records',
      'amina D Sun-1 21:00-05:00 \n amina D Tue 21:00-05:00',
      '2026-03-03',
      [0, 1],
    ],
  ])('%s', (_, lines, recordsFrom, expected) => {
    expect(both(lines, recordsFrom, '2026-03-03')).toEqual(expected)
  })

  test('a call-out that begins with them changes nothing of a day that is too long already', () => {
    const lines = 'amina S Mon 00:00-01:00 called 00:00-01:00 \n amina D Mon 01:00-15:00'
    const rota = oneLineRota(lines, { recordsFrom: '2026-03-02' })
    expect([said(rota, 'working-span').length, notJudgedBy(rota, 'working-span')]).toEqual([1, []])
  })
})

describe('the first night of someone who starts as records begin may have started the day before', () => {
  test.each([
    ['unknown where there is no other night', '2026-03-02', '2026-03-02', 'amina D Mon 00:00-05:00', 1],
    ['known where it starts a minute later', '2026-03-02', '2026-03-02', 'amina D Mon 00:01-05:00', 0],
    ['known where records begin earlier', '2026-03-02', '2026-03-01', 'amina D Mon 00:00-05:00', 0],
    ['known where the records begin after the start', '2026-03-02', '2026-03-03', 'amina D Tue 00:00-05:00', 0],
    [
      'known where a night starts later on that day',
      '2026-03-02',
      '2026-03-02',
      'amina D Mon 08:00-09:00 \n amina D Mon 21:00-05:00',
      0,
    ],
    [
      'known where there is another night',
      '2026-03-02',
      '2026-03-02',
      'amina D Mon 00:00-05:00 \n amina D Mon 21:00-05:00',
      0,
    ],
    [
      'known where another night follows in three weeks',
      '2026-02-16',
      '2026-02-16',
      'amina D Mon-2 00:00-05:00 \n amina D Mon-1 00:00-05:00',
      0,
    ],
    ['unknown where no other night follows in three weeks', '2026-02-16', '2026-02-16', 'amina D Mon-2 00:00-05:00', 1],
  ])('%s', (_, startedOn, recordsFrom, nights, unknown) => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals: [{ authority: 'northshire' }], startedOn }]
    const days = repeat('amina D', '08:00-18:00', allDays.slice(1), startedOn === '2026-02-16' ? -2 : 0, 1)
    const rota = oneLineRota(`${nights} \n ${days}`, { amhps, recordsFrom })
    expect([said(rota, 'night-average').length, notJudgedBy(rota, 'night-average').length]).toEqual([1, unknown])
  })
})

describe('a run that is too long, which rest before the records may cut', () => {
  const both = (lines: string, more: Record<string, unknown> = {}) => {
    const rota = oneLineRota(lines, { rules: allOn, recordsFrom: '2026-03-02', ...more })
    return [said(rota, 'working-span').length, notJudgedBy(rota, 'working-span').length]
  }
  test.each([
    ['is unknown', 'amina D Mon 01:00-05:00 \n amina D Mon 07:00-15:00', 1, 1],
    [
      'is known where it starts 11 hours after records begin',
      'amina D Mon 11:00-15:00 \n amina D Mon 17:00-00:30',
      1,
      0,
    ],
    [
      'is known two days later',
      'amina D Mon 01:00-05:00 \n amina D Mon 07:00-12:00 \n amina D Wed 01:00-05:00 \n amina D Wed 07:00-15:00',
      1,
      0,
    ],
    [
      'is known where shifts that start together make one stretch',
      'amina D Mon 01:00-15:00 \n amina D Mon 01:00-03:00',
      1,
      0,
    ],
    [
      'is found as a stretch where the stretch alone is too long',
      'amina D Mon 01:00-05:00 \n amina D Mon 07:00-21:00',
      1,
      1,
    ],
  ])('%s', (_, lines, findings, unknown) => {
    expect(both(lines)).toEqual([findings, unknown])
  })
})
