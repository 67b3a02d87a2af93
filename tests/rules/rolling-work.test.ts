import { overInAny, type Rolled } from '@amhp/shared/rules/prepare/worked-time.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anySpan, anyTime, anyWork, common, counted, meets, personWith, span } from '../support/rotas/counted-work.ts'
import { patience, runs } from '../support/rotas/property-runs.ts'

test(
  'time that is over a limit is worked as long as is told, never told twice, and all of it is met',
  () => {
    const limits = fc.record({
      length: fc.integer({ min: 3, max: 20 }),
      limit: fc.nat(10),
      wanted: fc.option(anySpan),
    })
    fc.assert(
      fc.property(anyWork, limits, anySpan, (work, { length, limit, wanted }, period) => {
        const person = personWith(work)
        // Rules with a further condition ask for night work: two nights are closer together than the window is long.
        if (wanted) fc.pre(person.stretches.every(({ start, end }) => end - start <= length))
        const met = (one: Span) => person.stretches.filter((stretch) => meets(stretch, one))
        const admits = (one: Span) =>
          wanted
            ? met(one).some((stretch) => meets(common(one, stretch), wanted))
            : met(one).some((stretch) => meets(stretch, period))
        const found = overInAny(person, length, limit, admits)
        for (const [i, one] of found.entries()) {
          expect(one.end - one.start).toBe(length)
          expect(one.worked).toBe(counted(work, one))
          expect(one.worked).toBeGreaterThan(limit)
          expect(admits(one)).toBe(true)
          if (i > 0) expect(one.start).toBeGreaterThanOrEqual(found[i - 1]!.end)
          expect(one.stretches).toEqual(met(one))
        }
        const over = anyTime
          .filter((start) => counted(work, span(start, start + 1)) > 0)
          .map((start) => span(start, start + length))
          .filter((one) => counted(work, one) > limit)
        const asked = over.filter(admits)
        // Or less than that time after it, where more of the same work is.
        for (const { start, end } of asked)
          if (!found.some((told) => meets(told, span(start, end + length - 1))))
            expect({ start, end, told: found }).toBe('told')
        const first = asked.find(({ start }) => person.stretches.some((stretch) => stretch.start === start))
        if (first && asked.length === over.length) {
          const most = asked.filter((one) => one.start < first.end).map((one) => counted(work, one))
          expect(found[0]!.worked, 'the first that is told is the worst of those that meet').toBe(Math.max(...most))
        }
      }),
      runs(400),
    )
  },
  patience,
)

describe('windows of 10 with more than 4 worked', () => {
  /** The starts of the findings for some pieces of work, each a start and a length. */
  const told = (...work: [number, number][]) => {
    const person = personWith(work.map(([start, length]) => ({ start, length, shift: true })))
    return overInAny(person, 10, 4).map(({ start, worked }) => `${worked} from ${start}`)
  }
  test.each<[string, [number, number][], string[]]>([
    [
      'a window that starts as the first ends is found too',
      [
        [0, 5],
        [10, 5],
      ],
      ['5 from 0', '5 from 10'],
    ],
    [
      'of overlapping windows the worst is found',
      [
        [0, 1],
        [5, 5],
        [11, 2],
      ],
      ['7 from 5'],
    ],
    [
      'the worst is found for all windows that start before its end',
      [
        [0, 1],
        [5, 5],
        [11, 1],
        [13, 5],
      ],
      ['8 from 5'],
    ],
    [
      'work that continues after the worst window counts in the next',
      [
        [0, 6],
        [8, 4],
        [14, 3],
      ],
      ['8 from 0', '5 from 10'],
    ],
    [
      'a window that starts as the worst ends is found too',
      [
        [0, 1],
        [5, 5],
        [11, 2],
        [15, 5],
      ],
      ['7 from 5', '5 from 15'],
    ],
  ])('%s', (_, work, expected) => {
    expect(told(...work)).toEqual(expected)
  })
})

describe('windows of 10 with more than 4 worked that meet wanted spans', () => {
  /** The findings where only windows that meet some other spans count. */
  const told = (work: [number, number][], wanted: [number, number][]) => {
    const person = personWith(work.map(([start, length]) => ({ start, length, shift: true })))
    const admits = (one: Rolled) => {
      expect(one.stretches).toEqual(person.stretches.filter((stretch) => meets(stretch, one)))
      return wanted.some(([from, to]) => meets(one, span(from, to)))
    }
    return overInAny(person, 10, 4, admits).map(({ start, worked }) => `${worked} from ${start}`)
  }
  const all: [number, number][] = [[0, 100]]
  test.each<[string, [number, number][], [number, number][], string[]]>([
    [
      'separate windows are each found',
      [
        [0, 6],
        [12, 5],
        [30, 9],
      ],
      all,
      ['6 from 0', '5 from 12', '9 from 30'],
    ],
    [
      'windows on both sides of a short rest are found',
      [
        [0, 9],
        [10, 9],
      ],
      all,
      ['9 from 0', '9 from 10'],
    ],
    [
      'work that ends with a window does not count again',
      [
        [0, 5],
        [8, 2],
        [11, 5],
      ],
      all,
      ['7 from 0', '5 from 11'],
    ],
    [
      'a window can start later in the same work',
      [
        [0, 5],
        [8, 4],
      ],
      [[11, 12]],
      ['7 from 2'],
    ],
    [
      'a wanted span after the first window is found with the next',
      [
        [0, 5],
        [9, 8],
        [20, 2],
      ],
      [
        [0, 1],
        [20, 22],
      ],
      ['6 from 0', '7 from 12'],
    ],
    [
      'a wanted span at the end of a window is found with the next',
      [
        [0, 5],
        [9, 7],
        [18, 2],
      ],
      [
        [0, 1],
        [19, 20],
      ],
      ['6 from 0', '8 from 10'],
    ],
    [
      'a window does not start as work ends',
      [
        [0, 5],
        [9, 6],
      ],
      [[14, 15]],
      ['6 from 9'],
    ],
    ['a window does not start before work', [[5, 5]], [[3, 4]], []],
    [
      'too little work is not found',
      [
        [0, 5],
        [12, 2],
      ],
      [[13, 14]],
      [],
    ],
    [
      'exactly the limit is not found',
      [
        [0, 5],
        [11, 2],
      ],
      [[12, 13]],
      [],
    ],
    [
      'windows without a wanted span are not found',
      [
        [0, 9],
        [12, 2],
      ],
      [[50, 51]],
      [],
    ],
  ])('%s', (_, work, wanted, expected) => {
    expect(told(work, wanted)).toEqual(expected)
  })
})
