import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { momentAfter } from '@amhp/shared/time/wording.ts'
import { useSignedIn } from '../../data/session.ts'
import { TooShort } from '../../parts/rest-answer.tsx'
import { restSentences } from '../../parts/rest-words.ts'

interface RestingProps {
  resting: NonNullable<Reply<typeof getMyShifts>['resting']>
  now: Instant
}

/** Until when she is resting, with what her late finish broke, until it has passed. */
export default function Resting({ resting, now }: RestingProps) {
  const { zone } = useSignedIn()
  if (resting.until <= now) return null
  const { until, answer, told } = resting
  const [, ...short] = answer ? restSentences(zone, answer, now, 'Your') : []
  return (
    <div className={`panel ${short.length > 0 ? 'panel--problem' : 'panel--notice'}`}>
      <p>
        You are resting until <strong>{momentAfter(zone, now, until)}</strong>.
      </p>
      <TooShort short={short} told={told} whose="Your" />
    </div>
  )
}
