import { otherPost as otherPostSchema } from '@amhp/shared/contract/amhps.ts'
import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import * as z from 'zod/mini'
import type { ExampleAmhp } from './example-types.ts'
import { authorities } from './hours.ts'
import { type ExampleOtherPost, type ExamplePerson, people } from './people.ts'
import { approvalEndsAmhp, seededCases } from './seeded-cases.ts'

/** The register. All approvals outlast the period, except the one of the seeded case. */
export function registerFor(period: Period): ExampleAmhp[] {
  return people.map((person, position) => {
    // Approval is for five years at a time (SI 2008/1206 reg 3).
    const until =
      person.id === approvalEndsAmhp ? seededCases(period).approvalEnds : addDays(period.to, 60 + position * 47)
    return {
      id: person.id,
      name: person.name,
      profession: person.profession,
      employer: person.employer,
      contractedMinutes: person.contractedMinutes,
      team: person.team,
      workEmail: emailOf(person),
      // Ofcom reserves these numbers for drama.
      dutyPhone: `07700 9000${String(position + 11)}`,
      startedOn: addDays(period.from, -400 - position * 97),
      leftOn: null,
      optOut: person.id === 'grace-okafor' ? { from: addDays(period.from, -300), until: null } : null,
      averageWeeks: null,
      otherPost: person.otherPost && otherPost(person.otherPost),
      approvals: [{ authority: person.approvedBy, from: addDays(until, -1826), until, suspended: [] }],
      actingFor: person.actsForBoth
        ? authorities
            .filter((authority) => authority.id !== person.approvedBy)
            .map((authority) => ({ authority: authority.id, from: addDays(period.from, -608), until: null }))
        : [],
      notes: '',
    }
  })
}

export function emailOf({ name, employer }: ExamplePerson): string {
  const domain = employer.startsWith('Eastvale') ? 'eastvale' : employer.endsWith('Trust') ? 'trust' : 'northshire'
  return `${name.toLowerCase().replace(' ', '.')}@${domain}.example`
}

function otherPost(post: ExampleOtherPost): NonNullable<ExampleAmhp['otherPost']> {
  const { label, days, start, end, morning } = post
  return z.decode(otherPostSchema, {
    label,
    from: null,
    until: null,
    exceptions: [],
    weekly: [...days.map((day) => ({ day, start, end })), ...(morning ? [{ day: morning, start, end: '12:30' }] : [])],
  })
}
