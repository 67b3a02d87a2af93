import type { Finding } from '@amhp/shared/rules/finding.ts'
import { overlapping, type Span, subtract, union } from '@amhp/shared/time/span.ts'

/**
 * The findings that are new in the second list, and those that are gone from the first. A finding about a person is identified
 * by its key. Gaps in cover are compared by time, because filling the middle of a gap moves its ends: one is opened if fewer
 * people were missing at some moment of it, and closed if fewer are missing at every moment of it.
 */
export function findingsDifference(
  before: readonly Finding[],
  after: readonly Finding[],
): { opened: Finding[]; closed: Finding[] } {
  return { opened: notAmong(after, before, isOpened), closed: notAmong(before, after, isClosed) }
}

const isCover = (finding: Finding) => finding.amhp === undefined && finding.slot !== undefined

const subjectOf = (finding: Finding) =>
  isCover(finding) ? `${finding.rule}/${finding.authority}/${finding.slot}/${finding.role}` : finding.key

const missing = ({ facts }: Finding) => Number(facts.required ?? 0) - Number(facts.actual ?? 0)

/** The findings that are not among others. Of a gap, `isNot` is asked with the times at which others have as many missing. */
function notAmong(
  findings: readonly Finding[],
  others: readonly Finding[],
  isNot: (gap: Finding, asBad: readonly Span[]) => boolean,
): Finding[] {
  const bySubject = Map.groupBy(others, subjectOf)
  const timesOf = new Map<string, readonly Span[]>()
  return findings.filter((finding) => {
    const subject = subjectOf(finding)
    const same = bySubject.get(subject) ?? []
    if (!isCover(finding)) return same.length === 0
    const key = `${subject} ${missing(finding)}`
    const asBad = timesOf.get(key) ?? union(same.filter((other) => missing(other) >= missing(finding)))
    timesOf.set(key, asBad)
    return isNot(finding, asBad)
  })
}

const isOpened = (gap: Finding, asBad: readonly Span[]) => subtract(gap, overlapping(asBad, gap)).length > 0

const isClosed = (gap: Finding, asBad: readonly Span[]) => overlapping(asBad, gap).length === 0
