import { useEffect, useRef } from 'react'
import { announce } from '../../../ui/live-region.tsx'
import type { BoardFinding } from '../draft/check-draft.ts'

/** Has a screen reader say what an edit opened and closed. */
export function useAnnounceFindings(findings: readonly BoardFinding[]) {
  const before = useRef<ReadonlyMap<string, BoardFinding> | null>(null)
  useEffect(() => {
    const now = new Map(findings.map((finding) => [finding.key, finding]))
    const known = before.current
    before.current = now
    if (!known) return
    const opened = findings.filter((finding) => finding.level !== 'info' && !known.has(finding.key))
    const closed = [...known.values()].filter((finding) => finding.level !== 'info' && !now.has(finding.key))
    const parts = [
      ...opened.slice(0, 2).map((finding) => `Now ${finding.level}: ${finding.why}`),
      opened.length > 2 ? `and ${opened.length - 2} more` : '',
      closed.length > 0 ? `${closed.length} closed` : '',
    ].filter(Boolean)
    if (parts.length > 0) announce(parts.join('. '))
  }, [findings])
}
