import { expect, test } from 'vitest'
import { borderService, east, ended, gwent, north, otherAuthorities } from '../support/rotas/border-service.ts'
import { oneLineRota, sentences } from '../support/rotas/one-line-rota.ts'

// Each reason why someone may not act, in words, for a service of two authorities; cover/eligibility.test.ts says which is given.

test.each([
  ['none', [], 'no approval is recorded'],
  ['ended', [{ ...north, ...ended }], 'the approval has ended'],
  ['not-yet', [{ ...north, from: '2026-03-05' }], 'the approval has not started'],
  ['suspended', [{ ...north, suspended: [{ from: '2026-03-01T10:00Z' }] }], 'the approval is suspended'],
  ['no-agreement', [east], 'approved by another authority, and no agreement to act for this service’s is in force'],
  ['other-nation', [gwent], 'approved in another nation only'],
])('%s is told in words', (_, approvals, words) => {
  const amhps = [{ id: 'amina', name: 'Amina', approvals }]
  expect(
    sentences(
      oneLineRota('amina D Mon 20:00-08:00', { service: borderService, otherAuthorities, amhps }),
      'not-approved',
    ),
  ).toEqual([
    `On duty Mon 2 Mar 20:00 to Tue 3 Mar 08:00, 12 h, and may not act as an AMHP for this service then: ${words}.`,
  ])
})

const unapproved = (lines: string, approval: object) => {
  const amhps = [{ id: 'amina', name: 'Amina', approvals: [{ ...north, ...approval }] }]
  return sentences(oneLineRota(lines, { service: borderService, otherAuthorities, amhps }), 'not-approved').map((one) =>
    one.slice(0, one.indexOf(', and')),
  )
}

test.each([
  [
    'before its plan, and before the approval begins',
    'amina D Tue 00:30-08:00 worked 23:30-\n amina D Thu 09:00-17:00 break 30',
    { from: '2026-03-03' },
    ['On duty Mon 2 Mar 23:30 to Tue 3 Mar 00:00, 30 min'],
  ],
  [
    'past its plan, and past the approval',
    'amina D Mon 12:00-20:00 worked -00:30 \n amina D Mon 13:00-14:00 break 30',
    { until: '2026-03-02' },
    ['On duty Tue 3 Mar 00:00 to 00:30, 30 min'],
  ],
  ['as planned, within the approval', 'amina D Mon 12:00-20:00', { until: '2026-03-02' }, []],
])('a shift worked %s', (_, lines, approval, expected) => {
  expect(unapproved(lines, approval)).toEqual(expected)
})
