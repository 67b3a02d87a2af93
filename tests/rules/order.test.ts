import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { northshire, oneLineRota } from '../support/rotas/one-line-rota.ts'

// The order of findings, and their keys where two are about one subject.

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
/** Nobody is approved, so that each shift is found, and the floor with them. */
const unapproved = (lines: readonly string[], names: readonly string[]) =>
  oneLineRota(lines.join('\n'), { amhps: names.map((id) => ({ id, name: id, approvals: [] })) })
const placesOf = (rota: Parameters<typeof checkRota>[0]) =>
  checkRota(rota).findings.map(({ start, rule, key }) => [String(start).padStart(14, '0'), rule, key].join(' '))

describe('findings are sorted by start, rule and key', () => {
  test.each([
    ['a few', 3, 1],
    ['a heap that starts together', 40, 1],
    ['some heaps', 60, 3],
    ['a few at each of many moments', 40, 10],
    ['one at each of many moments', 40, 40],
  ])('%s', (_, count, moments) => {
    const names = numbers(count).map((n) => `p${n}`)
    const lines = names.map((name, i) => `${name} D Tue 08:${String(59 - ((i * 7) % moments)).padStart(2, '0')}-17:00`)
    const places = placesOf(unapproved(lines, names))
    expect(places.length).toBeGreaterThan(count)
    expect(places).toEqual([...places].sort())
  })

  test('when they are years apart', () => {
    const names = numbers(40).map((n) => `p${n}`)
    const lines = names.map((name, i) => `${name} D Tue+${i % 50} 09:00-17:00`)
    const rota = oneLineRota(lines.join('\n'), {
      amhps: names.map((id) => ({ id, name: id, approvals: [] })),
      period: { from: '2026-03-02', to: '2027-03-01' },
    })
    const places = placesOf(rota)
    expect(places).toEqual([...places].sort())
  })
})

describe('a key is unique', () => {
  const away = [
    'amina away sickness Mon 09:00-10:00',
    'amina away leave Mon 12:00-13:00',
    'amina away other Mon 15:00-16:00',
  ]
  const keys = (lines: readonly string[]) =>
    checkRota(oneLineRota(['amina D Mon 09:00-17:00', ...lines].join('\n')), { absenceKinds: 'shown' })
      .findings.filter(({ rule }) => rule === 'absent-on-shift')
      .map(({ key, facts }) => `${key} ${facts.kind}`)
  const expected = ['absent-on-shift/s1 sickness', 'absent-on-shift/s1/2 leave', 'absent-on-shift/s1/3 other']

  test('further pieces are numbered in order of time, whatever the order of the input', () => {
    expect(keys(away)).toEqual(expected)
    expect(keys([...away].reverse())).toEqual(expected)
  })

  test.each([
    ['one within another', ['sickness Mon 09:00-16:00', 'leave Mon 10:00-11:00'], 'sickness', 'leave'],
    ['two that start together', ['sickness Mon 09:00-16:00', 'leave Mon 09:00-11:00'], 'leave', 'sickness'],
  ])('%s, the earlier first', (_, given, first, second) => {
    const lines = given.map((line) => `amina away ${line}`)
    const expected = [`absent-on-shift/s1 ${first}`, `absent-on-shift/s1/2 ${second}`]
    expect(keys(lines)).toEqual(expected)
    expect(keys([...lines].reverse())).toEqual(expected)
  })

  test('where a shift id makes two keys equal, the earlier end comes first', () => {
    const [one, two] = oneLineRota('amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00').shifts
    const lines = `
      amina away leave Mon 09:00-10:00
      amina away sickness Mon 11:00-12:00
      ben away leave Mon 11:00-14:00`
    const rota = oneLineRota(`amina D Tue 09:00-17:00 \n ben D Tue 09:00-17:00 \n ${lines}`)
    const shifts = [one!, { ...two!, id: 's1/2' }]
    for (const amhps of [rota.amhps, [...rota.amhps].reverse()]) {
      const found = checkRota({ ...rota, amhps, shifts }).findings.filter(({ key }) => key === 'absent-on-shift/s1/2')
      expect(found.map(({ amhp }) => amhp)).toEqual(['amina', 'ben'])
    }
  })

  test('where AMHP ids make two keys equal, the earlier end comes first', () => {
    const amhps = ['a', 'a/s1'].map((id) => ({ id, name: id, approvals: [{ authority: northshire.id }] }))
    const shift = (id: string, amhp: string, start: string, end: string) => ({
      ...{ id, amhp, role: 'amhp', kind: 'waking' },
      ...{ start: `2026-03-${start}Z`, end: `2026-03-${end}Z` },
    })
    const shifts = [
      shift('s1/s0', 'a', '02T12:00', '02T21:00'),
      shift('s1/s1', 'a', '03T07:00', '03T15:00'),
      shift('s0', 'a/s1', '02T12:00', '02T21:00'),
      shift('s1', 'a/s1', '03T06:00', '03T15:00'),
    ]
    const rota = oneLineRota('', { amhps, shifts })
    for (const given of [rota, { ...rota, amhps: [...rota.amhps].reverse() }]) {
      const found = checkRota(given).findings.filter(({ rule }) => rule === 'daily-rest')
      expect(found.map(({ key, shifts }) => `${key} ${shifts[1]}`)).toEqual([
        'daily-rest/a/s1/s1 s1',
        'daily-rest/a/s1/s1/2 s1/s1',
      ])
    }
  })

  test('where ids of shifts make two keys of different people equal, the earlier comes first', () => {
    const lines = 'amina D Mon 09:00-17:00 \n amina D Mon 16:00-20:00 \n ben D Tue 09:00-17:00 \n ben D Tue 16:00-20:00'
    const rota = oneLineRota(lines)
    const ids = ['a', 'b+c', 'a+b', 'c']
    const shifts = rota.shifts.map((shift, i) => ({ ...shift, id: ids[i]! }))
    const found = checkRota({ ...rota, shifts }).findings.filter(({ rule }) => rule === 'double-booked')
    expect(found.map(({ key, amhp }) => `${key} ${amhp}`)).toEqual([
      'double-booked/a+b+c amina',
      'double-booked/a+b+c/2 ben',
    ])
  })
})

test('the summary counts each level', () => {
  const rota = oneLineRota('amina D Mon 08:00-23:00 \n amina D Tue 06:00-18:00 worked -19:30')
  const { findings, summary } = checkRota(rota)
  for (const level of ['gap', 'breach', 'warning', 'info'] as const)
    expect(summary[level], level).toBe(findings.filter((finding) => finding.level === level).length)
  expect(Object.values(summary).every((count) => count > 0)).toBe(true)
})

describe('the order of the input does not matter', () => {
  const lines = `
    b2: amina D Mon 09:00-17:00
    b1: amina D Mon 09:00-17:00
    a1: amina D Mon 09:00-15:00
    c1: ben S Mon 12:00-20:00 called 13:00-14:00
    c0: ben S Mon 12:00-20:00 called 15:00-16:00
    d1: ben D Mon 23:00-07:00
    e1: cara D Tue 09:00-17:00 worked 07:30-
    e0: cara D Tue 08:00-17:00
    amina away leave Mon 10:00-11:00
    amina away sickness Mon 09:00-10:00
    cara other Tue 16:00-22:00
    ben other Tue 05:00-09:00`
  const turned = <T>(list: readonly T[], by: number) => [...list.slice(by), ...list.slice(0, by)]

  test.each([0, 1, 2, 3, 4, 5, 6, 7])('turned by %d, and back to front', (by) => {
    const rota = oneLineRota(lines, { recordsFrom: '2026-03-02' })
    const expected = checkRota(rota)
    const other = {
      ...rota,
      amhps: turned(rota.amhps, by % 3),
      shifts: turned(rota.shifts, by),
      absences: turned(rota.absences, by % 2),
      otherWork: turned(rota.otherWork, by % 2),
    }
    expect(checkRota(other)).toEqual(expected)
    expect(checkRota({ ...other, amhps: [...other.amhps].reverse(), shifts: [...other.shifts].reverse() })).toEqual(
      expected,
    )
  })
})
