import * as z from 'zod/mini'
import { shiftRole } from '../rota/role-and-kind.ts'
import { date, datesUpTo, id, instant, minutes, mostDays, name } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'
import { listed, summary } from './findings.ts'

/** Minutes of a period, never rounded to percent here: the page divides. They add up to `required`. */
const measured = {
  required: minutes,
  /** Met by a waking or sleep-in shift. */
  met: minutes,
  /** Met, but only by standby or, for the floor, by another service's agreement. */
  fallback: minutes,
  gap: minutes,
  /** Required on days that no edition covers: neither covered nor a gap. */
  unpublished: minutes,
}

export const gapStates = ['closed', 'fallback', 'open', 'unpublished'] as const

/**
 * A stretch of required duty in one role and one of four states: `open`, published with fewer than needed, with all that
 * `cover-floor` and `cover-minimum` find in it as `parts`; `unpublished`, no edition covers it yet, for the floor alone and split
 * where the draft begins or ceases to hold it; `fallback`, the floor is held by another service's agreement alone (what standby
 * alone holds is ordinary out of hours and is counted in `/api/cover`); `closed`, an earlier edition left it open and the
 * present one covers it. Where nobody is needed there is no stretch; such time is counted in minutes.
 */
export const gap = z.object({
  state: z.enum(gapStates),
  role: shiftRole,
  start: instant,
  end: instant,
  /** Who is on and what it breaks, in words; of an open one also whether the draft fills it. */
  why: z.string(),
  parts: z.array(
    z.object({
      authority: id,
      authorityName: name,
      /** Null for the floor. */
      slot: z.nullable(z.object({ id: z.string(), name })),
      start: instant,
      end: instant,
      required: z.int(),
      actual: z.int(),
      /** The fewest that the draft has at any moment of it, if that differs from what is published. */
      draft: z.nullable(z.int()),
    }),
  ),
  shifts: z.array(id),
})
export type Gap = z.output<typeof gap>

export const coverShift = z.object({ id, amhp: id, name, role: shiftRole, start: instant, end: instant })

export const getCover = endpoint({
  method: 'GET',
  path: '/api/cover',
  summary:
    'Cover of published rotas over a period (at most 400 days): the floor and each band in minutes, gaps, breaches by rule, and the shifts behind them',
  permission: ['lead', 'manager'],
  query: datesUpTo(mostDays),
  reply: z.object({
    from: date,
    to: date,
    asOf: instant,
    periodMinutes: minutes,
    floor: z.array(z.object({ authority: id, authorityName: name, ...measured })),
    bands: z.array(
      z.object({
        band: z.string(),
        name,
        role: shiftRole,
        authority: id,
        authorityName: name,
        ...measured,
        belowTarget: minutes,
      }),
    ),
    findings: z.array(listed),
    /** A stretch without enough people counts once: under the floor where it breaks it, else under the minimum. */
    rules: z.array(z.object({ rule: z.string(), title: z.string(), level: z.string(), count: z.int() })),
    summary,
    /** What rules could not judge, of whom, and why in a sentence. */
    notJudged: z.array(
      z.object({
        ...{ rule: z.string(), title: z.string(), why: z.string() },
        /** `soFar`: what an average is as yet, in words. */
        people: z.array(z.object({ name, soFar: z.nullable(z.string()) })),
      }),
    ),
    /** Shifts that the findings name. */
    shifts: z.array(coverShift),
    unpublishedMinutes: minutes,
  }),
  problems: ['not-accepted'],
})

export const getGaps = endpoint({
  method: 'GET',
  path: '/api/cover/gaps',
  summary:
    'Every gap of the next 12 weeks in one list, soonest first, each state apart; a stretch without enough people is one',
  permission: ['lead', 'manager'],
  reply: z.object({
    from: date,
    to: date,
    asOf: instant,
    gaps: z.array(gap),
    /** Of the 12 weeks, for each role that the duty needs; a minute is in one state, the most urgent of any authority. */
    minutes: z.object({
      /** For each role that is needed at some times only: how long it is not. An AMHP is needed at all times. */
      notRequired: z.array(z.object({ role: shiftRole, minutes })),
      closed: minutes,
      fallback: minutes,
      open: minutes,
      unpublished: minutes,
      covered: minutes,
    }),
    shifts: z.array(coverShift),
  }),
})
