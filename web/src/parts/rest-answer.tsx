import type { RestAnswer, Told } from '@amhp/shared/contract/shift-records.ts'
import { momentAfter } from '@amhp/shared/time/wording.ts'
import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { now } from '../clock.ts'
import { useSignedIn } from '../data/session.ts'
import { paths } from '../paths.ts'
import { restSentences } from './rest-words.ts'

interface RestAnswerProps {
  answer: RestAnswer | null
  whose: 'Your' | 'The'
  told: readonly Told[]
}

/** What a saved record means for rest. Takes focus, because the button that had it is gone. */
export default function RestAnswerPanel({ answer, whose, told }: RestAnswerProps) {
  const { zone } = useSignedIn()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  const [rest, ...short] = answer ? restSentences(zone, answer, now(), whose) : []
  return (
    <div
      className={`panel ${short.length > 0 ? 'panel--problem' : 'panel--done'}`}
      role="status"
      tabIndex={-1}
      ref={box}
    >
      <p>
        <strong>Recorded. {rest}</strong>
      </p>
      <TooShort short={short} told={told} whose={whose} />
    </div>
  )
}

/** The shifts that start too soon, which managers know, and what to do where nobody may be reading. */
export function TooShort({ short, told, whose }: Pick<RestAnswerProps, 'told' | 'whose'> & { short: string[] }) {
  const { zone } = useSignedIn()
  if (short.length === 0) return null
  const at = now()
  const unread = told.every(({ seenAt }) => seenAt === null)
  return (
    <>
      {short.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {told.map(({ id, name, at: since, seenAt }) => (
        <p key={id}>
          {seenAt === null
            ? `On ${name}’s notices page since ${momentAfter(zone, at, since)}, not seen yet.`
            : `Seen on ${name}’s notices page at ${momentAfter(zone, at, seenAt)}.`}
        </p>
      ))}
      {whose === 'Your' && (
        <p>
          {unread && (
            <>
              Nobody may be reading it now: ring <Link to={paths.now}>who is on duty</Link> before you sleep.{' '}
            </>
          )}
          Agree with your manager what happens next.
        </p>
      )}
    </>
  )
}
