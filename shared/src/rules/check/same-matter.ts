import { type Facts, type Finding, levels } from '../finding.ts'
import { rulesByCode } from '../list.ts'

/** The parts of a finding that say what it judges and how bad it is. */
export type Judged = Pick<
  Finding,
  'key' | 'rule' | 'level' | 'amhp' | 'authority' | 'role' | 'slot' | 'start' | 'end' | 'facts'
>

const isCover = ({ amhp, slot }: Judged) => amhp === undefined && slot !== undefined

/** Whether two findings judge the same thing: the same key, or overlapping parts of one gap in cover or one average. */
export function isSameMatter(a: Judged, b: Judged): boolean {
  if (a.key === b.key) return true
  return (
    rulesByCode.get(a.rule)?.keysMove === true &&
    a.rule === b.rule &&
    a.amhp === b.amhp &&
    a.authority === b.authority &&
    a.role === b.role &&
    a.slot === b.slot &&
    a.start < b.end &&
    b.start < a.end
  )
}

/** Whether a finding is worse than before: a higher level, further from its limit, or a gap that grew. */
export function isWorse(before: Judged, after: Judged): boolean {
  if (levels.indexOf(after.level) < levels.indexOf(before.level)) return true
  if (isCover(after) && (after.start < before.start || after.end > before.end)) return true
  return factsAreWorse(after.rule, before.facts, after.facts, before.level === 'breach')
}

/**
 * Facts of one rule, before and after. A fact without a declared way is worse when it differs. `wasBreach`: rule sets before
 * 2026.3 called it a breach too where only the service's own number was broken.
 */
export function factsAreWorse(rule: string, before: Facts, after: Facts, wasBreach = false): boolean {
  const { facts: ways = {}, breaksOwnNumber: isOwn } = rulesByCode.get(rule) ?? {}
  // The limits of the two are not the same: to break the law's is worse.
  if (isOwn && isOwn(before) !== isOwn(after) && !(wasBreach && isOwn(before))) return isOwn(before)
  return Object.keys({ ...before, ...after }).some((name) => {
    const was = before[name]
    const is = after[name]
    const worse = ways[name] ?? 'other'
    if (was === is || worse === 'never' || worse === 'moment') return false
    if (typeof was !== 'number' || typeof is !== 'number' || worse === 'other') return true
    return worse === 'higher' ? is > was : is < was
  })
}
