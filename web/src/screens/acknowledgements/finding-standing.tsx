import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { acknowledgementsQuery } from '../../data/acknowledgements.ts'
import { useHere } from '../../data/session.ts'
import { acknowledgementOf, reasonWords, type SeenIn, untilText } from '../../parts/acknowledgement-words.ts'
import { Button } from '../../ui/button.tsx'
import { Mark } from '../../ui/mark.tsx'
import './acknowledgements.scss'

const AcknowledgeForm = lazy(() => import('./acknowledge-form.tsx'))

interface FindingStandingProps {
  finding: Judged
  /** What the finding is called, for people who hear one of many buttons. */
  name: string
  seen: SeenIn
}

/** Below a finding: the mark and the reason where it stands acknowledged, or the way to acknowledge it. */
export function FindingStanding({ finding, name, seen }: FindingStandingProps) {
  const { today } = useHere()
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
    <div className="finding-standing" ref={box} tabIndex={-1}>
      {about?.holds && (
        <p>
          <Mark tone="info">{untilText(about.said)}</Mark> {reasonWords[about.said.reasonCode]}: {about.said.reason}{' '}
          <span className="quiet">{about.said.owner.name} looks after it.</span>
        </p>
      )}
      {about && !about.holds && (
        <p className="quiet">{untilText(about.said)}, and open again: it has got worse, or its time has run out.</p>
      )}
      {!about?.holds &&
        (open ? (
          <Suspense>
            <AcknowledgeForm finding={finding} seen={seen} onDone={done} />
          </Suspense>
        ) : (
          <Button look="plain" onClick={() => setOpen(true)}>
            Acknowledge<span className="nhsuk-u-visually-hidden"> {name}</span>
          </Button>
        ))}
    </div>
  )
}

/** The mark alone, for lists: `Acknowledged until Sun 20 Dec`, where it is. */
export function StandingMark({ finding }: { finding: Judged }) {
  const { today } = useHere()
  const { data } = useQuery(acknowledgementsQuery)
  const about = data && acknowledgementOf(finding, data.acknowledgements, today)
  return about?.holds ? <Mark tone="info">{untilText(about.said)}</Mark> : null
}
