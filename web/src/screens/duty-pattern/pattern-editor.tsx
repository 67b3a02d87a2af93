import type { BankHolidayEntry } from '@amhp/shared/contract/bank-holidays.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import type { Authority } from '@amhp/shared/contract/service.ts'
import { spanText } from '@amhp/shared/time/wording.ts'
import { dutyPatternQuery, useChangeDutyPattern } from '../../data/duty-pattern.ts'
import { useSignedIn } from '../../data/session.ts'
import { SaveWhole, useWholeEdit } from '../../ui/whole-edit.tsx'
import { AgreementsPart } from './agreements-part.tsx'
import { BandsPart } from './bands-part.tsx'
import { PatternHolidays } from './pattern-holidays.tsx'
import { bandText, daysText, slotNeedText, timesText } from './pattern-words.ts'
import { SlotsPart } from './slots-part.tsx'
import { WeekPreview } from './week-preview.tsx'

interface PatternEditorProps {
  stored: DutyPattern
  authorities: readonly Authority[]
  holidays: readonly BankHolidayEntry[]
  mayEdit: boolean
}

/** Edits the pattern on the page; it is saved as one value. */
export function PatternEditor({ stored, authorities, holidays, mayEdit }: PatternEditorProps) {
  const { zone } = useSignedIn()
  const change = useChangeDutyPattern()
  const edit = useWholeEdit({
    query: dutyPatternQuery,
    stored,
    saving: change,
    send: (body, then) => change.mutate({ body }, then),
  })
  const pattern = edit.value
  return (
    <>
      <SaveWhole
        edit={edit}
        words={{
          bands: ['Bands', 'id', (band) => bandText(band, authorities)],
          slots: [
            'One-off slots',
            'id',
            (slot) => `${slot.name}, ${spanText(zone, slot)}, ${slotNeedText(slot, authorities)}`,
          ],
          agreements: [
            'Covered elsewhere',
            'id',
            (agreement) => `${agreement.by}, ${daysText(agreement.days)}, ${timesText(agreement)}`,
          ],
        }}
        saved="The duty pattern is saved. Cover is now measured against it."
        unsaved={{
          about: 'Your changes are not saved yet. The example week below includes them.',
          button: 'Save the duty pattern',
        }}
      />
      <PatternHolidays pattern={pattern} authorities={authorities} holidays={holidays} />
      <BandsPart
        bands={pattern.bands}
        authorities={authorities}
        mayEdit={mayEdit}
        onChange={(bands) => edit.set({ bands })}
      />
      <WeekPreview pattern={pattern} authorities={authorities} holidays={holidays} />
      <SlotsPart
        slots={pattern.slots}
        authorities={authorities}
        mayEdit={mayEdit}
        onChange={(slots) => edit.set({ slots })}
      />
      <AgreementsPart
        agreements={pattern.agreements}
        authorities={authorities}
        mayEdit={mayEdit}
        onChange={(agreements) => edit.set({ agreements })}
      />
    </>
  )
}
