import type { RestAnswer } from '@amhp/shared/contract/shift-records.ts'
import { andText } from '@amhp/shared/rota/lists-in-words.ts'
import { useEffect, useRef } from 'react'
import { now } from '../clock.ts'
import { useSignedIn } from '../data/session.ts'
import { restSentences } from './record-words.ts'

interface RestAnswerProps {
  answer: RestAnswer | null
  whose: 'Your' | 'The'
  /** The managers who were notified. */
  told: readonly { readonly id: string; readonly name: string }[]
}

/** What a saved record means for rest. Takes focus, because the button that had it is gone. */
export function RestAnswerPanel({ answer, whose, told }: RestAnswerProps) {
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
      {short.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {told.length > 0 && <p>Sent to {andText(told.map(({ name }) => `${name} (manager)`))}.</p>}
      {whose === 'Your' && short.length > 0 && (
        <p>
          {told.length === 0 && 'Your manager sees this on the rota. '}
          Agree with {told.length === 0 ? 'them' : 'your manager'} what happens next.
        </p>
      )}
    </div>
  )
}
