import { checkRota } from '@amhp/shared/rules/index.ts'
import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { findingsOf, northshire, oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

const allWeek = 'amina S Mon 00:00-Mon+1 00:00'
const approved = (approvals: object[], more: object = {}) => ({
  amhps: [{ id: 'amina', name: 'Amina', approvals, ...more }],
})
const eastshire = { id: 'eastshire', name: 'Eastshire Council' }
const gwent = { id: 'gwent', name: 'Gwent Council', nation: 'wales' }

declares('cover-floor', 'gap, statutory guidance', 'minutes higher, required higher, actual lower')

boundary('cover-floor', {
  kept: ['one hands over to the next at the same moment', 'amina S Mon 00:00-Thu 12:00 \n ben D Thu 12:00-Mon+1 00:00'],
  past: [
    'a minute lies between them',
    'amina S Mon 00:00-Thu 12:00 \n ben D Thu 12:01-Mon+1 00:00',
    'gap northshire floor Thu 5 Mar 12:00 to 12:01 minutes 1 required 1 actual 0',
    'No AMHP covers Northshire Council from Thu 5 Mar 12:00 to 12:01, 1 min, and no other service has agreed to. The Code of Practice asks for one at all hours, under the duty of section 13.',
  ],
  spare: ['both are there for a minute', 'amina S Mon 00:00-Thu 12:01 \n ben D Thu 12:00-Mon+1 00:00'],
})

describe('holds', () => {
  test.each([
    ['a week of standby', allWeek],
    ['a week of sleep-in', 'amina Z Mon 00:00-Mon+1 00:00'],
    ['an overlap', 'amina S Mon 00:00-Thu 13:00 \n ben D Thu 12:00-Mon+1 00:00'],
    ['a shift that starts before the period and ends after it', 'amina S Sun-1 00:00-Tue+1 00:00'],
    [
      'someone else while one is away',
      `${allWeek} \n amina away leave Wed 00:00-Thu 00:00 \n ben D Wed 00:00-Thu 00:00`,
    ],
  ])('%s', (_, lines) => {
    expect(said(oneLineRota(lines), 'cover-floor')).toEqual([])
  })
})

describe('does not hold', () => {
  const gap = (where: string, minutes: number) => `gap northshire floor ${where} minutes ${minutes} required 1 actual 0`
  test.each([
    ['nobody at all', '', gap('Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10080)],
    [
      'five minutes at a handover',
      'amina S Mon 00:00-Thu 17:00 \n ben S Thu 17:05-Mon+1 00:00',
      gap('Thu 5 Mar 17:00 to 17:05', 5),
    ],
    [
      'one second counts as a minute',
      'amina S Mon 00:00-Thu 12:00 \n ben D Thu 12:00:01-Mon+1 00:00',
      gap('Thu 5 Mar 12:00 to 12:00', 1),
    ],
    [
      'finished early',
      'amina S Mon 00:00-Thu 12:00 worked -20:00 \n ben S Thu 12:00-Mon+1 00:00',
      gap('Mon 2 Mar 20:00 to Thu 5 Mar 12:00', 3840),
    ],
    ['started late', 'amina S Mon 00:00-Mon+1 00:00 worked 02:00-', gap('Mon 2 Mar 00:00 to 02:00', 120)],
    [
      'an overrun never covers',
      'amina S Mon 00:00-Thu 12:00 \n ben D Thu 00:00-11:00 worked -12:05 \n cara S Thu 12:05-Mon+1 00:00',
      gap('Thu 5 Mar 12:00 to 12:05', 5),
    ],
    [
      'sick from the middle',
      `${allWeek} \n amina away sickness Sun 12:00-Mon+1 00:00`,
      gap('Sun 8 Mar 12:00 to Mon 9 Mar 00:00', 720),
    ],
    [
      'a training absence is an absence',
      `${allWeek} \n amina away training Sun 12:00-Mon+1 00:00`,
      gap('Sun 8 Mar 12:00 to Mon 9 Mar 00:00', 720),
    ],
    [
      'a trainee never covers',
      'amina O Mon 00:00-Mon+1 00:00 \n ben T Mon 00:00-Mon+1 00:00',
      gap('Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10080),
    ],
    [
      'another role never covers',
      'amina S Mon 00:00-Mon+1 00:00 as coordinator',
      gap('Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10080),
    ],
    [
      'her other post never covers',
      'amina other Mon 00:00-Mon+1 00:00',
      gap('Mon 2 Mar 00:00 to Mon 9 Mar 00:00', 10080),
    ],
  ])('%s', (_, lines, expected) => {
    expect(said(oneLineRota(lines), 'cover-floor')).toEqual([expected])
  })

  test('a late start that lets a later shift come first', () => {
    const lines = 'amina S Mon 00:00-Mon+1 00:00 worked 04:00- \n amina S Mon 01:00-03:00'
    expect(said(oneLineRota(lines), 'cover-floor')).toEqual([
      gap('Mon 2 Mar 00:00 to 01:00', 60),
      gap('Mon 2 Mar 03:00 to 04:00', 60),
    ])
  })

  test('approval until 30 June, shift 30 June 20:00 to 1 July 08:00: open from 00:00', () => {
    const rota = oneLineRota('amina D Tue 20:00-08:00', {
      firstMonday: '2026-06-29',
      ...approved([{ authority: 'northshire', until: '2026-06-30' }]),
      period: { from: '2026-06-30', to: '2026-07-02' },
    })
    expect(said(rota, 'cover-floor')).toEqual([
      gap('Tue 30 Jun 00:00 to 20:00', 1200),
      gap('Wed 1 Jul 00:00 to Thu 2 Jul 00:00', 1440),
    ])
  })
})

describe('who counts', () => {
  const week = { from: '2026-03-02', to: '2026-03-09' }
  test.each([
    [
      'approved by another authority, with an agreement',
      {
        otherAuthorities: [eastshire],
        ...approved([{ authority: 'eastshire' }], { actingFor: [{ authority: 'northshire' }] }),
      },
      0,
    ],
    [
      'approved by another authority, no agreement',
      { otherAuthorities: [eastshire], ...approved([{ authority: 'eastshire' }]) },
      1,
    ],
    [
      'approved in Wales only, agreement or not',
      {
        otherAuthorities: [gwent],
        ...approved([{ authority: 'gwent' }], { actingFor: [{ authority: 'northshire' }] }),
      },
      1,
    ],
    ['an agreement without an approval', approved([], { actingFor: [{ authority: 'northshire' }] }), 1],
    [
      'suspended for an hour',
      approved([{ authority: 'northshire', suspended: [{ from: '2026-03-04T12:00Z', until: '2026-03-04T13:00Z' }] }]),
      1,
    ],
    ['nobody, but the role needs no approval', { roles: [{ id: 'amhp', needsApproval: false }], ...approved([]) }, 0],
  ])('%s', (_, fields, findings) => {
    expect(said(oneLineRota(allWeek, { period: week, ...fields }), 'cover-floor')).toHaveLength(findings)
  })

  test('two authorities sharing one AMHP: she covers each that she is authorised for', () => {
    const service = { name: 'Shared', authorities: [northshire, eastshire, gwent] }
    const rota = oneLineRota(allWeek, {
      service,
      ...approved([{ authority: 'northshire' }], { actingFor: [{ authority: 'eastshire' }, { authority: 'gwent' }] }),
    })
    expect(findingsOf(rota, 'cover-floor').map((finding) => finding.authority)).toEqual(['gwent'])
    expect(checkRota(rota).cover.map((cover) => cover.gapMinutes)).toEqual([0, 0, 10080])
  })
})

describe('held by another service', () => {
  const held = {
    authority: 'northshire',
    by: 'County team',
    days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    start: '17:00',
    end: '09:00',
  }
  const daytimes = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
    .map((day) => `amina D ${day} 09:00-17:00`)
    .join('\n')

  test('nights agreed with another service leave no gap, and count apart', () => {
    const rota = oneLineRota(daytimes, { coveredElsewhere: [held] })
    expect(said(rota, 'cover-floor')).toEqual([])
    expect(checkRota(rota).cover).toEqual([
      {
        authority: 'northshire',
        floorMinutes: 10080,
        coveredMinutes: 3360,
        coveredElsewhereMinutes: 6720,
        gapMinutes: 0,
      },
    ])
  })

  test('the agreement ends on a day: the night that starts on it is the last', () => {
    const rota = oneLineRota(daytimes, { coveredElsewhere: [{ ...held, from: '2025-01-01', until: '2026-03-07' }] })
    expect(said(rota, 'cover-floor')).toEqual([
      'gap northshire floor Sun 8 Mar 17:00 to Mon 9 Mar 00:00 minutes 420 required 1 actual 0',
    ])
  })
})

test.each([
  ['spring', '2026-03-23', 10_020],
  ['autumn', '2026-10-19', 10_140],
])('the week of the clock change in %s has its own length', (_, firstMonday, floorMinutes) => {
  expect(checkRota(oneLineRota('', { firstMonday })).cover).toEqual([
    { authority: 'northshire', floorMinutes, coveredMinutes: 0, coveredElsewhereMinutes: 0, gapMinutes: floorMinutes },
  ])
})

test('the sentence shows the working', () => {
  const rota = oneLineRota('amina S Mon 00:00-Thu 17:00 \n ben S Thu 17:05-Mon+1 00:00')
  expect(sentences(rota, 'cover-floor')).toEqual([
    'No AMHP covers Northshire Council from Thu 5 Mar 17:00 to 17:05, 5 min, and no other service has agreed to. The Code of Practice asks for one at all hours, under the duty of section 13.',
  ])
})
