import { type Acknowledged, holdsFor, stateOf } from '@amhp/shared/rules/check/acknowledged.ts'
import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { instantOf } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'

const today = '2026-12-01' as LocalDate
const hour = 3_600_000

/** A gap of the floor from one hour to another, on the day's clock. */
const gap = (start: number, end: number, more: Partial<Judged> = {}): Judged => ({
  ...{ key: `cover-floor/a/floor/${start}`, rule: 'cover-floor', level: 'gap' },
  ...{ authority: 'a', role: 'amhp', slot: 'floor', start: instantOf(start * hour), end: instantOf(end * hour) },
  facts: { minutes: (end - start) * 60, required: 1, actual: 0 },
  ...more,
})
const rest = (restMinutes: number, more: Partial<Judged> = {}): Judged => ({
  ...{ key: 'daily-rest/amina/s1', rule: 'daily-rest', level: 'breach', amhp: 'amina' },
  ...{ start: instantOf(0), end: instantOf(9 * hour), facts: { restMinutes, requiredMinutes: 660 } },
  ...more,
})
const said = (found: Judged, more: Partial<Acknowledged> = {}): Acknowledged => ({
  ...{ found, until: today, closed: false },
  ...more,
})

test('a gap of which one piece is no worse and another ends later is worse', () => {
  expect(stateOf(said(gap(10, 17)), [gap(10, 12), gap(16, 18)], today)).toBe('worse')
})

test.each<[string, Acknowledged, Judged[], string]>([
  ['the same gap', said(gap(10, 17)), [gap(10, 17)], 'standing'],
  ['on its last day', said(gap(10, 17), { until: today }), [gap(10, 17)], 'standing'],
  ['a day later', said(gap(10, 17), { until: '2026-11-30' as LocalDate }), [gap(10, 17)], 'expired'],
  ['without a last day', said(gap(10, 17), { until: null }), [gap(10, 17)], 'standing'],
  ['closed', said(gap(10, 17), { closed: true }), [gap(10, 17)], 'closed'],
  ['mended', said(gap(10, 17)), [], 'gone'],
  ['a gap elsewhere', said(gap(10, 17)), [gap(10, 17, { authority: 'b', key: 'b' })], 'gone'],
  ['a gap just after', said(gap(10, 17)), [gap(17, 18)], 'gone'],
  ['a gap filled in its middle', said(gap(10, 17)), [gap(10, 12), gap(13, 17)], 'standing'],
  ['a gap that starts later', said(gap(10, 17)), [gap(11, 17)], 'standing'],
  ['a gap that starts earlier', said(gap(10, 17)), [gap(9, 17)], 'worse'],
  ['a gap that ends later', said(gap(10, 17)), [gap(10, 18)], 'worse'],
  [
    'one piece with fewer',
    said(gap(10, 17, { facts: { minutes: 420, required: 2, actual: 1 } })),
    [gap(12, 13, { facts: { minutes: 60, required: 2, actual: 0 } })],
    'worse',
  ],
  ['as much rest', said(rest(600)), [rest(600)], 'standing'],
  ['less rest', said(rest(600)), [rest(540)], 'worse'],
  ['less rest, and out of time', said(rest(600), { until: '2026-11-30' as LocalDate }), [rest(540)], 'worse'],
  ['more rest', said(rest(600)), [rest(630)], 'standing'],
  ['a graver level', said(rest(600, { level: 'warning' })), [rest(600)], 'worse'],
  ['the rest before another shift', said(rest(600)), [rest(600, { key: 'daily-rest/amina/s2' })], 'gone'],
])('%s', (_, acknowledged, findings, state) => {
  expect(stateOf(acknowledged, findings, today)).toBe(state)
  for (const finding of findings)
    if (state !== 'gone') expect(holdsFor(acknowledged, finding, today)).toBe(state === 'standing')
})
