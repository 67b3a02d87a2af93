import { describe, expect, test } from 'vitest'
import { boundary } from '../support/rotas/boundary.ts'
import { declares } from '../support/rotas/declares.ts'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

const otherAuthorities = [
  { id: 'eastshire', name: 'Eastshire Council' },
  { id: 'gwent', name: 'Gwent Council', nation: 'wales' },
]
const lines = 'amina D Mon 20:00-08:00'
const rotaWith = (approvals: object[], actingFor: object[] = [], text = lines) =>
  oneLineRota(text, { otherAuthorities, amhps: [{ id: 'amina', name: 'Amina', approvals, actingFor }] })
const whole = 'Mon 2 Mar 20:00 to Tue 3 Mar 08:00'
const found = (reason: string, where = whole, minutes = 720) =>
  `breach amina s1 ${where} reason ${reason} minutes ${minutes}`

declares('not-approved', 'breach, law', 'reason other, minutes higher')

boundary('not-approved', {
  fields: { amhps: [{ id: 'amina', name: 'Amina', approvals: [{ authority: 'northshire', until: '2026-03-02' }] }] },
  kept: ['a shift ends as the last day of the approval does', 'amina D Mon 16:00-00:00'],
  past: [
    'it ends a minute later',
    'amina D Mon 16:00-00:01',
    found('ended', 'Tue 3 Mar 00:00 to 00:01', 1),
    'On duty Tue 3 Mar 00:00 to 00:01, 1 min, and may not act as an AMHP for this service then: the approval has ended.',
  ],
  spare: ['it ends a minute earlier', 'amina D Mon 16:00-23:59'],
})

describe('reasons', () => {
  const ours = { authority: 'northshire' }
  const theirs = { authority: 'eastshire' }
  const agreed = { authority: 'northshire' }
  test.each([
    ['approved', [ours], [], []],
    ['approved elsewhere, with an agreement', [theirs], [agreed], []],
    ['nothing recorded', [], [], [found('none')]],
    ['suspended', [{ ...ours, suspended: [{ from: '2026-01-01T00:00Z', until: null }] }], [], [found('suspended')]],
    ['ended the day before', [{ ...ours, until: '2026-03-01' }], [], [found('ended')]],
    [
      'ended on the day it starts',
      [{ ...ours, until: '2026-03-02' }],
      [],
      [found('ended', 'Tue 3 Mar 00:00 to 08:00', 480)],
    ],
    ['ends on the day it ends', [{ ...ours, until: '2026-03-03' }], [], []],
    ['starts the day after', [{ ...ours, from: '2026-03-04' }], [], [found('not-yet')]],
    [
      'starts at midnight',
      [{ ...ours, from: '2026-03-03' }],
      [],
      [found('not-yet', 'Mon 2 Mar 20:00 to Tue 3 Mar 00:00', 240)],
    ],
    ['no agreement', [theirs], [], [found('no-agreement')]],
    ['an agreement that ended', [theirs], [{ ...agreed, until: '2026-03-01' }], [found('no-agreement')]],
    ['another nation', [{ authority: 'gwent' }], [agreed], [found('other-nation')]],
    [
      'ended here, renewed elsewhere without an agreement',
      [
        { ...theirs, until: '2025-12-31' },
        { ...theirs, from: '2026-01-01' },
      ],
      [],
      [found('no-agreement')],
    ],
    ['ended, with an agreement', [{ ...theirs, until: '2025-12-31' }], [agreed], [found('ended')]],
    [
      'ended before not yet',
      [
        { ...ours, until: '2026-03-01' },
        { ...ours, from: '2026-03-04' },
      ],
      [],
      [found('ended')],
    ],
    ['not yet before no agreement', [{ ...ours, from: '2026-03-04' }, theirs], [], [found('not-yet')]],
    ['no agreement before another nation', [{ authority: 'gwent' }, theirs], [], [found('no-agreement')]],
    [
      'one that holds makes up for one that ended',
      [
        { ...ours, until: '2026-03-01' },
        { ...ours, from: '2026-03-02' },
      ],
      [],
      [],
    ],
    [
      'suspended until it starts',
      [{ ...ours, suspended: [{ from: '2026-03-01T00:00Z', until: '2026-03-02T20:00Z' }] }],
      [],
      [],
    ],
    ['suspended from its end on', [{ ...ours, suspended: [{ from: '2026-03-03T08:00Z' }] }], [], []],
    [
      'suspended for its last minute',
      [{ ...ours, suspended: [{ from: '2026-03-03T07:59Z' }] }],
      [],
      [found('suspended', 'Tue 3 Mar 07:59 to 08:00', 1)],
    ],
    [
      'suspended before ended',
      [
        { ...ours, until: '2026-03-01' },
        { ...ours, from: '2026-03-02', suspended: [{ from: '2026-03-02T00:00Z' }] },
      ],
      [],
      [found('suspended')],
    ],
  ])('%s', (_, approvals, actingFor, expected) => {
    expect(said(rotaWith(approvals, actingFor), 'not-approved')).toEqual(expected)
  })

  test('each piece is a finding; the reason may change within one', () => {
    const suspended = [{ from: '2026-03-02T21:00Z', until: '2026-03-02T22:00Z' }]
    expect(said(rotaWith([{ ...ours, until: '2026-03-02', suspended }]), 'not-approved')).toEqual([
      found('suspended', 'Mon 2 Mar 21:00 to 22:00', 60),
      found('ended', 'Tue 3 Mar 00:00 to 08:00', 480),
    ])
  })

  test('pieces with one reason are numbered in order of time', () => {
    const suspended = ['21', '23'].map((hour) => ({ from: `2026-03-02T${hour}:00Z`, until: `2026-03-02T${hour}:30Z` }))
    expect(said(rotaWith([{ ...ours, suspended }]), 'not-approved')).toEqual([
      found('suspended', 'Mon 2 Mar 21:00 to 21:30', 30),
      found('suspended', 'Mon 2 Mar 23:00 to 23:30', 30),
    ])
  })
})

describe('which shifts', () => {
  test.each([
    ['standby', 'amina S Mon 20:00-08:00', 1],
    ['a sleep-in', 'amina Z Mon 20:00-08:00', 1],
    ['training', 'amina T Mon 20:00-08:00', 0],
    ['observing', 'amina O Mon 20:00-08:00', 0],
    ['a role that needs no approval', 'amina D Mon 20:00-08:00 as manager', 0],
    ['the shift as worked', 'amina D Sun 12:00-20:00 worked -00:30', 1],
    ['outside the period', 'amina D Mon+1 20:00-08:00', 0],
  ])('%s', (_, text, findings) => {
    const approvals = text.includes('Sun 12') ? [{ authority: 'northshire', until: '2026-03-08' }] : []
    expect(said(rotaWith(approvals, [], text), 'not-approved')).toHaveLength(findings)
  })
})

test('the sentence shows the working', () => {
  expect(sentences(rotaWith([{ authority: 'northshire', until: '2026-03-02' }]), 'not-approved')).toEqual([
    'On duty Tue 3 Mar 00:00 to 08:00, 8 h, and may not act as an AMHP for this service then: the approval has ended.',
  ])
})
