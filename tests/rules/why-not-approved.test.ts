import { authoritiesOf, eligibleFor } from '@amhp/shared/cover/eligibility.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import { expect, test } from 'vitest'
import { oneLineRota, said, sentences } from '../support/rotas/one-line-rota.ts'

// Which of several reasons is given, for a service of two authorities, one of England and one of Wales.

const service = {
  name: 'Border AMHP service',
  authorities: [
    { id: 'northshire', name: 'Northshire Council' },
    { id: 'southshire', name: 'Southshire Council' },
  ],
}
const otherAuthorities = [
  { id: 'eastshire', name: 'Eastshire Council' },
  { id: 'gwent', name: 'Gwent Council', nation: 'wales' },
]
const welshToo = { ...service, authorities: [service.authorities[0], { id: 'powys', name: 'Powys', nation: 'wales' }] }
const ended = { until: '2026-03-01' }
const north = { authority: 'northshire' }
const east = { authority: 'eastshire' }
const gwent = { authority: 'gwent' }

/** Each finding about a shift from Monday 20:00 to Tuesday 08:00, as its reason and its minutes. */
const reasons = (approvals: object[], actingFor: object[] = [], by: object = service) => {
  const amhps = [{ id: 'amina', name: 'Amina', approvals, actingFor }]
  const rota = oneLineRota('amina D Mon 20:00-08:00', { service: by, otherAuthorities, amhps })
  return said(rota, 'not-approved').map((line) => line.replace(/.*reason (\S+) minutes (\d+)/, '$1 $2'))
}

test.each<[string, object[], object[], string[]]>([
  [
    'an own approval that ended is the reason before one of another nation',
    [{ ...north, ...ended }, gwent],
    [],
    ['ended 720'],
  ],
  ['one that ended elsewhere, without an agreement, is not', [{ ...east, ...ended }, gwent], [], ['other-nation 720']],
  [
    'nor with an agreement that ended too',
    [{ ...east, ...ended }, gwent],
    [{ ...north, ...ended }],
    ['other-nation 720'],
  ],
  ['but with one in force it is', [{ ...east, ...ended }, gwent], [north], ['ended 720']],
  ['not for an agreement with another nation’s', [{ ...gwent, ...ended }, gwent], [north], ['other-nation 720']],
  ['one that ended elsewhere is the reason where there is nothing else', [{ ...east, ...ended }], [], ['ended 720']],
  ['so is one that ended in another nation', [{ ...gwent, ...ended }], [], ['ended 720']],
  [
    'one that ended before it would have been suspended has ended',
    [{ ...north, ...ended, suspended: [{ from: '2026-03-02T10:00Z' }] }],
    [],
    ['ended 720'],
  ],
  [
    'one that starts later and is suspended until then has not started',
    [{ ...north, from: '2026-03-05', suspended: [{ from: '2026-03-01T10:00Z', until: '2026-03-05T10:00Z' }] }],
    [],
    ['not-yet 720'],
  ],
  [
    'two suspensions that touch are one finding',
    [
      {
        ...north,
        suspended: [
          { from: '2026-03-01T00:00Z', until: '2026-03-02T22:00Z' },
          { from: '2026-03-02T22:00Z', until: '2026-03-05T00:00Z' },
        ],
      },
    ],
    [],
    ['suspended 720'],
  ],
  [
    'where the reason changes there are two, in whatever order the approvals stand',
    [
      { ...north, ...ended },
      { ...north, from: '2026-03-05' },
      { ...north, from: '2026-03-03', suspended: [{ from: '2026-03-01T00:00Z' }] },
    ],
    [],
    ['ended 240', 'suspended 480'],
  ],
  ['an approval by the second authority will do', [{ authority: 'southshire' }], [], []],
  ['an agreement to act for the second will do', [east], [{ authority: 'southshire' }], []],
  ['no agreement with either', [east], [], ['no-agreement 720']],
])('%s', (_, approvals, actingFor, expected) => {
  expect(reasons(approvals, actingFor)).toEqual(expected)
})

test('for a service with an authority in each nation, an approval of either nation lacks an agreement only', () => {
  expect(reasons([east], [], welshToo)).toEqual(['no-agreement 720'])
  expect(reasons([gwent], [], welshToo)).toEqual(['no-agreement 720'])
  expect(reasons([gwent], [{ authority: 'powys' }], welshToo)).toEqual([])
})

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
    sentences(oneLineRota('amina D Mon 20:00-08:00', { service, otherAuthorities, amhps }), 'not-approved'),
  ).toEqual([
    `On duty Mon 2 Mar 20:00 to Tue 3 Mar 08:00, 12 h, and may not act as an AMHP for this service then: ${words}.`,
  ])
})

test.each<[string, object, object, string, string]>([
  ['one in force with the approval', {}, {}, 'northshire', 'always'],
  ['none for another authority', {}, {}, 'southshire', 'never'],
  ['none that ended before the approval', { from: '2026-03-03' }, ended, 'northshire', 'never'],
  [
    'one that ends within it',
    { from: '2026-03-03' },
    { until: '2026-03-04' },
    'northshire',
    '2026-03-03T00:00:00Z to 2026-03-05T00:00:00Z',
  ],
])(
  'an agreement to act lets someone act for its authority while both hold: %s',
  (_, approval, agreement, authority, when) => {
    const amhps = [
      { id: 'amina', name: 'Amina', approvals: [{ ...east, ...approval }], actingFor: [{ ...north, ...agreement }] },
    ]
    const rota = oneLineRota('amina D Mon 20:00-08:00', { service, otherAuthorities, amhps })
    const spans = eligibleFor(rota.amhps[0]!, authority, authoritiesOf(rota))
    const told = spans.map(({ start, end }) =>
      Number.isFinite(start) ? `${formatInstant(start)} to ${formatInstant(end)}` : 'always',
    )
    expect(told.join(', ') || 'never').toBe(when)
  },
)

const unapproved = (lines: string, approval: object) => {
  const amhps = [{ id: 'amina', name: 'Amina', approvals: [{ ...north, ...approval }] }]
  return sentences(oneLineRota(lines, { service, otherAuthorities, amhps }), 'not-approved').map((one) =>
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
