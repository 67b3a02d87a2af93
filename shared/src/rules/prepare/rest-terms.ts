import * as z from 'zod/mini'
import { date } from '../../rota/values.ts'
import { settingsOf, type Terms, terms } from '../terms.ts'
import type { Prepared } from './prepare.ts'

/** The daily rest of regulation 10, whose hours other rules judge by too. */
export const dailyRestTerms = terms({
  code: 'daily-rest',
  level: 'breach',
  settings: z.strictObject({ hours: z._default(z.number().check(z.minimum(11), z.maximum(24)), 11) }),
})

/** The weekly rest of regulation 11, whose shortfalls may be owed instead. */
export const weeklyRestTerms = terms({
  code: 'weekly-rest',
  level: 'breach',
  settings: z.strictObject({
    hours: z._default(z.number().check(z.minimum(24), z.maximum(59)), 35),
    every: z._default(z.enum(['week', 'fortnight']), 'week'),
    /** The first day of a fortnight; the period's first Monday when left out. */
    fortnightFrom: z.optional(date),
  }),
})

export type WeeklyRestSettings = z.output<typeof weeklyRestTerms.settings>

/** The hours of rest that a rota's settings ask for before a shift, whether the rule is on or off. */
export const dailyRestHours = ({ rota }: Prepared): number => settingsOf(dailyRestTerms, rota.rules).settings.hours

/** Whether the rule with these terms is switched off. */
export const isOff = ({ rota }: Prepared, asked: Terms): boolean => settingsOf(asked, rota.rules).level === undefined
