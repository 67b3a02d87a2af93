import type { Listed } from '@amhp/shared/rules/check/holes.ts'
import { levelWords } from '../../../parts/duty-words.ts'
import { Shape } from '../../../ui/mark.tsx'
import { AcknowledgeFinding } from '../../acknowledgements/acknowledge-finding.tsx'
import { FindingSources } from '../../standards/rule-source.tsx'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'

interface FindingTextProps {
  finding: Listed<BoardFinding>
  current?: boolean
}

/** A finding with its explanation, source and acknowledgement. */
export function FindingText({ finding, current = false }: FindingTextProps) {
  const { period } = useBoardView().data.rota
  return (
    <div className={`finding finding--${finding.level}${current ? ' finding--current' : ''}`}>
      <p className="finding__title">
        <Shape tone={finding.level} /> {finding.title}
        <span className="finding__level"> {levelWords[finding.level].one}</span>
      </p>
      <p>{finding.why}</p>
      <FindingSources finding={finding} name={finding.title} />
      <AcknowledgeFinding finding={finding} name={finding.title} seen={{ in: 'draft', ...period }} />
    </div>
  )
}

export interface HoverAt {
  readonly box: DOMRect
  readonly findings: readonly BoardFinding[]
}

const width = 320

/** The findings of the cell under the mouse. Hidden from screen readers, which have the panel. */
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
