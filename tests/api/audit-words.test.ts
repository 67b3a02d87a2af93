import { changesOf } from '@amhp/api/audit/changes-of.ts'
import { fieldWords, ownWords, silentFields } from '@amhp/api/audit/detail-words.ts'
import { accountDetails } from '@amhp/shared/contract/accounts.ts'
import { amhp } from '@amhp/shared/contract/amhps.ts'
import { derogation } from '@amhp/shared/contract/derogations.ts'
import { dutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { service } from '@amhp/shared/contract/service.ts'
import { shiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { shiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { standards } from '@amhp/shared/contract/standards.ts'
import { recordedWork } from '@amhp/shared/rota/with-record.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'

const names = new Map([
  ['aber', 'Aber Council'],
  ['bryn', 'Bryn Council'],
  ['amina', 'Amina Rahman'],
  ['daily-rest', 'Rest before work'],
])
const zone = zoneOf('Europe/London')
const inWords = (detail: Record<string, unknown>, kind = 'anything', id = 'x') =>
  changesOf(detail, { zone, names, ...ownWords(kind, id) }).map(({ what, before, after }) =>
    after === null
      ? `${what} (removed): ${before}`
      : before === null
        ? `${what}: ${after}`
        : `${what}: ${before} → ${after}`,
  )

const day = { id: 'day', name: 'Day', days: ['mon', 'tue'], start: '09:00', end: '17:00' }
const need = { role: 'amhp', minimum: 1, target: 2 }
const band = { ...day, cover: [need] }
const pattern = (...bands: object[]) => ({ bands, slots: [], agreements: [], version: 3 })
const approval = { authority: 'aber', from: '2023-01-01', until: '2027-12-31', suspended: [] }

test.each<[string, Record<string, unknown>, string[]]>([
  [
    'roles',
    { before: { roles: ['amhp'] }, after: { roles: ['lead', 'manager', 'amhp'] } },
    ['Roles: AMHP → AMHP, manager, lead'],
  ],
  ['the person of an account', { before: { amhp: null }, after: { amhp: 'amina' } }, ['AMHP: none → Amina Rahman']],
  ['an account that is new', { roles: ['manager'], amhp: null }, ['Roles: manager', 'AMHP: none']],
  ['who may sign in', { before: { active: true }, after: { active: false } }, ['May sign in: yes → no']],
  [
    'how many a band needs',
    { before: pattern(band), after: pattern({ ...band, cover: [{ ...need, minimum: 2 }] }) },
    ['Band Day, AMHP, minimum: 1 → 2'],
  ],
  [
    'times and days of a band that has a new name',
    { before: pattern(band), after: pattern({ ...band, name: 'Early', end: '16:00', days: ['mon'] }) },
    ['Band Early, name: Day → Early', 'Band Early, days: Monday, Tuesday → Monday', 'Band Early, end: 17:00 → 16:00'],
  ],
  [
    'a band that is new',
    { before: pattern(), after: pattern(band) },
    ['Band Day: name Day, days Monday, Tuesday, start 09:00, end 17:00, cover role AMHP, minimum 1, target 2'],
  ],
  [
    'a need that is gone',
    { before: pattern({ ...band, cover: [need, { role: 'backup', minimum: 1 }] }), after: pattern(band) },
    ['Band Day, Backup (removed): role Backup, minimum 1'],
  ],
  [
    'the order of bands',
    {
      before: pattern(band, { ...band, id: 'b', name: 'Night' }),
      after: pattern({ ...band, id: 'b', name: 'Night' }, band),
    },
    ['Order of bands: band Day, band Night → band Night, band Day'],
  ],
  [
    'an approval that ends earlier',
    { before: { approvals: [approval] }, after: { approvals: [{ ...approval, until: '2026-12-31' }] } },
    ['Approval by Aber Council from 1 January 2023, until: 31 December 2027 → 31 December 2026'],
  ],
  [
    'a suspension',
    {
      before: { approvals: [approval] },
      after: { approvals: [{ ...approval, suspended: [{ from: '2026-07-01T08:00:00Z', until: null }] }] },
    },
    ['Approval by Aber Council from 1 January 2023, suspended: none → from 1 July 2026 09:00'],
  ],
  [
    'profession, hours and the opt-out',
    {
      before: { profession: 'social-worker', contractedMinutes: 2220, optOut: null, version: 1 },
      after: {
        profession: 'mental-health-nurse',
        contractedMinutes: 1800,
        optOut: { from: '2026-01-01', until: null },
        version: 2,
      },
    },
    [
      'Profession: social worker → mental health nurse',
      'AMHP hours a week: 37 h → 30 h',
      '48-hour opt-out: none → from 1 January 2026',
    ],
  ],
  [
    'hours elsewhere',
    {
      before: { otherPost: { label: 'Team', weekly: [{ day: 'fri', start: '09:00', end: '13:00' }], exceptions: [] } },
      after: { otherPost: { label: 'Team', weekly: [], exceptions: [{ date: '2026-12-04', hours: null }] } },
    },
    [
      'Other post, usual hours: day Friday, start 09:00, end 13:00 → none',
      'Other post, 4 December 2026: date 4 December 2026',
    ],
  ],
  [
    'shift codes, whose detail is the list itself',
    {
      before: [{ code: 'D', start: '09:00', shareable: false }],
      after: [{ code: 'D', start: '08:30', shareable: true }],
    },
    ['Code D, start: 09:00 → 08:30', 'Code D, other work can be done: no → yes'],
  ],
  [
    'a derogation that was entered',
    {
      before: null,
      after: { id: 'd', regulation: 21, basis: 'Agreed', from: '2026-01-01', until: null, amhp: 'amina', version: 1 },
    },
    ['Regulation: 21', 'Basis: Agreed', 'From: 1 January 2026', 'Until: none', 'AMHP: Amina Rahman'],
  ],
  ['one that was removed', { before: { regulation: 21 }, after: null }, ['Regulation (removed): 21']],
  [
    'rest that was given, with instants as numbers',
    { amhp: 'amina', id: 'r', start: parseInstant('2026-12-08T09:00:00Z'), note: '' },
    ['AMHP: Amina Rahman', 'Start: 8 December 2026 09:00', 'Note: none'],
  ],
  [
    'bank holidays',
    { added: [{ date: '2027-06-02', name: 'Fair' }], removed: ['2026-12-28'] },
    ['Added: date 2 June 2027, name Fair', 'Removed: 28 December 2026'],
  ],
  [
    'standards',
    {
      before: { standards: [{ id: 's', number: '3.2', rules: [] }] },
      after: { standards: [{ id: 's', number: '3.2', rules: ['daily-rest'] }] },
    },
    ['Standard 3.2, rules: none → Rest before work'],
  ],
  [
    'authorities',
    {
      before: { authorities: [{ id: 'aber', name: 'Aber' }] },
      after: { authorities: [{ id: 'aber', name: 'Aber Council' }] },
    },
    ['Authority Aber Council, name: Aber → Aber Council'],
  ],
  ['ids alone', { edit: 4 }, []],
])('%s', (_, detail, expected) => {
  expect(inWords(detail)).toEqual(expected)
})

test('settings of a rule are called what its form calls them', () => {
  const [from, to] = [11, 12].map((hours) => ({ level: hours === 11 ? 'breach' : 'off', settings: { hours } }))
  expect(inWords({ from, to, reason: 'Agreed' }, 'rule', 'daily-rest')).toEqual([
    'Level: breach → switched off',
    'Rest before work: 11 hours → 12 hours',
    'Reason: Agreed',
  ])
})

test('years that records are kept, by kind', () => {
  const [before, after] = [
    { accounts: null, audit: 6 },
    { accounts: 1, audit: 7 },
  ]
  expect(inWords({ before, after, reason: 'Agreed' }, 'retention')).toEqual([
    'Accounts and sign-ins: none → 1 year',
    'Audit trail: 6 years → 7 years',
    'Reason: Agreed',
  ])
})

test('an entry whose detail retention has removed says no more than its sentence', () => {
  expect(changesOf(null, { zone, names, ...ownWords('amhp', 'x') })).toEqual([])
  expect(inWords({ formerName: 'Gina Hart' })).toEqual([])
})

describe('every field that is audited has words', () => {
  const fieldsIn = (schema: z.ZodMiniType): string[] => {
    const found: string[] = []
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), (key, value) => {
      if (key === 'properties') found.push(...Object.keys(value))
      return value
    })
    return found
  }

  test.each(
    Object.entries({
      accountDetails,
      amhp,
      derogation,
      dutyPattern,
      recordedWork,
      service,
      shiftCodes,
      shiftRecord,
      standards,
    }),
  )('%s', (_, schema) => {
    const fields = fieldsIn(schema)
    expect(fields.length).toBeGreaterThan(2)
    expect(fields.filter((field) => !(field in fieldWords) && !silentFields.has(field))).toEqual([])
  })
})
