import { findingsDifference } from '@amhp/api/findings/findings-difference.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'

/** `gap(9, 17, 1)`: from hour 9 to hour 17 one person is missing of two. */
const gap = (from: number, to: number, missing = 1, slot = 'day'): Finding => ({
  key: `cover-minimum/north/${slot}/${from}`,
  rule: 'cover-minimum',
  level: 'gap',
  authority: 'north',
  role: 'amhp',
  slot,
  start: instantOf(from * 3_600_000),
  end: instantOf(to * 3_600_000),
  shifts: [],
  facts: { minutes: (to - from) * 60, required: 2, actual: 2 - missing },
})
const breach = (key: string): Finding => ({
  key,
  rule: 'daily-rest',
  level: 'breach',
  amhp: 'amina',
  start: instantOf(0),
  end: instantOf(3_600_000),
  shifts: [],
  facts: {},
})

const text = ({ rule, slot, key, start, end }: Finding) =>
  rule === 'daily-rest' ? key : `${slot} ${start / 3_600_000}-${end / 3_600_000}`

describe('findings opened and closed', () => {
  const cases: [string, Finding[], Finding[], string[], string[]][] = [
    ['nothing, when nothing changed', [gap(9, 17), breach('a')], [gap(9, 17), breach('a')], [], []],
    ['a breach that is new', [], [breach('a')], ['a'], []],
    ['a breach that is gone', [breach('a')], [breach('b')], ['b'], ['a']],
    ['a gap that is filled', [gap(9, 17)], [], [], ['day 9-17']],
    ['a gap that is new', [], [gap(9, 17)], ['day 9-17'], []],
    ['nothing new, when the middle of a gap is filled', [gap(9, 17)], [gap(9, 12), gap(13, 17)], [], []],
    ['a gap that grew', [gap(9, 12)], [gap(9, 13)], ['day 9-13'], []],
    ['nothing closed, when a gap shrank', [gap(9, 13)], [gap(9, 12)], [], []],
    ['a gap that is worse', [gap(9, 17, 1)], [gap(9, 17, 2)], ['day 9-17'], []],
    ['a gap that is less bad, once', [gap(9, 17, 2)], [gap(9, 17, 1)], [], ['day 9-17']],
    ['a gap that moved', [gap(9, 12)], [gap(12, 15)], ['day 12-15'], ['day 9-12']],
    [
      'gaps of one slot apart from those of another',
      [gap(9, 12, 1, 'day')],
      [gap(9, 12, 1, 'late')],
      ['late 9-12'],
      ['day 9-12'],
    ],
  ]
  test.each(cases)('%s', (_, before, after, opened, closed) => {
    const difference = findingsDifference(before, after)
    expect([difference.opened.map(text), difference.closed.map(text)]).toEqual([opened, closed])
  })
})
