import type { FindingAcknowledgement } from '@amhp/shared/contract/acknowledgements.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import { Link } from 'react-router'
import { useCloseAcknowledgement } from '../../data/acknowledgements.ts'
import { useHere } from '../../data/session.ts'
import { reasonWords, stateWords, untilText } from '../../parts/acknowledgement-words.ts'
import { MomentText, SpanText } from '../../parts/span-text.tsx'
import { momentOf } from '../../parts/wire-times.ts'
import { rotaPath } from '../../paths.ts'
import { Confirm } from '../../ui/confirm.tsx'
import { announce } from '../../ui/live-region.tsx'
import { Mark } from '../../ui/mark.tsx'
import { ProblemPanel } from '../../ui/states.tsx'
import { WhyThisRule } from '../standards/rule-source.tsx'

/** One acknowledgement: what was found, what is found now, why it may stand, and closing it. */
export function AcknowledgementLine({ line }: { line: FindingAcknowledgement }) {
  const { zone } = useHere()
  const close = useCloseAcknowledgement()
  const { found, present, state, amhpName } = line
  const shown = present ?? found
  const isOpen = state === 'worse' || state === 'expired'
  return (
    <li>
      <p>
        <Mark tone={isOpen ? found.level : state === 'standing' ? 'info' : 'none'}>{stateWords[state]}</Mark>{' '}
        <Link to={rotaPath(dateAt(zone, momentOf(found.start)))}>
          <SpanText start={shown.start} end={shown.end} />
        </Link>
        {amhpName && `, ${amhpName}`}
      </p>
      <p>{shown.why}</p>
      <WhyThisRule finding={shown} name={shown.why} />
      {state === 'worse' && (
        <p className="quiet">
          When it was acknowledged: <SpanText start={found.start} end={found.end} />. {found.why}
        </p>
      )}
      <p>
        {untilText(line)}. {reasonWords[line.reasonCode]}: {line.reason}
      </p>
      <p className="quiet">
        {line.owner.name} looks after it. Acknowledged by {line.by.name}, <MomentText at={line.at} />.
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
              Close<span className="nhsuk-u-visually-hidden"> the acknowledgement of {shown.why}</span>
            </>
          }
          explain="It leaves this list. If the finding is still there, it counts as open again."
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
