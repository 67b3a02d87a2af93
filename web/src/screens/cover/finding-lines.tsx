import type { ListedFinding } from '@amhp/shared/contract/findings.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { levelMarks } from '../../parts/duty-words.ts'
import { FindingHead } from '../../parts/finding-head.tsx'
import { AcknowledgeFinding } from '../acknowledgements/acknowledge-finding.tsx'
import { FindingSources } from '../standards/rule-source.tsx'
import { type ShiftLine, ShiftLines } from './shift-lines.tsx'

const atFirst = 20

interface FindingLinesProps {
  findings: readonly ListedFinding[]
  shifts: readonly ShiftLine[]
  /** The days that were checked, `to` exclusive. */
  period: { readonly from: LocalDate; readonly to: LocalDate }
}

/** Findings, each with its shifts, its acknowledgement and a link to its week of the rota. */
export function FindingLines({ findings, shifts, period: { from, to } }: FindingLinesProps) {
  const [all, setAll] = useState(false)
  if (findings.length === 0) return <p>There are none in this period.</p>
  const shown = all ? findings : findings.slice(0, atFirst)
  return (
    <>
      <ul className="finding-lines">
        {shown.map((finding) => (
          <li key={finding.key}>
            <FindingHead tone={finding.level} word={levelMarks[finding.level]} span={finding} />
            <p>{finding.why}</p>
            <FindingSources finding={finding} name={finding.why} />
            {finding.shifts.length > 0 && (
              <ShiftLines shifts={shifts.filter(({ id }) => finding.shifts.includes(id))} none="" />
            )}
            <AcknowledgeFinding finding={finding} name={finding.why} seen={{ in: 'published', from, to }} />
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button type="button" className="plain-button" onClick={() => setAll(true)}>
          Show all {findings.length}
        </button>
      )}
    </>
  )
}
