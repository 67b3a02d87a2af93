import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { Details } from '../ui/details.tsx'
import { Mark } from '../ui/mark.tsx'
import { levelMarks } from './duty-words.ts'
import { SpanText } from './span-text.tsx'
import './previewed-findings.scss'

/** The findings that a change would open or close; the first of them where there are many. */
export function PreviewedFindings({
  title,
  findings,
  count,
}: {
  title: string
  findings: readonly ExplainedFinding[]
  count: number
}) {
  if (count === 0) return null
  return (
    <Details summary={`${title}: ${count}`}>
      <ul className="rule-findings">
        {findings.map(({ key, level, start, end, why }) => (
          <li key={key}>
            <p className="finding-head">
              <Mark tone={level}>{levelMarks[level]}</Mark> <SpanText start={start} end={end} />
            </p>
            <p>{why}</p>
          </li>
        ))}
      </ul>
      {findings.length < count && <p>The first {findings.length} are shown.</p>}
    </Details>
  )
}
