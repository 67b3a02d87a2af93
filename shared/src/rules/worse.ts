import type { Facts, Finding, Level } from './rule.ts'

/** How a fact changes when a finding gets worse: it rises, it falls, it becomes any other, or it does not matter. */
export type Worse = 'higher' | 'lower' | 'other' | 'never'

const cover = { minutes: 'higher', required: 'higher', actual: 'lower' } as const
const most = { actual: 'higher', limit: 'lower', unit: 'never' } as const
const least = { actual: 'lower', limit: 'higher', unit: 'never' } as const

/** For each rule, which way each of its facts is worse. A limit that was made stricter makes its findings worse. */
export const worseWhen: Readonly<Record<string, Readonly<Record<string, Worse>>>> = {
  'cover-floor': cover,
  'cover-minimum': cover,
  'cover-target': cover,
  'single-point': { minutes: 'higher' },
  'not-approved': { reason: 'other', minutes: 'higher' },
  'double-booked': { minutes: 'higher' },
  // The kind of an absence is not everyone's to know.
  'absent-on-shift': { kind: 'never', minutes: 'higher' },
  'daily-rest': { restMinutes: 'lower', requiredMinutes: 'higher', earliestStart: 'never' },
  'working-span': { spanMinutes: 'higher', limitMinutes: 'lower' },
  'weekly-rest': { longestRestMinutes: 'lower', requiredMinutes: 'higher' },
  'missed-break': { workedMinutes: 'higher', breakMinutes: 'lower' },
  'average-hours': { averageMinutes: 'higher', limitMinutes: 'lower', weeks: 'never' },
  'night-average': { averageMinutes: 'higher' },
  'night-limit': { workedMinutes: 'higher' },
  'compensatory-rest': { owedMinutes: 'higher', dueBy: 'never' },
  'long-shift': most,
  'between-shifts': least,
  'consecutive-days': most,
  'consecutive-nights': most,
  'night-to-day': least,
  'rest-after-nights': least,
  'hours-in-168': most,
  weekends: most,
  'standby-rest': { ...least, unit: 'other' },
  'late-finish': least,
  overrun: most,
}

/** As much of a finding as tells what it judges and how bad it is. */
export type Judged = Pick<
  Finding,
  'key' | 'rule' | 'level' | 'amhp' | 'authority' | 'role' | 'slot' | 'start' | 'end' | 'facts'
>

const graveness: Readonly<Record<Level, number>> = { gap: 3, breach: 2, warning: 1, info: 0 }
// Their keys name a moment or a week that moves when a part of them is mended.
const byTime = new Set([
  'cover-floor',
  'cover-minimum',
  'cover-target',
  'single-point',
  'average-hours',
  'night-average',
])
const isCover = ({ amhp, slot }: Judged) => amhp === undefined && slot !== undefined

/** Whether two findings judge the same thing: the same key, or meeting stretches of one gap in cover or one average. */
export function isSameMatter(a: Judged, b: Judged): boolean {
  if (a.key === b.key) return true
  return (
    byTime.has(a.rule) &&
    a.rule === b.rule &&
    a.amhp === b.amhp &&
    a.authority === b.authority &&
    a.role === b.role &&
    a.slot === b.slot &&
    a.start < b.end &&
    b.start < a.end
  )
}

/** Whether a finding is worse than it was: graver, further from its limit, or a gap that reaches outside what it was. */
export function isWorse(before: Judged, after: Judged): boolean {
  if (graveness[after.level] > graveness[before.level]) return true
  if (isCover(after) && (after.start < before.start || after.end > before.end)) return true
  return factsAreWorse(after.rule, before.facts, after.facts)
}

/** Facts of one rule, before and after. A fact that nothing is declared for is worse when it is another. */
export function factsAreWorse(rule: string, before: Facts, after: Facts): boolean {
  const declared = worseWhen[rule] ?? {}
  return Object.keys({ ...before, ...after }).some((name) => {
    const was = before[name]
    const is = after[name]
    const worse = declared[name] ?? 'other'
    if (was === is || worse === 'never') return false
    if (typeof was !== 'number' || typeof is !== 'number' || worse === 'other') return true
    return worse === 'higher' ? is > was : is < was
  })
}
