import type { Finding } from '@amhp/shared/rules/finding.ts'
import { lengthOf, overlaps, subtract } from '@amhp/shared/time/span.ts'

/**
 * What came and went between two lists of findings. A finding about a person is known by its key. Cover is compared by
 * time, because filling the middle of a gap moves its ends: a piece is opened where fewer people are missing before, and
 * closed where at no moment as many are missing after.
 */
export function findingsDifference(
  before: readonly Finding[],
  after: readonly Finding[],
): { opened: Finding[]; closed: Finding[] } {
  const was = bySubject(before)
  const is = bySubject(after)
  return {
    opened: after.filter((finding) => isOpened(finding, was.get(subjectOf(finding)) ?? [])),
    closed: before.filter((finding) => isClosed(finding, is.get(subjectOf(finding)) ?? [])),
  }
}

const isCover = (finding: Finding) => finding.amhp === undefined && finding.slot !== undefined

const subjectOf = (finding: Finding) =>
  isCover(finding) ? `${finding.rule}/${finding.authority}/${finding.slot}/${finding.role}` : finding.key

const missing = ({ facts }: Finding) => Number(facts.required ?? 0) - Number(facts.actual ?? 0)

function isOpened(finding: Finding, before: readonly Finding[]) {
  if (!isCover(finding)) return before.length === 0
  const asBad = before.filter((other) => missing(other) >= missing(finding))
  return subtract(finding, asBad).some((left) => lengthOf(left) > 0)
}

function isClosed(finding: Finding, after: readonly Finding[]) {
  if (!isCover(finding)) return after.length === 0
  return !after.some((other) => missing(other) >= missing(finding) && overlaps(other, finding))
}

function bySubject(findings: readonly Finding[]) {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const subject = subjectOf(finding)
    const group = groups.get(subject)
    if (group) group.push(finding)
    else groups.set(subject, [finding])
  }
  return groups
}
