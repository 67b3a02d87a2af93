import { Shape } from '../../../ui/mark.tsx'
import type { BoardFinding } from '../draft/check-draft.ts'

export interface HoverAt {
  readonly box: DOMRect
  readonly findings: readonly BoardFinding[]
}

const width = 320

/** The reasons of a cell under the mouse. The panel says the same for the cell that has focus. */
export function HoverReasons({ at, onClose }: { at: HoverAt; onClose: () => void }) {
  const { box, findings } = at
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 16))
  const above = box.bottom + 180 > window.innerHeight
  return (
    <div
      className="hover-reasons"
      style={above ? { left, width, bottom: window.innerHeight - box.top } : { left, width, top: box.bottom }}
      onMouseLeave={onClose}
      aria-hidden="true"
    >
      {findings.map((finding) => (
        <p key={finding.key}>
          <Shape tone={finding.level} /> <b>{finding.title}.</b> {finding.why}
        </p>
      ))}
    </div>
  )
}
