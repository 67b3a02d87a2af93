import { listedDifference } from '@amhp/api/findings/listed-difference.ts'
import { listed } from '@amhp/shared/rules/check/holes.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'

const of = (rule: string, slot: string, from: number, to: number, required: number, actual: number): Finding => ({
  ...{
    key: `${rule}/north/${slot}/${from}`,
    rule,
    level: rule === 'cover-target' ? 'info' : 'gap',
    authority: 'north',
  },
  ...{ role: 'amhp', slot, start: instantOf(from * 3_600_000), end: instantOf(to * 3_600_000), shifts: [] },
  facts: { minutes: (to - from) * 60, required, actual },
})
const floor = (from: number, to: number) => of('cover-floor', 'floor', from, to, 1, 0)
const slot = (from: number, to: number, actual = 0, name = 'day') => of('cover-minimum', name, from, to, 2, actual)
const breach: Finding = {
  ...{ key: 'daily-rest/amina/s1', rule: 'daily-rest', level: 'breach', amhp: 'amina', shifts: ['s1'], facts: {} },
  ...{ start: instantOf(0), end: instantOf(3_600_000) },
}

const times = (list: readonly Finding[]) => list.map(({ start, end }) => `${start / 3_600_000}-${end / 3_600_000}`)

test.each<[string, Finding[], Finding[], string[], string[], string[]]>([
  ['nothing where nothing changed', [floor(9, 17), slot(9, 17)], [floor(9, 17), slot(9, 17)], [], [], []],
  ['a gap that is filled, with all that it broke, is closed once', [floor(9, 17), slot(9, 17)], [], [], ['9-17'], []],
  ['a gap that is new is opened once', [], [floor(9, 17), slot(9, 17)], ['9-17'], [], []],
  ['a gap filled in the middle is partly closed', [floor(9, 17)], [floor(9, 12), floor(13, 17)], [], [], ['9-17']],
  ['a gap that ends earlier is partly closed', [floor(9, 17)], [floor(9, 16)], [], [], ['9-17']],
  [
    'one of two where nobody was closes the floor in part',
    [floor(9, 17), slot(9, 17)],
    [slot(9, 17, 1)],
    [],
    [],
    ['9-17'],
  ],
  ['the end of a stretch is filled', [slot(8, 9, 1), floor(9, 17), slot(9, 17)], [slot(8, 9, 1)], [], [], ['8-17']],
  [
    'a stretch gets worse at its end: only that is opened',
    [slot(8, 17, 1)],
    [slot(8, 12, 1), floor(12, 17), slot(12, 17)],
    ['12-17'],
    [],
    [],
  ],
  ['another stretch is no matter', [floor(1, 2), floor(4, 5)], [floor(1, 2)], [], ['4-5'], []],
  [
    'a gap that becomes one below target is closed',
    [slot(9, 17, 1)],
    [of('cover-target', 'day', 9, 17, 3, 2)],
    ['9-17'],
    ['9-17'],
    [],
  ],
  ['a breach of a person that is gone is closed', [breach], [], [], ['0-1'], []],
  ['a breach of a person that is new is opened', [], [breach], ['0-1'], [], []],
])('%s', (_, before, after, opens, closes, partlyCloses) => {
  const difference = listedDifference(before, after)
  expect([times(difference.opens), times(difference.closes), times(difference.partlyCloses)]).toEqual([
    opens,
    closes,
    partlyCloses,
  ])
  expect(listed(before).length).toBeGreaterThanOrEqual(closes.length + partlyCloses.length)
})
