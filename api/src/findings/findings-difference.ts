import type { Finding } from '@amhp/shared/rules/finding.ts'
import { lengthOf, overlaps, subtract } from '@amhp/shared/time/span.ts'

/**
 * The findings that are new in the second list, and those that are gone from the first. A finding about a person is identified
 * by its key. Gaps in cover are compared by time, because filling the middle of a gap moves its ends: one is opened if fewer
 * people were missing at some moment of it, and closed if fewer are missing at every moment of it.
 */
export function findingsDifference(
  before: readonly Finding[],
  after: readonly Finding[],
): { opened: Finding[]; closed: Finding[] } {
  const beforeBySubject = Map.groupBy(before, subjectOf)
  const afterBySubject = Map.groupBy(after, subjectOf)
  return {
    opened: after.filter((finding) => isOpened(finding, beforeBySubject.get(subjectOf(finding)) ?? [])),
    closed: before.filter((finding) => isClosed(finding, afterBySubject.get(subjectOf(finding)) ?? [])),
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
