import type { Finding } from '@amhp/shared/rules/rule.ts'

export interface FindingGroup<F> {
  readonly name: string
  readonly findings: readonly F[]
}

const groups: readonly { name: string; rules: readonly string[] }[] = [
  { name: 'Cover', rules: ['cover-floor', 'cover-minimum', 'cover-target', 'single-point'] },
  { name: 'Approvals', rules: ['not-approved'] },
  {
    name: 'Rest',
    rules: [
      'daily-rest',
      'working-span',
      'weekly-rest',
      'missed-break',
      'average-hours',
      'night-average',
      'night-limit',
      'compensatory-rest',
    ],
  },
]

/** The issue list: cover, approvals, rest by law, and what guidance or the service asks; empty groups are left out. */
export function groupFindings<F extends Pick<Finding, 'rule'>>(findings: readonly F[]): FindingGroup<F>[] {
  const grouped = groups.map(({ name, rules }) => ({
    name,
    findings: findings.filter((finding) => rules.includes(finding.rule)),
  }))
  const known = groups.flatMap((group) => group.rules)
  const local = { name: 'Guidance and local', findings: findings.filter((finding) => !known.includes(finding.rule)) }
  return [...grouped, local].filter((group) => group.findings.length > 0)
}

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
