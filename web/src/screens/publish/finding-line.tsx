import type { ExplainedFinding } from '@amhp/shared/contract/findings.ts'
import { levelMarks } from '../../parts/duty-words.ts'
import { SpanText } from '../../parts/span-text.tsx'
import { Shape } from '../../ui/mark.tsx'
import { WhyThisRule } from '../standards/rule-source.tsx'
import { AboutWhom } from './about-whom.tsx'

/** A finding in a line: its level, when, the sentence, and its rule. */
export function FindingLine({ finding }: { finding: ExplainedFinding }) {
  return (
    <li>
      <Shape tone={finding.level} /> <b>{levelMarks[finding.level]}</b>, <AboutWhom finding={finding} />
      <SpanText start={finding.start} end={finding.end} />. {finding.why}
      <WhyThisRule finding={finding} name={finding.why} />
    </li>
  )
}
