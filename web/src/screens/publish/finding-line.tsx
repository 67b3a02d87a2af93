import type { ExplainedFinding, ListedFinding } from '@amhp/shared/contract/findings.ts'
import { useQuery } from '@tanstack/react-query'
import { amhpsQuery } from '../../data/amhps.ts'
import { levelMarks } from '../../parts/duty-words.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Shape } from '../../ui/mark.tsx'
import { WhyThisRule } from '../standards/rule-source.tsx'

/** A finding in a line: its level, whom it is about, when, and why. */
export function FindingSentence({ finding: { level, amhp, start, end, why } }: { finding: ExplainedFinding }) {
  const { data } = useQuery(amhpsQuery)
  const name = amhp && (data?.amhps.find(({ id }) => id === amhp)?.name ?? amhp)
  return (
    <>
      <Shape tone={level} /> <b>{levelMarks[level]}</b>, {name && <b>{name}: </b>}
      <SpanText start={start} end={end} />. {why}
    </>
  )
}

export function FindingLine({ finding }: { finding: ListedFinding }) {
  return (
    <li>
      <FindingSentence finding={finding} />
      <WhyThisRule finding={finding} name={finding.why} />
    </li>
  )
}
