import { levelWords } from '../../../parts/duty-words.ts'
import { Shape } from '../../../ui/mark.tsx'
import { FindingStanding } from '../../acknowledgements/finding-standing.tsx'
import { RuleSource } from '../../standards/rule-source.tsx'
import { useBoardView } from '../board-view.ts'
import type { BoardFinding } from '../draft/check-draft.ts'

interface FindingTextProps {
  finding: BoardFinding
  current?: boolean
}

/** A finding in words, with its working, its source and where it stands. */
export function FindingText({ finding, current = false }: FindingTextProps) {
  const { period } = useBoardView().data.rota
  return (
    <div className={`finding finding--${finding.level}${current ? ' finding--current' : ''}`}>
      <p className="finding__title">
        <Shape tone={finding.level} /> {finding.title}
        <span className="finding__level"> {levelWords[finding.level].one}</span>
      </p>
      <p>{finding.why}</p>
      <RuleSource {...finding} />
      <FindingStanding finding={finding} name={finding.title} seen={{ in: 'draft', ...period }} />
    </div>
  )
}
