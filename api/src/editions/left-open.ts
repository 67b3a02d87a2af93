import { type Listed, listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'

/** A gap or breach may be left open only with a reason, unless it is over. */
const needsReason = ({ level, end }: Finding, now: Instant): boolean =>
  (level === 'gap' || level === 'breach') && end > now

/** What needs a reason at publishing, as lists show it. */
export const leftOpen = (findings: readonly Finding[], now: Instant): Listed[] =>
  listed(findings).filter((one) => needsReason(one, now))

/** How many gaps and breaches are over. */
export const countOver = (findings: readonly Finding[], now: Instant): number =>
  listed(findings).filter(({ level, end }) => (level === 'gap' || level === 'breach') && end <= now).length

/** Those of its findings that need a reason and have none. */
export const withoutReason = (one: Listed, reasons: ReadonlyMap<string, string>, now: Instant): Finding[] =>
  partsOf(one).filter((finding) => needsReason(finding, now) && !reasons.has(finding.key))

/** The reasons sent for findings, by all that they answer: what is listed with a finding too, unless it has its own. */
export function spreadReasons(open: readonly Listed[], sent: ReadonlyMap<string, string>): Map<string, string> {
  const spread = new Map<string, string>()
  for (const parts of open.map(partsOf)) {
    const [first] = parts.flatMap(({ key }) => sent.get(key) ?? [])
    for (const { key } of parts) {
      const reason = sent.get(key) ?? first
      if (reason !== undefined) spread.set(key, reason)
    }
  }
  return spread
}
