import type { ImportPreview } from '@amhp/shared/contract/import.ts'
import { DayChoice } from '../../ui/day-choice.tsx'
import { Table } from '../../ui/table.tsx'
import { type Answers, type ChangeAnswers, withOne } from './answers.ts'

interface WhichDaysProps {
  preview: ImportPreview
  days: Answers['days']
  /** Cells that somebody wants to say it of. */
  asked: readonly string[]
  onChange: ChangeAnswers
}

/** Cells whose day cannot be used, and those whose day was said. */
export function WhichDays({ preview, days, asked, onChange }: WhichDaysProps) {
  const { faults, drawing } = preview
  const rows = [
    ...faults.map(({ row, column, text, message }) => ({ cell: `${column}${row}`, column, text, message })),
    ...[...new Set([...Object.keys(days), ...asked])]
      .filter((cell) => !faults.some(({ row, column }) => `${column}${row}` === cell))
      .map((cell) => ({
        ...{ cell, column: '', text: textAt(preview, cell) },
        message: days[cell] ? 'You said which day it is' : 'Say which day it is',
      })),
  ]
  if (rows.length === 0) return null
  const isName = (column: string) => drawing.columns.some(({ name, label }) => name === column && label === 'names')
  return (
    <Table
      caption="Which day is it?"
      rows={rows}
      keyOf={({ cell }) => cell}
      columns={[
        { head: 'Cell', names: true, cell: ({ cell }) => cell },
        { head: 'In the sheet', typed: true, cell: ({ text }) => text },
        { head: 'What to do', cell: ({ message }) => message },
        {
          head: 'It is',
          cell: ({ cell, column }) =>
            isName(column) ? null : (
              <DayChoice
                id={`days.${cell}`}
                label={`Which day ${cell} is`}
                labelHidden
                value={days[cell] ?? ''}
                onChange={(day) =>
                  onChange((answers) => ({ ...answers, days: withOne(answers.days, cell, day || undefined) }))
                }
              />
            ),
        },
      ]}
    />
  )
}

/** The text of a cell such as C2. */
function textAt({ drawing }: ImportPreview, cell: string): string {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  const column = drawing.columns.findIndex(({ name }) => name === letters)
  return drawing.rows[Number(row) - 1]?.cells[column]?.text ?? ''
}
