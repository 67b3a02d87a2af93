import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { previewPlaced, ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useAuthorityNames } from '../../data/authority-names.ts'
import { useSignedIn } from '../../data/session.ts'
import { placedQuery } from '../../data/shift-codes.ts'
import { counted } from '../../parts/counted.ts'
import { PreviewedFindings } from '../../parts/previewed-findings.tsx'
import { codeTimesText } from '../../parts/shift-text.ts'
import { workText } from '../../parts/shift-words.ts'
import { rotaPath } from '../../paths.ts'
import { Button, ButtonLink } from '../../ui/button.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Loaded } from '../../ui/states.tsx'
import { ChangePlaced } from './change-placed.tsx'

export interface ChangedCode {
  readonly was: ShiftCode
  readonly now: ShiftCode
  /** Of the list of codes, with this change. */
  readonly version: number
}

/** After a code was changed: whether the shifts of the draft that were placed with it change too, from which day. */
export function PlacedQuestion({ changed, onDone }: { changed: ChangedCode; onDone: () => void }) {
  const { today } = useSignedIn()
  const authorityNames = useAuthorityNames()
  const [from, setFrom] = useState<LocalDate | ''>(today)
  const [done, setDone] = useState<string>()
  const heading = useRef<HTMLHeadingElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that had focus is gone
  useEffect(() => heading.current?.focus(), [done])
  const placed = useQuery({ ...placedQuery(changed, from || today), enabled: from !== '' })
  const { was, now } = changed
  const says = (one: ShiftCode) => `${codeTimesText(one)}, ${workText(one, authorityNames)}`
  if (done && from)
    return (
      <section className="panel panel--done" aria-labelledby="placed">
        <h2 id="placed" tabIndex={-1} ref={heading} className="nhsuk-heading-m">
          {done}
        </h2>
        <p>Nothing is published yet. Undo on the rota takes it back.</p>
        <div className="buttons">
          <ButtonLink small to={rotaPath(from)}>
            View them on the rota
          </ButtonLink>
          <Button small look="second" onClick={onDone}>
            Close
          </Button>
        </div>
      </section>
    )
  return (
    <section className="panel" aria-labelledby="placed">
      <h2 id="placed" tabIndex={-1} ref={heading} className="nhsuk-heading-m">
        Change the shifts placed with {now.code} too?
      </h2>
      <p>
        {was.code} was {says(was)}. Now it is {says(now)}. Shifts in the draft stay as they are unless you change them
        here; what was chosen for one shift alone stays in any case.
      </p>
      <DayChoice id="placed-from" label="From" value={from} onChange={setFrom} />
      {from === '' ? (
        <Leave onDone={onDone} />
      ) : (
        <Loaded query={placed} what="the shifts of the draft">
          {(preview) =>
            preview.changes.length === 0 ? (
              <>
                <p>
                  No shift in the draft from {fullDate(from)} is {now.code} as it was.
                </p>
                <Leave onDone={onDone} />
              </>
            ) : (
              <>
                <WhatChanges code={now.code} from={from} preview={preview} />
                <ChangePlaced
                  code={now}
                  from={from}
                  changes={preview.changes}
                  onAgain={() => void placed.refetch()}
                  onChanged={() => setDone(`${counted(preview.changes.length, 'shift')} changed in the draft`)}
                  onLeave={onDone}
                />
              </>
            )
          }
        </Loaded>
      )}
    </section>
  )
}

const Leave = ({ onDone }: { onDone: () => void }) => (
  <Button look="second" small onClick={onDone}>
    Leave them as they are
  </Button>
)

interface WhatChangesProps {
  code: string
  from: LocalDate
  preview: Reply<typeof previewPlaced>
}

function WhatChanges({ code, from, preview: { changes, opens, closes, counts } }: WhatChangesProps) {
  return (
    <div role="status">
      <p>
        {counted(changes.length, 'shift')} in the draft from {fullDate(from)} {changes.length === 1 ? 'uses' : 'use'}{' '}
        {code}. To change {changes.length === 1 ? 'it' : 'them'} too{' '}
        {counts.opens + counts.closes === 0
          ? 'would open and close no finding.'
          : `would open ${counted(counts.opens, 'finding')} and close ${counts.closes}.`}
      </p>
      <PreviewedFindings title="Would open" findings={opens} count={counts.opens} />
      <PreviewedFindings title="Would close" findings={closes} count={counts.closes} />
    </div>
  )
}
