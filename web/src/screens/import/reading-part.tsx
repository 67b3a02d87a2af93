import type { ImportPreview, Sheet } from '@amhp/shared/contract/import.ts'
import { Details } from '../../ui/details.tsx'
import { SummaryList } from '../../ui/summary-list.tsx'
import { Table } from '../../ui/table.tsx'
import { AnswersForm } from './answers-form.tsx'

interface ReadingPartProps {
  preview: ImportPreview | undefined
  sheet: Sheet
  onRead: (choices: Sheet['choices']) => void
}

/** How the sheet was read, what of it is left out, and what is not clear. */
export function ReadingPart({ preview, sheet, onRead }: ReadingPartProps) {
  return (
    <section>
      <h2>How the sheet was read</h2>
      {preview && <WhatWasRead preview={preview} />}
      <AnswersForm {...{ preview, sheet, onRead }} />
    </section>
  )
}

function WhatWasRead({ preview }: { preview: ImportPreview }) {
  const { tab, people, leftOut, faults } = preview
  const known = people.filter(({ amhp }) => amhp !== null)
  return (
    <>
      <SummaryList
        rows={[
          ['Tab', tab],
          ['Names', `${known.length} of ${people.length} are in the register`],
        ]}
      />
      {leftOut.length > 0 && (
        <Details summary={`Rows left out (${leftOut.length})`}>
          <Table
            caption="Rows left out"
            captionHidden
            rows={leftOut}
            keyOf={({ row }) => String(row)}
            columns={[
              { head: 'Row', cell: ({ row }) => row, numeric: true },
              { head: 'It begins with', names: true, typed: true, cell: ({ text }) => text },
              { head: 'Why', cell: ({ why }) => why },
            ]}
          />
        </Details>
      )}
      {people.length > 0 && (
        <Details summary={`People (${known.length})`}>
          <Table
            caption="People in the sheet"
            captionHidden
            rows={known}
            keyOf={({ text }) => text}
            columns={[
              { head: 'In the sheet', names: true, typed: true, cell: ({ text }) => text },
              { head: 'In the register', cell: ({ name }) => name },
              { head: 'Rows', cell: ({ rows }) => rows.join(', ') },
            ]}
          />
        </Details>
      )}
      {faults.length > 0 && (
        <Table
          caption="Days that cannot be used"
          rows={faults}
          keyOf={({ row, column }) => `${column}${row}`}
          columns={[
            { head: 'Cell', names: true, cell: ({ row, column }) => `${column}${row}` },
            { head: 'In the sheet', typed: true, cell: ({ text }) => text },
            { head: 'What to do', cell: ({ message }) => message },
          ]}
        />
      )}
    </>
  )
}
