import { coverOf } from '@amhp/shared/cover/cover.ts'
import { describe, expect, test } from 'vitest'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

// For which authorities a shift is: whom it covers for, and whom its AMHP must be able to act for.

const service = {
  name: 'Northmoor and Eastmoor',
  authorities: [
    { id: 'northmoor', name: 'Northmoor Council' },
    { id: 'eastmoor', name: 'Eastmoor Council' },
  ],
}
const needsOneEach = [
  { id: 'day', name: 'Day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp' }] },
]
const mayActForBoth = (id: string) => ({
  ...{ id, name: id.charAt(0).toUpperCase() + id.slice(1) },
  approvals: [{ authority: 'northmoor' }],
  actingFor: [{ authority: 'eastmoor' }],
})
const fields = {
  service,
  dutyPattern: needsOneEach,
  amhps: ['amina', 'ben'].map(mayActForBoth),
  period: { from: '2026-03-02', to: '2026-03-03' },
}

describe('one for Northmoor and one for Eastmoor', () => {
  const open = (authority: string, when: string, minutes: number) =>
    `gap ${authority} ${when} minutes ${minutes} required 1 actual 0`
  const all = 'Mon 2 Mar 09:00 to 17:00'
  // biome-ignore format: a line for each row
  test.each<[string, string, string[]]>([
    ['one AMHP on duty for all that she may act for is enough', 'amina D Mon 09:00-17:00', []],
    ['one on duty for both is enough', 'amina D Mon 09:00-17:00 for northmoor,eastmoor', []],
    ['one on duty for Northmoor alone leaves Eastmoor open', 'amina D Mon 09:00-17:00 for northmoor', [open('eastmoor', all, 480)]],
    ['one on duty for each is enough', 'amina D Mon 09:00-17:00 for northmoor \n ben D Mon 09:00-17:00 for eastmoor', []],
    ['two on duty for Northmoor leave Eastmoor open', 'amina D Mon 09:00-17:00 for northmoor \n ben D Mon 09:00-17:00 for northmoor', [open('eastmoor', all, 480)]],
    ['one who changes council at noon leaves each open for half the day', 'amina D Mon 09:00-12:00 for northmoor \n amina D Mon 12:00-17:00 for eastmoor', [open('eastmoor', 'Mon 2 Mar 09:00 to 12:00', 180), open('northmoor', 'Mon 2 Mar 12:00 to 17:00', 300)]],
    ['two shifts of one person at once, one for each, cover both', 'amina D Mon 09:00-17:00 for northmoor \n amina S Mon 09:00-17:00 shareable for eastmoor', []],
  ])('%s', (_, lines, expected) => {
    const told = said(oneLineRota(lines, fields), 'cover-minimum')
    expect(told.map((line) => line.replace(/ day\/\S+/, ''))).toEqual(expected)
  })

  test('the sentence names the council that is open', () => {
    expect(sentences(oneLineRota('amina D Mon 09:00-17:00 for northmoor', fields), 'cover-minimum')).toEqual([
      'Day needs at least 1 AMHP for Eastmoor Council and has 0 from Mon 2 Mar 09:00 to 17:00, 8 h.',
    ])
  })
})

describe('the floor, on the nights on which the clocks change', () => {
  const night = (firstMonday: string, from: string, to: string, lines: string) =>
    said(oneLineRota(lines, { ...fields, firstMonday, dutyPattern: [], period: { from, to } }), 'cover-floor')
  const lines = 'amina D Sat 00:00-Sun 00:00 \n amina S Sun 00:00-09:00 for eastmoor \n ben D Sun 09:00-00:00'

  test('in spring the council that is not named is open for 8 hours until 09:00', () => {
    expect(night('2026-03-23', '2026-03-28', '2026-03-30', lines)).toEqual([
      'gap northmoor floor Sun 29 Mar 00:00 to 09:00 minutes 480 required 1 actual 0',
    ])
  })

  test('in autumn for 10', () => {
    expect(night('2026-10-19', '2026-10-24', '2026-10-26', lines)).toEqual([
      'gap northmoor floor Sun 25 Oct 00:00 to 09:00 minutes 600 required 1 actual 0',
    ])
  })
})

test('a shift in one role leaves how another is counted alone', () => {
  const lines = 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00 as coordinator for northmoor'
  const { covering } = coverOf(oneLineRota(lines, fields))
  expect(covering('northmoor', 'amhp')).toBe(covering('eastmoor', 'amhp'))
  expect(covering('northmoor', 'coordinator').count).toEqual([0, 1, 0])
  expect(covering('eastmoor', 'coordinator').count).toEqual([0])
})

test('a backup for one council is none for the other', () => {
  const lines = 'amina D Mon 09:00-17:00 \n ben D Mon 09:00-17:00 as backup for northmoor'
  const rules = { 'single-point': { level: 'info' } }
  expect(said(oneLineRota(lines, { ...fields, rules }), 'single-point').map((line) => line.split(' ')[1])).toEqual([
    'eastmoor',
  ])
})

describe('not-approved asks for one of the authorities that the shift names', () => {
  const north = { authority: 'northmoor' }
  const east = { authority: 'eastmoor' }
  const why = (line: string, approvals: object[], actingFor: object[] = []) =>
    sentences(
      oneLineRota(`amina D Mon 20:00-08:00 ${line}`, {
        ...{ service, otherAuthorities: [{ id: 'powys', name: 'Powys Council', nation: 'wales' }] },
        amhps: [{ id: 'amina', name: 'Amina', approvals, actingFor }],
      }),
      'not-approved',
    ).map((sentence) =>
      sentence.replace('On duty Mon 2 Mar 20:00 to Tue 3 Mar 08:00, 12 h, and may not act as an ', ''),
    )
  // biome-ignore format: a line for each row
  test.each<[string, string, object[], object[], string[]]>([
    ['approved by the one named', 'for northmoor', [north], [], []],
    ['acting for the one named', 'for eastmoor', [north], [east], []],
    ['approved by one of two named', 'for northmoor,eastmoor', [north], [], []],
    ['approved by another of the service’s, without an agreement', 'for eastmoor', [north], [], ['AMHP for Eastmoor Council then: approved by another authority, and no agreement to act for Eastmoor Council is in force.']],
    ['the same, where the shift names none', '', [north], [], []],
    ['an agreement that ended, for the one named', 'for eastmoor', [north], [{ ...east, until: '2026-03-01' }], ['AMHP for Eastmoor Council then: approved by another authority, and no agreement to act for Eastmoor Council is in force.']],
    ['approved in another nation', 'for northmoor,eastmoor', [{ authority: 'powys' }], [], ['AMHP for Northmoor Council or Eastmoor Council then: approved in another nation only.']],
    ['an approval by the one named that ended', 'for northmoor', [{ ...north, until: '2026-03-01' }], [], ['AMHP for Northmoor Council then: the approval has ended.']],
    ['nothing on record, where the shift names none', '', [], [], ['AMHP for this service then: no approval is recorded.']],
  ])('%s', (_, line, approvals, actingFor, expected) => {
    expect(why(line, approvals, actingFor)).toEqual(expected)
  })

  test('each piece of the shift is a finding, to the minute', () => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals: [north], actingFor: [{ ...east, until: '2026-03-02' }] }]
    const told = (end: string) =>
      said(oneLineRota(`amina D Mon 16:00-${end} for eastmoor`, { service, amhps }), 'not-approved')
    expect(told('00:00')).toEqual([])
    expect(told('00:01')).toEqual(['breach amina s1 Tue 3 Mar 00:00 to 00:01 reason no-agreement minutes 1'])
  })

  test('a shift that names one is judged by it, beside one that names none', () => {
    const amhps = [{ id: 'amina', name: 'Amina', approvals: [north] }]
    const lines =
      'amina D Mon 09:00-17:00 \n amina D Tue 09:00-17:00 for eastmoor \n amina D Wed 09:00-17:00 for northmoor'
    expect(said(oneLineRota(lines, { service, amhps }), 'not-approved')).toEqual([
      'breach amina s2 Tue 3 Mar 09:00 to 17:00 reason no-agreement minutes 480',
    ])
  })
})

test('a shift for an authority that has left the service covers none of its own, and is judged by it', () => {
  const left = { ...service, authorities: [service.authorities[0]] }
  const rota = oneLineRota('amina D Mon 00:00-Tue 00:00 for eastmoor', {
    ...{ ...fields, dutyPattern: [], service: left, otherAuthorities: [service.authorities[1]] },
  })
  expect(said(rota, 'cover-floor')).toEqual([
    'gap northmoor floor Mon 2 Mar 00:00 to Tue 3 Mar 00:00 minutes 1440 required 1 actual 0',
  ])
  expect(said(rota, 'not-approved')).toEqual([])
})
