import { type RuleGroup, ruleGroups } from '@amhp/shared/rules/finding.ts'
import { type Finding, ruleOf } from '@amhp/shared/rules/index.ts'

export interface FindingGroup<F> {
  readonly name: string
  readonly findings: readonly F[]
}

const names: Readonly<Record<RuleGroup, string>> = {
  cover: 'Cover',
  people: 'People',
  law: 'Rest',
  fatigue: 'Guidance and local',
}

/** The issue list, in the groups of the rules; empty ones are left out. */
export const groupFindings = <F extends Pick<Finding, 'rule'>>(findings: readonly F[]): FindingGroup<F>[] =>
  ruleGroups
    .map((group) => ({
      name: names[group],
      findings: findings.filter(({ rule }) => ruleOf(rule).group === group),
    }))
    .filter((group) => group.findings.length > 0)

/** `3 gaps, 2 breaches`, or `No gaps or breaches`. */
export function countText(findings: readonly Pick<Finding, 'level'>[]): string {
  const count = (level: string) => findings.filter((finding) => finding.level === level).length
  const parts = [plural(count('gap'), 'gap', 'gaps'), plural(count('breach'), 'breach', 'breaches')]
  return parts.filter(Boolean).join(', ') || 'No gaps or breaches'
}

const plural = (n: number, one: string, many: string) => (n === 0 ? '' : n === 1 ? `1 ${one}` : `${n} ${many}`)

/** The next finding to walk to: after the present one, round to the first. */
export function stepFinding<F extends Pick<Finding, 'key'>>(
  findings: readonly F[],
  presentKey: string | null,
  step: 1 | -1,
): F | undefined {
  if (findings.length === 0) return undefined
  const at = findings.findIndex((finding) => finding.key === presentKey)
  if (at === -1) return step === 1 ? findings[0] : findings.at(-1)
  return findings[(at + step + findings.length) % findings.length]
}
