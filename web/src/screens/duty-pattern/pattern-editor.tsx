import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { useState } from 'react'
import { useChangeDutyPattern } from '../../data/duty-pattern.ts'
import { Button } from '../../ui/button.tsx'
import { Form } from '../../ui/faults.tsx'
import { differencesOf, StaleChoice } from '../../ui/stale-choice.tsx'
import { Done, Notice } from '../../ui/states.tsx'
import { AgreementsPart } from './agreements-part.tsx'
import { BandsPart } from './bands-part.tsx'
import { bandText } from './pattern-words.ts'
import { SlotsPart } from './slots-part.tsx'
import { WeekPreview } from './week-preview.tsx'

interface PatternEditorProps {
  stored: DutyPattern
  authorities: readonly Authority[]
  holidays: readonly BankHolidayEntry[]
  mayEdit: boolean
}

/** The pattern as it is being changed; nothing is kept until it is saved as one value. */
export function PatternEditor({ stored, authorities, holidays, mayEdit }: PatternEditorProps) {
  const change = useChangeDutyPattern()
  const [pattern, setPattern] = useState(stored)
  const set = (part: Partial<DutyPattern>) => {
    change.reset()
    setPattern((before) => ({ ...before, ...part }))
  }
  const { version: _, ...shown } = pattern
  const { version: __, ...kept } = stored
  const unsaved = JSON.stringify(shown) !== JSON.stringify(kept)
  const theirs =
    change.error?.body.code === 'stale-edit' ? (change.error.body.theirs as DutyPattern | undefined) : undefined
  const save = (version = pattern.version) =>
    change.mutate({ body: { ...pattern, version } }, { onSuccess: (saved) => setPattern(saved) })

  return (
    <>
      {theirs && (
        <StaleChoice
          differences={differencesOf<DutyPattern>(theirs, pattern, {
            bands: ['Bands', (bands) => bands.map(bandText).join('; ')],
            slots: ['One-off slots', (slots) => slots.map(({ name }) => name).join(', ')],
            agreements: ['Covered elsewhere', (list) => list.map(({ by }) => by).join(', ')],
          })}
          onTheirs={() => {
            setPattern(theirs)
            change.reset()
          }}
          onMine={() => save(theirs.version)}
          busy={change.isPending}
        />
      )}
      {change.isSuccess && !unsaved && (
        <Done>
          <p>The duty pattern is saved. Cover is judged by it from now on.</p>
        </Done>
      )}
      <Form problem={theirs ? null : change.error} onSubmit={() => save()} unsaved={unsaved} className="pattern-save">
        {unsaved && (
          <Notice>
            <p>Your changes are not saved yet. The week below shows them.</p>
            <div className="buttons">
              <Button type="submit" busy={change.isPending}>
                Save the duty pattern
              </Button>
              <Button look="second" onClick={() => setPattern(stored)}>
                Throw away changes
              </Button>
            </div>
          </Notice>
        )}
      </Form>
      <BandsPart
        bands={pattern.bands}
        authorities={authorities}
        mayEdit={mayEdit}
        onChange={(bands) => set({ bands })}
      />
      <WeekPreview pattern={pattern} authorities={authorities} holidays={holidays} />
      <SlotsPart
        slots={pattern.slots}
        authorities={authorities}
        mayEdit={mayEdit}
        onChange={(slots) => set({ slots })}
      />
      <AgreementsPart
        agreements={pattern.agreements}
        authorities={authorities}
        mayEdit={mayEdit}
        onChange={(agreements) => set({ agreements })}
      />
    </>
  )
}
