import type { Judged } from '@amhp/shared/rules/check/same-matter.ts'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useRef, useState } from 'react'
import { acknowledgementsQuery } from '../../data/acknowledgements.ts'
import { useSignedIn } from '../../data/session.ts'
import {
  acknowledgementsOf,
  type FindingContext,
  reasonWords,
  type Shown,
  untilText,
} from '../../parts/acknowledgement-words.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'
import { Mark } from '../../ui/mark.tsx'
import './acknowledgements.scss'

const AcknowledgeForm = lazy(() => import('./acknowledge-form.tsx'))

type Worded = Judged & { readonly why: string }

interface AcknowledgeFindingProps {
  finding: Shown<Worded>
  /** The finding's name, to tell its button from others in screen readers. */
  name: string
  seen: FindingContext
}

/** Below a finding: its acknowledgements, and a button to acknowledge it, or what is left of it. */
export function AcknowledgeFinding({ finding, name, seen }: AcknowledgeFindingProps) {
  const { today } = useSignedIn()
  const { data } = useQuery(acknowledgementsQuery)
  const [open, setOpen] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  if (!data) return null
  const { current, left, reopened } = acknowledgementsOf(finding, data.acknowledgements, today)
  const done = () => {
    setOpen(false)
    box.current?.focus()
  }
  return (
    <div className="acknowledge-finding" ref={box} tabIndex={-1}>
      {current.map((one) => (
        <p key={one.id}>
          <Mark tone="info">{untilText(one)}</Mark> {reasonWords[one.reasonCode]}: {one.reason}{' '}
          <span className="quiet">Owner: {one.owner.name}.</span>
        </p>
      ))}
      {reopened && (
        <p className="quiet">{untilText(reopened)}, now reopened: it has got worse, or the date has passed.</p>
      )}
      {current.length > 0 && left.length > 0 && <p>Not acknowledged yet: {left.map(({ why }) => why).join(' ')}</p>}
      {left.length > 0 &&
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

/** For lists: `Acknowledged until Sun 20 Dec`, `Partly acknowledged`, or nothing. */
export function AcknowledgedMark({ finding }: { finding: Shown }) {
  const { today } = useSignedIn()
  const { data } = useQuery(acknowledgementsQuery)
  if (!data) return null
  const { current, left } = acknowledgementsOf(finding, data.acknowledgements, today)
  if (current.length === 0) return null
  const first = current.toSorted((a, b) => ((a.until ?? '9') < (b.until ?? '9') ? -1 : 1))[0]!
  return <Mark tone="info">{left.length > 0 ? 'Partly acknowledged' : untilText(first)}</Mark>
}
