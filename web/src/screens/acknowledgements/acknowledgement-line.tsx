import type { FindingAcknowledgement } from '@amhp/shared/contract/acknowledgements.ts'
import { sentenceWithTime } from '@amhp/shared/rules/check/hole-sentence.ts'
import { ruleSetText } from '@amhp/shared/rules/rule-set.ts'
import { useCloseAcknowledgement } from '../../data/acknowledgements.ts'
import { useSignedIn } from '../../data/session.ts'
import { reasonWords, stateWords, untilText } from '../../parts/acknowledgement-words.ts'
import { FindingHead } from '../../parts/finding-head.tsx'
import { MomentText, SpanText } from '../../parts/span-text.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { announce } from '../../ui/live-region.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { WhyThisRule } from '../standards/rule-source.tsx'

/** One acknowledgement: what was found, what is found now, why it is accepted, and closing it. */
export function AcknowledgementLine({ line }: { line: FindingAcknowledgement }) {
  const close = useCloseAcknowledgement()
  const { zone } = useSignedIn()
  const { found, present, state, amhpName } = line
  const shown = present.length > 0 ? present : [found]
  const isOpen = state === 'worse' || state === 'expired'
  return (
    <li>
      <FindingHead
        tone={isOpen ? found.level : state === 'standing' ? 'info' : 'none'}
        word={stateWords[state]}
        span={shown[0]!}
      >
        {amhpName}
      </FindingHead>
      {shown.map((one, i) => (
        <div key={one.key}>
          <p>{i === 0 ? one.why : sentenceWithTime(one, zone)}</p>
          <WhyThisRule finding={one} name={one.why} />
        </div>
      ))}
      {state === 'worse' && (
        <p className="quiet">
          When it was acknowledged: <SpanText start={found.start} end={found.end} />. {found.why}
        </p>
      )}
      <p className="acknowledgement-lines__until">
        {untilText(line)}. {reasonWords[line.reasonCode]}: {line.reason}
      </p>
      <p className="quiet">
        Owner: {line.owner.name}. Acknowledged by {line.by.name}, <MomentText at={line.at} />, under{' '}
        {ruleSetText(line.ruleSet)}.
        {line.closed && (
          <>
            {' '}
            Closed by {line.closed.by.name}, <MomentText at={line.closed.at} />.
          </>
        )}
      </p>
      {close.error && <ProblemPanel problem={close.error} />}
      {state !== 'closed' && (
        <Confirm
          look="plain"
          label={
            <>
              Close<HiddenText> the acknowledgement of {sentenceWithTime(found, zone)}</HiddenText>
            </>
          }
          explain="It moves to the closed list. If the finding is still there, it counts as open."
          confirm="Close this acknowledgement"
          busy={close.isPending}
          onConfirm={() =>
            close.mutate({ params: { acknowledgementId: line.id } }, { onSuccess: () => announce('Closed.') })
          }
        />
      )}
    </li>
  )
}
