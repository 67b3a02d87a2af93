import { type RuleGroup, ruleGroups } from '@amhp/shared/rules/finding.ts'
import { type Finding, ruleOf } from '@amhp/shared/rules/index.ts'
import { countLevels } from '../../../parts/counted.ts'

export interface FindingGroup<F> {
  readonly name: string
  readonly findings: readonly F[]
}

const names: Readonly<Record<RuleGroup, string>> = {
  cover: 'Cover',
  people: 'People',
  law: 'Rest',
  fatigue: 'Guidance and local policy',
}

/** Findings by group of rules, without empty groups. */
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
  return countLevels({ gap: count('gap'), breach: count('breach') }) || 'No gaps or breaches'
}

/** The next or previous finding, wrapping round. */
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
