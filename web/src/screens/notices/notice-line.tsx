import type { Notice } from '@amhp/shared/contract/notices.ts'
import { ruleSetText } from '@amhp/shared/rules/rule-set.ts'
import { useSeeNotice } from '../../data/notices.ts'
import { useSignedIn } from '../../data/session.ts'
import { counted } from '../../parts/counted.ts'
import { levelMarks } from '../../parts/duty-words.ts'
import { FindingHead } from '../../parts/finding-head.tsx'
import { MomentText } from '../../parts/span-text.tsx'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { announce } from '../../ui/live-region.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { WhyThisRule } from '../standards/rule-source.tsx'

const shownAtOnce = 5

/** One notice: what changed, and the new findings, each linked to its week of the rota. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const { isManager } = useSignedIn()
  const see = useSeeNotice()
  const { says, rota, at, findings, ruleSet, seen } = notice
  return (
    <li>
      <h3 className="notice-lines__says">{says}</h3>
      <p className="quiet">
        <MomentText at={at} />. {rota.name}, owned by {rota.owner.name}. Found under {ruleSetText(ruleSet)}.
        {seen && (
          <>
            {' '}
            Seen by {seen.by.name}, <MomentText at={seen.at} />.
          </>
        )}
      </p>
      <Findings findings={findings.slice(0, shownAtOnce)} />
      {findings.length > shownAtOnce && (
        <Details summary={`${counted(findings.length - shownAtOnce, 'more finding')}`}>
          <Findings findings={findings.slice(shownAtOnce)} />
        </Details>
      )}
      {see.error && <ProblemPanel problem={see.error} />}
      {seen === null && isManager && (
        <Button
          look="second"
          small
          busy={see.isPending}
          onClick={() =>
            see.mutate({ params: { noticeId: notice.id } }, { onSuccess: () => announce('Marked as seen.') })
          }
        >
          Mark as seen<HiddenText>: {says}</HiddenText>
        </Button>
      )}
    </li>
  )
}

function Findings({ findings }: { findings: Notice['findings'] }) {
  return (
    <ul className="notice-findings">
      {findings.map((finding) => (
        <li key={finding.key}>
          <FindingHead tone={finding.level} word={levelMarks[finding.level]} span={finding}>
            {finding.amhpName}
          </FindingHead>
          <p>{finding.why}</p>
          <WhyThisRule finding={finding} name={finding.why} />
        </li>
      ))}
    </ul>
  )
}
