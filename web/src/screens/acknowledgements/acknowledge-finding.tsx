import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { acknowledgementsQuery } from '../../data/acknowledgements.ts'
import { useSignedIn } from '../../data/session.ts'
import { acknowledgementOf, type FindingContext, reasonWords, untilText } from '../../parts/acknowledgement-words.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import './acknowledgements.scss'

const AcknowledgeForm = lazy(() => import('./acknowledge-form.tsx'))

interface AcknowledgeFindingProps {
  finding: Judged
  /** The finding's name, to tell its button from others in screen readers. */
  name: string
  seen: FindingContext
}

/** Below a finding: its acknowledgement, or a button to acknowledge it. */
export function AcknowledgeFinding({ finding, name, seen }: AcknowledgeFindingProps) {
  const { today } = useSignedIn()
  const { data } = useQuery(acknowledgementsQuery)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  if (!data) return null
  const about = acknowledgementOf(finding, data.acknowledgements, today)
  const done = () => {
    setOpen(false)
    box.current?.focus()
  }
  return (
    <div className="acknowledge-finding" ref={box} tabIndex={-1}>
      {about?.isCurrent && (
        <p>
          <Mark tone="info">{untilText(about.acknowledgement)}</Mark> {reasonWords[about.acknowledgement.reasonCode]}:{' '}
          {about.acknowledgement.reason} <span className="quiet">Owner: {about.acknowledgement.owner.name}.</span>
        </p>
      )}
      {about && !about.isCurrent && (
        <p className="quiet">
          {untilText(about.acknowledgement)}, now reopened: it has got worse, or the date has passed.
        </p>
      )}
      {!about?.isCurrent &&
        (open ? (
          <Suspense>
            <AcknowledgeForm finding={finding} seen={seen} onDone={done} />
          </Suspense>
        ) : (
          <Button look="plain" onClick={() => setOpen(true)}>
            Acknowledge<HiddenText> {name}</HiddenText>
          </Button>
        ))}
    </div>
  )
}

/** For lists: `Acknowledged until Sun 20 Dec`, or nothing. */
export function AcknowledgedMark({ finding }: { finding: Judged }) {
  const { today } = useSignedIn()
  const { data } = useQuery(acknowledgementsQuery)
  const about = data && acknowledgementOf(finding, data.acknowledgements, today)
  return about?.isCurrent ? <Mark tone="info">{untilText(about.acknowledgement)}</Mark> : null
}
