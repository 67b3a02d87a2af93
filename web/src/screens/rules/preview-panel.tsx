import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { previewRule } from '@amhp/shared/contract/rules.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useEffect, useRef } from 'react'
import { counted } from '../../parts/counted.ts'
import { PreviewedFindings } from '../../parts/previewed-findings.tsx'

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
