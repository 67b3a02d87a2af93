import { amhp, changeAmhp } from '@amhp/shared/contract/amhps.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { type Draft, draftOf, emptyDraft, readDraft } from '@amhp/web/screens/amhp/draft.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const zone = zoneOf('Europe/London')

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

test('What is read into the form and out again is what was there, and the contract takes it', () => {
  const { id, version, ...details } = amina
  const read = readDraft(draftOf(amina, zone), zone)
  expect(read).toEqual({ details, faults: [] })
  expect(z.safeEncode(changeAmhp.body, { ...read.details, version }).success).toBe(true)
})

test('A suspension is shown on the clocks here', () => {
  expect(draftOf(amina, zone).approvals[0]?.suspended[0]?.from).toBe('2026-05-25T15:10')
})

const faultsOf = (part: Partial<Draft>) =>
  readDraft({ ...draftOf(amina, zone), ...part }, zone).faults.map(({ path }) => path)

test.each<[string, Partial<Draft>, string[]]>([
  ['no name', { name: ' ' }, ['name']],
  ['hours that are no number', { hours: 'full time' }, ['contractedMinutes']],
  ['more hours than a week has', { hours: '169' }, ['contractedMinutes']],
  ['an opt-out without a day', { optOut: { from: '', until: '' } }, ['optOut.from']],
  [
    'an approval left empty',
    { approvals: [{ key: 1, authority: '', from: '', until: '', suspended: [] }] },
    ['approvals[0].authority', 'approvals[0].from', 'approvals[0].until'],
  ],
  [
    'a suspension with a day and no time',
    {
      approvals: [
        {
          key: 1,
          authority: 'a',
          from: '2026-01-01',
          until: '2027-01-01',
          suspended: [{ key: 2, from: '2026-05-25T', until: '' }],
        },
      ],
    },
    ['approvals[0].suspended[0].from'],
  ],
  [
    'an agreement that ends before it starts',
    { actingFor: [{ key: 1, authority: 'a', from: '2026-02-01', until: '2026-01-01' }] },
    ['actingFor[0].until'],
  ],
])('%s is a fault at its field', (_, part, paths) => expect(faultsOf(part)).toEqual(paths))

test('An empty form names what is missing in the order of the form', () => {
  expect(readDraft(emptyDraft(), zone).faults.map(({ path }) => path)).toEqual([
    'name',
    'employer',
    'contractedMinutes',
  ])
})

test.each([
  ['18.5', 1110],
  ['18,5', 1110],
  ['0', 0],
  ['37', 2220],
])('%s hours are %d minutes', (hours, minutes) => {
  expect(readDraft({ ...draftOf(amina, zone), hours }, zone).details.contractedMinutes).toBe(minutes)
})
