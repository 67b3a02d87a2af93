import { isSameMatter, isWorse, type Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { describe, expect, test } from 'vitest'

const hour = 3_600_000
/** A shortage of a duty slot from 10:00 to 12:00, or something else that is found. */
const found = (more: Partial<Judged> = {}, from = 10, to = 12): Judged => ({
  ...{ key: 'first', rule: 'cover-minimum', level: 'gap', authority: 'north', role: 'amhp', slot: 'day' },
  ...{ start: instantOf(from * hour), end: instantOf(to * hour), facts: { minutes: 120 } },
  ...more,
})
const other: Partial<Judged> = { key: 'other' }

describe('two findings about the same matter', () => {
  test.each([
    ['has the same key', found({ rule: 'overrun', slot: 'night' }, 20, 21), true],
    ['or meets it under another key', found(other, 11, 13), true],
    ['earlier too', found(other, 9, 11), true],
    ['but not where it starts when the other ends', found(other, 12, 13), false],
    ['nor where it ends when the other starts', found(other, 8, 10), false],
    ['nor later', found(other, 14, 15), false],
    ['nor earlier', found(other, 7, 8), false],
    ['nor by another rule', found({ ...other, rule: 'cover-target' }), false],
    ['nor for another authority', found({ ...other, authority: 'east' }), false],
    ['nor in another role', found({ ...other, role: 'coordinator' }), false],
    ['nor of another slot', found({ ...other, slot: 'night' }), false],
    ['nor of somebody', found({ ...other, amhp: 'amina' }), false],
  ])('%s', (_, second, same) => {
    expect(isSameMatter(found(), second)).toBe(same)
  })

  test.each([
    ['cover-floor', true],
    ['cover-minimum', true],
    ['cover-target', true],
    ['single-point', true],
    ['average-hours', true],
    ['night-average', true],
    ['daily-rest', false],
    ['hours-in-168', false],
  ])('%s is identified by its time: %s', (rule, byTime) => {
    expect(isSameMatter(found({ rule }), found({ ...other, rule }))).toBe(byTime)
  })
})

describe('a gap in cover', () => {
  test.each([
    ['as it was', found(), false],
    ['within what it was', found({}, 11, 12), false],
    ['reaching back before it', found({}, 9, 11), true],
    ['reaching on past it', found({}, 11, 13), true],
    ['reaching out both ways', found({}, 9, 13), true],
  ])('%s', (_, after, worse) => {
    expect(isWorse(found(), after)).toBe(worse)
  })

  test.each([
    ['what somebody works', { amhp: 'amina' }],
    ['what is neither', { slot: undefined } as Partial<Judged>],
  ])('is not %s, which may lie elsewhere and be no worse', (_, more) => {
    const { slot: _slot, ...rest } = found(more)
    const before = more.amhp ? { ...rest, slot: 'day' } : rest
    expect(isWorse(before, { ...before, start: instantOf(9 * hour), end: instantOf(13 * hour) })).toBe(false)
  })

  test('is worse at a higher level, and no worse at a lower one', () => {
    expect(isWorse(found({ level: 'info' }), found({ level: 'warning' }))).toBe(true)
    expect(isWorse(found({ level: 'warning' }), found({ level: 'breach' }))).toBe(true)
    expect(isWorse(found({ level: 'breach' }), found({ level: 'gap' }))).toBe(true)
    expect(isWorse(found({ level: 'gap' }), found({ level: 'breach' }))).toBe(false)
  })
})
