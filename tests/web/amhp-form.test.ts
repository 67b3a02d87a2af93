import { amhp, amhpDetails, changeAmhp } from '@amhp/shared/contract/amhps.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { readAmhp, sentences, type TypedAmhp, typedAmhp } from '@amhp/web/screens/amhp/typed-amhp.ts'
import { validateTyped } from '@amhp/web/ui/typed-values.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { london as zone } from './board-fixtures.ts'

const amina = z.decode(amhp, {
  id: 'amina',
  name: 'Amina Rahman',
  profession: 'mental-health-nurse',
  employer: 'Northshire Council',
  contractedMinutes: 1332,
  team: 'North',
  workEmail: null,
  dutyPhone: '07700 900123',
  startedOn: '2019-05-01',
  leftOn: null,
  optOut: { from: '2025-04-01', until: null },
  averageWeeks: 26,
  otherPost: {
    label: 'Community team',
    from: null,
    until: null,
    weekly: [{ day: 'mon', start: '09:00', end: '17:00' }],
    exceptions: [
      { date: '2026-12-24', hours: null },
      { date: '2026-12-31', hours: { start: '09:00', end: '12:00' } },
    ],
  },
  approvals: [
    {
      authority: 'eastshire',
      from: '2022-07-01',
      until: '2027-06-30',
      suspended: [{ from: '2026-05-25T14:10:00Z', until: null }],
    },
  ],
  actingFor: [{ authority: 'northshire', from: '2025-01-01', until: null }],
  notes: '',
  version: 3,
})

const typed = typedAmhp(amina, zone)
const judged = (part: Partial<TypedAmhp>) =>
  validateTyped(amhpDetails, readAmhp({ ...typed, ...part }), zone, sentences)

test('an AMHP read into the form and out again is unchanged, and valid by the contract', () => {
  const { id, version, ...details } = amina
  const read = judged({})
  expect(read).toEqual({ value: details, faults: [] })
  expect(z.safeEncode(changeAmhp.body, { ...read.value!, version }).success).toBe(true)
})

test('a suspension is shown in local time', () => {
  expect(typed.approvals[0]?.suspended[0]?.from).toBe('2026-05-25T15:10')
})

test.each<[string, Partial<TypedAmhp>, string[]]>([
  ['no name', { name: ' ' }, ['name']],
  ['hours that are no number', { contractedMinutes: 'full time' }, ['contractedMinutes']],
  ['more hours than a week has', { contractedMinutes: '169' }, ['contractedMinutes']],
  ['an opt-out without a day', { optOut: { from: '', until: '' } }, ['optOut.from']],
  [
    'an approval left empty',
    { approvals: [{ authority: '', from: '', until: '', suspended: [] }] },
    ['approvals[0].authority', 'approvals[0].from', 'approvals[0].until'],
  ],
  [
    'a suspension with a day and no time',
    {
      approvals: [
        {
          authority: 'a',
          from: '2026-01-01',
          until: '2027-01-01',
          suspended: [{ from: '2026-05-25T', until: '' }],
        },
      ],
    },
    ['approvals[0].suspended[0].from'],
  ],
  [
    'an agreement that ends before it starts',
    { actingFor: [{ authority: 'a', from: '2026-02-01', until: '2026-01-01' }] },
    ['actingFor[0].until'],
  ],
])('%s is a fault at its field', (_, part, paths) => expect(judged(part).faults.map(({ path }) => path)).toEqual(paths))

test.each([
  ['', null],
  ['26', 26],
])('“%s” weeks of an average are %s', (averageWeeks, weeks) => {
  expect(judged({ averageWeeks }).value?.averageWeeks).toBe(weeks)
})

test('an empty form lists what is missing in the order of its fields', () => {
  expect(judged(typedAmhp(undefined, zone)).faults).toEqual([
    { path: 'name', message: 'Enter the name' },
    { path: 'employer', message: 'Enter the employer' },
    { path: 'contractedMinutes', message: 'Enter hours a week as a number, such as 18.5, or 0' },
  ])
})

test.each([
  ['18.5', 1110],
  ['18,5', 1110],
  ['0', 0],
  ['37', 2220],
])('%s hours are %d minutes', (contractedMinutes, minutes) => {
  expect(judged({ contractedMinutes }).value?.contractedMinutes).toBe(minutes)
})

test('a moment that is not edited stays as stored, with its seconds and in the repeated hour', () => {
  const from = parseInstant('2026-10-25T01:30:20Z')!
  const stored = { ...amina, approvals: [{ ...amina.approvals[0]!, suspended: [{ from, until: null }] }] }
  const shown = typedAmhp(stored, zone)
  expect(shown.approvals[0]?.suspended[0]?.from).toBe('2026-10-25T01:30/2')
  const read = validateTyped(amhpDetails, readAmhp(shown), zone, sentences, stored)
  expect(read.value?.approvals[0]?.suspended[0]?.from).toBe(from)
})
