import { levelWords } from '../../../parts/duty-words.ts'
import { Shape } from '../../../ui/mark.tsx'
import type { BoardFinding } from '../draft/check-draft.ts'
import { worstLevel } from '../findings/findings-by-place.ts'

/** The corner of a cell: the gravest level's shape and how many findings there are. */
export function FindingCorner({ findings }: { findings: readonly BoardFinding[] }) {
  const worst = worstLevel(findings) ?? 'info'
  const n = findings.length
  return (
    <span className={`finding-corner finding-corner--${worst}`}>
      <Shape tone={worst} />
      <span aria-hidden="true">{n}</span>
      <span className="nhsuk-u-visually-hidden">
        , {n} {n === 1 ? levelWords[worst].one : 'findings'}: {findings.map((finding) => finding.why).join(' ')}
      </span>
    </span>
  )
}
