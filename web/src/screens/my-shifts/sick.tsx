import type { OwnSickness } from '@amhp/shared/contract/sickness.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { momentAfter } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../../data/session.ts'
import { useEndSickness } from '../../data/sickness.ts'
import { WhoWasTold } from '../../parts/who-was-told.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { ProblemPanel } from '../../ui/states.tsx'

/** That she is off sick, who has a notice of it, and the way to end it. */
export default function Sick({ sick, now }: { sick: OwnSickness; now: Instant }) {
  const { zone } = useSignedIn()
  const sending = useEndSickness()
  const { id, start, end, endKnown, told } = sick
  const begun = start <= now
  const until = endKnown ? ` until ${momentAfter(zone, now, end)}` : ', and have not said until when'
  return (
    <div className="panel panel--notice">
      <p>
        <strong>
          You are off sick {begun ? 'since' : 'from'} {momentAfter(zone, now, start)}
          {until}.
        </strong>
      </p>
      <p>Your shifts do not count as cover. Your manager gives them to others.</p>
      <WhoWasTold told={told} isHers />
      {sending.error && <ProblemPanel problem={sending.error} />}
      <Confirm
        look="second"
        label={begun ? 'I am well again' : 'Take this back'}
        explain={
          begun
            ? 'Your sickness ends now. Shifts that were given to others stay with them.'
            : 'Your manager no longer sees you as sick.'
        }
        confirm={begun ? 'End my sickness now' : 'Take it back'}
        busy={sending.isPending}
        onConfirm={() => sending.mutate({ params: { absenceId: id }, body: { end: now } })}
      />
    </div>
  )
}
