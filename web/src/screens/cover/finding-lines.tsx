import type { FindingText } from '@amhp/shared/contract/findings.ts'
import { readJudged } from '@amhp/shared/rules/worse.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { useHere } from '../../data/session.ts'
import { levelWords } from '../../parts/duty-words.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { momentOf } from '../../parts/wire-times.ts'
import { rotaPath } from '../../paths.ts'
import { Mark } from '../../ui/mark.tsx'
import { FindingStanding } from '../acknowledgements/finding-standing.tsx'
import { RuleSource } from '../standards/rule-source.tsx'
import { type ShiftLine, ShiftLines } from './shift-lines.tsx'

const atFirst = 20

interface FindingLinesProps {
  findings: readonly FindingText[]
  shifts: readonly ShiftLine[]
  /** The days that were checked, `to` exclusive. */
  period: { readonly from: string; readonly to: string }
}

/** Findings in words, each with the shifts it names, where it stands and a way to its week of the rota. */
export function FindingLines({ findings, shifts, period: { from, to } }: FindingLinesProps) {
  const { zone } = useHere()
  const [all, setAll] = useState(false)
  if (findings.length === 0) return <p>There are none in these days.</p>
  const shown = all ? findings : findings.slice(0, atFirst)
  return (
    <>
      <ul className="finding-lines">
        {shown.map((finding) => (
          <li key={finding.key}>
            <p>
              <Mark tone={finding.level}>{levelWords[finding.level].one}</Mark>{' '}
              <Link to={rotaPath(dateAt(zone, momentOf(finding.start)))}>
                <SpanText start={finding.start} end={finding.end} />
              </Link>
            </p>
            <p>{finding.why}</p>
            <RuleSource {...finding} />
            {finding.shifts.length > 0 && (
              <ShiftLines shifts={shifts.filter(({ id }) => finding.shifts.includes(id))} none="" />
            )}
            <FindingStanding finding={readJudged(finding)} name={finding.why} seen={{ in: 'published', from, to }} />
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
