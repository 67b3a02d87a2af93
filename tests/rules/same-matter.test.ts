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

describe('findings are about the same matter', () => {
  test.each([
    ['with the same key', found({ rule: 'overrun', slot: 'night' }, 20, 21), true],
    ['with another key, where they overlap at the end', found(other, 11, 13), true],
    ['with another key, where they overlap at the start', found(other, 9, 11), true],
    ['not where the second starts as the first ends', found(other, 12, 13), false],
    ['not where the second ends as the first starts', found(other, 8, 10), false],
    ['not where the second is later', found(other, 14, 15), false],
    ['not where the second is earlier', found(other, 7, 8), false],
    ['not with another rule', found({ ...other, rule: 'cover-target' }), false],
    ['not with another authority', found({ ...other, authority: 'east' }), false],
    ['not with another role', found({ ...other, role: 'coordinator' }), false],
    ['not with another slot', found({ ...other, slot: 'night' }), false],
    ['not where one is about an AMHP', found({ ...other, amhp: 'amina' }), false],
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

describe('whether a gap in cover is worse', () => {
  test.each([
    ['not when unchanged', found(), false],
    ['not when inside the old one', found({}, 11, 12), false],
    ['when it starts earlier', found({}, 9, 11), true],
    ['when it ends later', found({}, 11, 13), true],
    ['when it starts earlier and ends later', found({}, 9, 13), true],
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

describe('a finding kept before the service’s own number was a warning', () => {
  const facts = (restMinutes: number, requiredMinutes: number) => ({ restMinutes, requiredMinutes })
  const rest = (level: 'breach' | 'warning', restMinutes: number, requiredMinutes: number) =>
    found({ rule: 'daily-rest', level, amhp: 'amina', facts: facts(restMinutes, requiredMinutes) })
  test.each([
    ['is no worse as a breach of the law’s', rest('breach', 630, 720), rest('breach', 630, 660), false],
    ['is worse with less rest', rest('breach', 630, 720), rest('breach', 629, 660), true],
    ['is no worse as a warning', rest('breach', 700, 720), rest('warning', 700, 720), false],
    ['but a warning is worse as a breach', rest('warning', 700, 720), rest('breach', 630, 660), true],
  ])('%s', (_, before, after, worse) => {
    expect(isWorse(before, after)).toBe(worse)
  })
})
