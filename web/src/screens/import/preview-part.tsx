import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { durationText, fullDate } from '@amhp/shared/time/wording.ts'
import { counted } from '../../parts/counted.ts'
import { Button } from '../../ui/button.tsx'
import { Details } from '../../ui/details.tsx'
import { Mark } from '../../ui/mark.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { ShiftsToCome } from './shifts-to-come.tsx'

interface PreviewPartProps {
  preview: ImportPreview
  busy: boolean
  onImport: (leaveOut: boolean) => void
}

export function PreviewPart({ preview, busy, onImport }: PreviewPartProps) {
  const { from, to, people, add, replace, absences, faults, summary, gapMinutes } = preview
  const found = people.filter(({ amhp }) => amhp !== null)
  return (
    <section>
      <h2>What the import will do</h2>
      <SummaryList
        rows={[
          ['Days', `${fullDate(from)} to ${fullDate(addDays(to, -1))}`],
          ['People', `${found.length} of ${people.length} found in the register`],
          ['Shifts added', String(add.length)],
          ['Shifts replaced', String(replace.length)],
          ['Absences added', String(absences.length)],
          [
            'The draft will have',
            `${counted(summary.gap, 'gap')}${gapMinutes > 0 ? ` (${durationText(gapMinutes)})` : ''} and ${counted(summary.breach, 'breach', 'breaches')} on these days`,
          ],
        ]}
      />
      {faults.length > 0 && (
        <Table
          caption={`${counted(faults.length, 'cell')} not understood`}
          rows={faults.map((fault, i) => ({ ...fault, i }))}
          keyOf={({ i }) => String(i)}
          columns={[
            { head: 'Cell', names: true, cell: ({ row, column }) => `Row ${row}, column ${column}` },
            { head: 'Contents', cell: ({ text }) => <q>{text}</q> },
            { head: 'What to do', cell: ({ message }) => message },
          ]}
        />
      )}
      <Details summary="People">
        <Table
          caption="People in the spreadsheet"
          captionHidden
          rows={people}
          keyOf={({ row }) => String(row)}
          columns={[
            { head: 'Row', cell: ({ row }) => row, numeric: true },
            { head: 'In the spreadsheet', names: true, cell: ({ text }) => text },
            { head: 'In the register', cell: ({ name }) => name ?? <Mark tone="warning">Not found</Mark> },
          ]}
        />
      </Details>
      <ShiftsToCome preview={preview} />
      {faults.length === 0 ? (
        <Button busy={busy} onClick={() => onImport(false)}>
          Import everything
        </Button>
      ) : (
        <>
          <p>Correct the cells above in the spreadsheet and choose it again, or import the rest without them.</p>
          <Button look="second" busy={busy} onClick={() => onImport(true)}>
            Import and leave {faults.length === 1 ? 'that cell' : `those ${faults.length} cells`} out
          </Button>
        </>
      )}
    </section>
  )
}
