import { percentText } from '@amhp/web/screens/cover/measures.ts'
import { expect, test } from 'vitest'

test.each([
  ['all of it', 672 * 60, 672 * 60, '100%'],
  ['a minute short of twelve weeks', 84 * 1440 - 1, 84 * 1440, '99.9%'],
  ['a minute short of a year', 525_599, 525_600, '99.9%'],
  ['half', 1, 2, '50%'],
  ['two thirds, cut', 2, 3, '66.6%'],
  ['a minute of twelve weeks', 1, 84 * 1440, 'under 0.1%'],
  ['nothing', 0, 60, '0%'],
  ['nothing where nothing is needed', 0, 0, 'none needed'],
])('%s: %d of %d minutes is %s', (_, part, whole, text) => expect(percentText(part, whole)).toBe(text))

test('the shortest gap is not rounded to 100%', () => {
  for (let whole = 1; whole <= 3000; whole += 1) {
    expect(percentText(whole - 1, whole)).not.toBe('100%')
    expect(percentText(whole, whole)).toBe('100%')
  }
})
