import { authoritiesOf, eligibleFor } from '@amhp/shared/cover/eligibility.ts'
import { headcountOf } from '@amhp/shared/cover/headcount.ts'
import { formatInstant, minute } from '@amhp/shared/time/instant.ts'
import { intersection, lengthOf, overlaps } from '@amhp/shared/time/span.ts'
import { expect, test } from 'vitest'
import { borderService, east, ended, gwent, north, otherAuthorities } from '../support/rotas/border-service.ts'
import { oneLineRota } from '../support/rotas/one-line-rota.ts'

// When an AMHP may act for an authority, and which of several reasons is given where she may not.

const welshToo = {
  ...borderService,
  authorities: [borderService.authorities[0], { id: 'powys', name: 'Powys', nation: 'wales' }],
}

/** Each part of a shift from Monday 20:00 to Tuesday 08:00 in which she may act for nobody, as its reason and its minutes. */
const reasons = (approvals: object[], actingFor: object[] = [], by: object = borderService) => {
  const amhps = [{ id: 'amina', name: 'Amina', approvals, actingFor }]
  const rota = oneLineRota('amina D Mon 20:00-08:00', { service: by, otherAuthorities, amhps })
  const [shift] = rota.shifts
  return headcountOf(rota)
    .ineligible(rota.amhps[0]!)
    .filter((part) => overlaps(part, shift!))
    .map((part) => `${part.reason} ${lengthOf(intersection(part, shift!)!) / minute}`)
}

test.each<[string, object[], object[], string[]]>([
  ['an own approval that ended comes before one of another nation', [{ ...north, ...ended }, gwent], [], ['ended 720']],
  [
    'one of another authority that ended, without an agreement, does not',
    [{ ...east, ...ended }, gwent],
    [],
    ['other-nation 720'],
  ],
  [
    'one of another authority that ended, with an agreement that ended, does not',
    [{ ...east, ...ended }, gwent],
    [{ ...north, ...ended }],
    ['other-nation 720'],
  ],
  [
    'one of another authority that ended, with an agreement in force, does',
    [{ ...east, ...ended }, gwent],
    [north],
    ['ended 720'],
  ],
  [
    'one of another nation that ended does not, whatever the agreement',
    [{ ...gwent, ...ended }, gwent],
    [north],
    ['other-nation 720'],
  ],
  [
    'one of another authority that ended is given where there is nothing else',
    [{ ...east, ...ended }],
    [],
    ['ended 720'],
  ],
  [
    'one of another nation that ended is given where there is nothing else',
    [{ ...gwent, ...ended }],
    [],
    ['ended 720'],
  ],
  [
    'an approval that ended before its suspension has ended',
    [{ ...north, ...ended, suspended: [{ from: '2026-03-02T10:00Z' }] }],
    [],
    ['ended 720'],
  ],
  [
    'an approval that starts later and is suspended until then has not started',
    [{ ...north, from: '2026-03-05', suspended: [{ from: '2026-03-01T10:00Z', until: '2026-03-05T10:00Z' }] }],
    [],
    ['not-yet 720'],
  ],
  [
    'two suspensions that touch are one part',
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
    'a part ends where the reason changes, in whatever order the approvals are',
    [
      { ...north, ...ended },
      { ...north, from: '2026-03-05' },
      { ...north, from: '2026-03-03', suspended: [{ from: '2026-03-01T00:00Z' }] },
    ],
    [],
    ['ended 240', 'suspended 480'],
  ],
  ['an approval by the second authority is enough', [{ authority: 'southshire' }], [], []],
  ['an agreement to act for the second authority is enough', [east], [{ authority: 'southshire' }], []],
  ['an approval by another authority needs an agreement with one of the two', [east], [], ['no-agreement 720']],
])('%s', (_, approvals, actingFor, expected) => {
  expect(reasons(approvals, actingFor)).toEqual(expected)
})

test('a service with an authority in each nation accepts either nation’s approval with an agreement', () => {
  expect(reasons([east], [], welshToo)).toEqual(['no-agreement 720'])
  expect(reasons([gwent], [], welshToo)).toEqual(['no-agreement 720'])
  expect(reasons([gwent], [{ authority: 'powys' }], welshToo)).toEqual([])
})

test.each<[string, object, object, string, string]>([
  ['an agreement in force', {}, {}, 'northshire', 'always'],
  ['an agreement with another authority', {}, {}, 'southshire', 'never'],
  ['an agreement that ended before the approval began', { from: '2026-03-03' }, ended, 'northshire', 'never'],
  [
    'an agreement that ends before the approval does',
    { from: '2026-03-03' },
    { until: '2026-03-04' },
    'northshire',
    '2026-03-03T00:00:00Z to 2026-03-05T00:00:00Z',
  ],
])(
  'an AMHP may act for an authority while approval and agreement are both in force: %s',
  (_, approval, agreement, authority, when) => {
    const amhps = [
      { id: 'amina', name: 'Amina', approvals: [{ ...east, ...approval }], actingFor: [{ ...north, ...agreement }] },
    ]
    const rota = oneLineRota('amina D Mon 20:00-08:00', { service: borderService, otherAuthorities, amhps })
    const spans = eligibleFor(rota.amhps[0]!, authority, authoritiesOf(rota))
    const told = spans.map(({ start, end }) =>
      Number.isFinite(start) ? `${formatInstant(start)} to ${formatInstant(end)}` : 'always',
    )
    expect(told.join(', ') || 'never').toBe(when)
  },
)
