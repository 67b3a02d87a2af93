/** The regulations of the Working Time Regulations 1998 that allow derogations. */
export const derogationRegulations = [21, 22, 23] as const
export type DerogationRegulation = (typeof derogationRegulations)[number]

/** The rules that a derogation may reach. Of the first four, what is short is then rest owed (regulation 24). */
export const owingRules = ['daily-rest', 'working-span', 'weekly-rest', 'missed-break'] as const
export type OwingRule = (typeof owingRules)[number]
const derogableRules = [...owingRules, 'night-average', 'night-limit'] as const
export type DerogableRule = (typeof derogableRules)[number]

/** What each regulation reaches; 22 only where somebody changes shift, or where the working day before is split. */
export const reachOf: Readonly<Record<DerogationRegulation, readonly DerogableRule[]>> = {
  21: derogableRules,
  22: ['daily-rest', 'weekly-rest'],
  23: derogableRules,
}
