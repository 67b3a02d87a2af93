import { ruleSet } from '@amhp/shared/rules/check/reply.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { defaultSettings, settingShapes } from '@amhp/shared/rules/setting-shapes.ts'
import { worseWhen } from '@amhp/shared/rules/worse.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

// What each rule says of itself: its default level, where it comes from, and which way each of its facts is worse.
// biome-ignore format: a line for each rule
const rows: readonly (readonly [string, string, string, string])[] = [
  ['cover-floor', 'gap', 'law', 'minutes higher, required higher, actual lower'],
  ['cover-minimum', 'gap', 'local', 'minutes higher, required higher, actual lower'],
  ['cover-target', 'info', 'local', 'minutes higher, required higher, actual lower'],
  ['single-point', 'info', 'local', 'minutes higher'],
  ['not-approved', 'breach', 'law', 'reason other, minutes higher'],
  ['double-booked', 'breach', 'local', 'minutes higher'],
  ['absent-on-shift', 'breach', 'local', 'kind never, minutes higher'],
  ['daily-rest', 'breach', 'law', 'restMinutes lower, requiredMinutes higher, earliestStart never'],
  ['working-span', 'breach', 'law', 'spanMinutes higher, limitMinutes lower'],
  ['weekly-rest', 'breach', 'law', 'longestRestMinutes lower, requiredMinutes higher'],
  ['missed-break', 'breach', 'law', 'workedMinutes higher, breakMinutes lower'],
  ['average-hours', 'breach', 'law', 'averageMinutes higher, limitMinutes lower, weeks never'],
  ['night-average', 'breach', 'law', 'averageMinutes higher'],
  ['night-limit', 'breach', 'law', 'workedMinutes higher'],
  ['compensatory-rest', 'breach', 'law', 'owedMinutes higher, dueBy never'],
  ['long-shift', 'warning', 'guidance', 'actual higher, limit lower, unit never'],
  ['between-shifts', 'warning', 'guidance', 'actual lower, limit higher, unit never'],
  ['consecutive-days', 'warning', 'guidance', 'actual higher, limit lower, unit never'],
  ['consecutive-nights', 'warning', 'guidance', 'actual higher, limit lower, unit never'],
  ['night-to-day', 'warning', 'guidance', 'actual lower, limit higher, unit never'],
  ['rest-after-nights', 'warning', 'guidance', 'actual lower, limit higher, unit never'],
  ['hours-in-168', 'warning', 'guidance', 'actual higher, limit lower, unit never'],
  ['weekends', 'warning', 'guidance', 'actual higher, limit lower, unit never'],
  ['standby-rest', 'warning', 'guidance', 'actual lower, limit higher, unit other'],
  ['late-finish', 'warning', 'local', 'actual lower, limit higher, unit never'],
  ['overrun', 'info', 'local', 'actual higher, limit lower, unit never'],
]

test.each(rows)('%s: a %s of %s; %s', (code, level, status, worse) => {
  const rule = rules.find((one) => one.code === code)!
  const ways = Object.entries(worseWhen[code]!).map(([fact, way]) => `${fact} ${way}`)
  expect([rule.level, rule.source.status, ways.join(', ')]).toEqual([level, status, worse])
})

test('no rule is missing from the table', () => {
  expect(rows.map(([code]) => code)).toEqual(rules.map(({ code }) => code))
  expect(Object.keys(worseWhen)).toEqual(rules.map(({ code }) => code))
})

test('another number of rules is another version of the rule set', () => {
  expect([ruleSet, rules.length]).toEqual(['2026.2', 26])
})

test('four rules judge cover, all others an AMHP alone', () => {
  expect(rules.filter((rule) => rule.about === 'cover').map((rule) => rule.code)).toEqual([
    'cover-floor',
    'cover-minimum',
    'cover-target',
    'single-point',
  ])
})

test('the rules whose findings never share a key', () => {
  expect(rules.filter((rule) => rule.once).map((rule) => rule.code)).toEqual([
    'cover-floor',
    'cover-minimum',
    'cover-target',
    'single-point',
    'daily-rest',
    'weekly-rest',
    'missed-break',
    'average-hours',
    'night-average',
    'weekends',
    'overrun',
  ])
})

test('the published sources, each where it leads', () => {
  const sources = new Map(rules.map(({ source }) => [source.title, source]))
  const published = [...sources.values()].filter(({ url }) => url !== undefined)
  expect(published.map(({ title, url }) => `${title}: ${url!.split('/').slice(0, 3).join('/')}`)).toEqual([
    'Mental Health Act 1983: https://www.legislation.gov.uk',
    'Working Time Regulations 1998: https://www.legislation.gov.uk',
    'HSE, Managing shift work (HSG256): https://www.hse.gov.uk',
  ])
  const clauses = rules.filter(({ source }) => published.some(({ title }) => title === source.title))
  expect(clauses.filter(({ source }) => !/^https:\/\/.*\w$/.test(source.url ?? ''))).toEqual([])
})

const number = (least: number, most: number, whole = false) => ({ kind: 'number', least, most, whole })
const text = { kind: 'text' }
// biome-ignore format: a line for each rule
const settings: readonly (readonly [string, object, object])[] = [
  ['cover-minimum', { quietMinutes: number(0, 60) }, { quietMinutes: 0 }],
  ['daily-rest', { hours: number(11, 24) }, { hours: 11 }],
  ['working-span', { hours: number(8, 13) }, { hours: 13 }],
  ['weekly-rest', { hours: number(24, 59), every: { kind: 'choice', choices: ['week', 'fortnight'] }, fortnightFrom: { kind: 'date' } }, { hours: 35, every: 'week' }],
  ['average-hours', { weeks: { kind: 'choice', choices: [17, 26, 52] } }, { weeks: 17 }],
  ['compensatory-rest', { withinDays: number(1, 60, true) }, { withinDays: 14 }],
  ['long-shift', { hours: number(6, 13), nightHours: number(6, 13) }, { hours: 12, nightHours: 8 }],
  ['between-shifts', { hours: number(11, 24) }, { hours: 12 }],
  ['consecutive-days', { days: number(1, 14, true) }, { days: 7 }],
  ['consecutive-nights', { nights: number(1, 7, true) }, { nights: 3 }],
  ['night-to-day', { nights: number(1, 4, true) }, { nights: 2 }],
  ['rest-after-nights', { hours: number(24, 72) }, { hours: 46 }],
  ['hours-in-168', { hours: number(40, 100) }, { hours: 72 }],
  ['weekends', { weeks: number(2, 26, true), oneIn: number(1, 8) }, { weeks: 8, oneIn: 2 }],
  ['standby-rest', { nightHours: number(0, 9), dayHours: number(0, 24) }, { nightHours: 5, dayHours: 8 }],
  ['late-finish', { notBefore: text, hours: number(11, 24) }, { notBefore: '13:00', hours: 11 }],
  ['overrun', { minutes: number(0, 480) }, { minutes: 60 }],
]

test.each(settings)('%s has its settings, each with its range and default', (code, shapes, defaults) => {
  const rule = rules.find((one) => one.code === code)!
  expect(settingShapes(rule)).toEqual(shapes)
  expect(defaultSettings(rule)).toEqual(defaults)
})

test('the others have none', () => {
  const others = rules.filter(({ code }) => !settings.some(([known]) => known === code))
  expect(others.filter((rule) => Object.keys(settingShapes(rule)).length > 0).map(({ code }) => code)).toEqual([])
})

test('numbers without a range, and values that are none of a list, have a shape too', () => {
  const rule = {
    ...rules[0]!,
    settings: z.strictObject({ any: z._default(z.number(), 1), word: z.union([z.literal(1), z.string()]) }),
  }
  expect(settingShapes(rule)).toEqual({
    any: { kind: 'number', least: Number.MIN_SAFE_INTEGER, most: Number.MAX_SAFE_INTEGER, whole: false },
    word: { kind: 'choice', choices: [1] },
  })
})
