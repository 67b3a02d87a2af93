import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import type { previewRule } from '@amhp/shared/contract/rules.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useEffect, useRef } from 'react'
import { counted } from '../../parts/counted.ts'
import { levelMarks } from '../../parts/duty-words.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Details } from '../../ui/details.tsx'
import { Mark } from '../../ui/mark.tsx'

/** What a change would do in the next 12 weeks. Takes focus when it appears. */
export function PreviewPanel({ preview }: { preview: Reply<typeof previewRule> }) {
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: screen readers must announce each new preview
  useEffect(() => heading.current?.focus(), [preview])
  const { from, to, opens, closes, changesLevel, counts } = preview
  const last = addDays(to, -1)
  return (
    <div className="panel">
      <h4 ref={heading} tabIndex={-1}>
        {counts.opens + counts.closes + counts.changesLevel === 0
          ? 'This would change no finding in the next 12 weeks'
          : `This would open ${counted(counts.opens, 'finding')} and close ${counted(counts.closes, 'finding')}${
              counts.changesLevel > 0 ? `; ${counted(counts.changesLevel, 'more', 'more')} would change level` : ''
            }`}
      </h4>
      <p className="quiet">
        {fullDate(from)} to {fullDate(last)}, in published rotas, and in drafts where nothing is published yet.
      </p>
      <PreviewedFindings title="Would open" findings={opens} count={counts.opens} />
      <PreviewedFindings title="Would close" findings={closes} count={counts.closes} />
      <PreviewedFindings title="Would change level" findings={changesLevel} count={counts.changesLevel} />
    </div>
  )
}

function PreviewedFindings({
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
