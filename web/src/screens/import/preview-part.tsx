import { countUnclear, type ImportPreview } from '@amhp/shared/contract/import.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { durationText, fullDate } from '@amhp/shared/time/wording.ts'
import { ComparisonTable } from '../../parts/comparison-table.tsx'
import { counted } from '../../parts/counted.ts'
import { Button } from '../../ui/button.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { changesByPerson } from './changes-by-person.ts'

interface PreviewPartProps {
  preview: ImportPreview
  busy: boolean
  /** There are answers that it was not read by. */
  isBehind: boolean
  onImport: (leaveOut: boolean) => void
}

/** What the import will do: each shift that is added, replaced or removed, by person. */
export function PreviewPart({ preview, busy, isBehind, onImport }: PreviewPartProps) {
  const { from, to, absences, newPeople, choices, summary, gapMinutes } = preview
  const open = countUnclear(preview)
  return (
    <section>
      <h2>What the import will do</h2>
      <SummaryList
        rows={[
          ['Days', `${fullDate(from)} to ${fullDate(addDays(to, -1))}`],
          ['Absences added', String(absences.length)],
          [
            'The draft will have',
            `${counted(summary.gap, 'gap')}${gapMinutes > 0 ? ` (${durationText(gapMinutes)})` : ''} and ${counted(summary.breach, 'breach', 'breaches')} on these days`,
          ],
        ]}
      />
      {newPeople.length > 0 && (
        <>
          <h3>{counted(newPeople.length, 'AMHP')} added to the register</h3>
          <p>{newPeople.map(({ name }) => name).join(', ')}</p>
          <p>
            {choices.approval
              ? 'Each has the approval above. Check it in the register, with her profession, employer and hours.'
              : 'Each needs the authority and dates of approval before she can be on duty: fill them in in the register, with her profession, employer and hours.'}
          </p>
        </>
      )}
      <h3>Changes by person</h3>
      <ComparisonTable people={changesByPerson(preview)} />
      {isBehind ? (
        <p>Your last answers are not in this yet: read the sheet again, then import.</p>
      ) : open === 0 ? (
        <Button busy={busy} onClick={() => onImport(false)}>
          Import everything
        </Button>
      ) : (
        <>
          <p>
            {open === 1 ? 'One thing above is' : `${open} things above are`} not clear. Say what is meant and read the
            sheet again, or import the rest: what is not clear stays as it is in the draft.
          </p>
          <Button look="second" busy={busy} onClick={() => onImport(true)}>
            Import the rest and leave {open === 1 ? 'that' : 'those'} out
          </Button>
        </>
      )}
    </section>
  )
}
