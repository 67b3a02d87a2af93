import type { RestAnswer, Told } from '@amhp/shared/contract/shift-records.ts'
import { useEffect, useRef } from 'react'
import { now } from '../clock.ts'
import { useSignedIn } from '../data/session.ts'
import { restSentences } from './rest-words.ts'
import { WhoWasTold } from './who-was-told.tsx'

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

/** The shifts that start too soon, and which managers know. */
export function TooShort({ short, told, whose }: Pick<RestAnswerProps, 'told' | 'whose'> & { short: string[] }) {
  if (short.length === 0) return null
  return (
    <>
      {short.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <WhoWasTold told={told} isHers={whose === 'Your'} />
      {whose === 'Your' && <p>Agree with your manager what happens next.</p>}
    </>
  )
}
