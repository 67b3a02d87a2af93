import type { ImportPreview, Layout, Sheet } from '@amhp/shared/contract/import.ts'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/choices.tsx'
import { Select } from '../../ui/select.tsx'
import { type Answers, answersTo, choicesOf } from './answers.ts'
import { DrawnSheet } from './drawn-sheet.tsx'
import { NameQuestions } from './name-questions.tsx'
import { TextQuestions } from './text-questions.tsx'

const layoutWords: Readonly<Record<Layout, string>> = {
  'people-down': 'People down, days across',
  'days-down': 'Days down, people across',
  'duties-down': 'Duties down, days across, names in the cells',
  list: 'A list, one row for each shift',
}

interface AnswersFormProps {
  /** Undefined where the sheet could not be read as it is. */
  preview: ImportPreview | undefined
  sheet: Sheet
  onRead: (choices: Sheet['choices']) => void
}

/** How to read the sheet, and the questions it raises: each name and each text once. */
export function AnswersForm({ preview, sheet, onRead }: AnswersFormProps) {
  const [answers, setAnswers] = useState(() => answersTo(preview, sheet.choices))
  const set = (some: Partial<Answers>) => setAnswers({ ...answers, ...some })
  const tabs = preview?.tabs ?? []
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onRead(choicesOf(answers))
      }}
    >
      <div className="import__choices">
        {tabs.length > 1 && (
          <Select
            id="tab"
            label="Tab"
            value={answers.tab}
            onChange={(tab) => set({ tab })}
            options={tabs.map(({ name, isHidden }) => ({ value: name, label: isHidden ? `${name} (hidden)` : name }))}
          />
        )}
        <Select<Layout | ''>
          id="layout"
          label="Layout"
          value={answers.layout}
          onChange={(layout) => set({ layout })}
          options={[
            { value: '', label: preview ? `${layoutWords[preview.layout]} (found)` : 'The one that fits' },
            ...Object.entries(layoutWords).map(([value, label]) => ({ value: value as Layout, label })),
          ]}
        />
        <Select<Answers['order']>
          id="order"
          label="Days such as 1/12"
          value={answers.order}
          onChange={(order) => set({ order })}
          options={[
            { value: '', label: 'Day first; ask if only the month fits' },
            { value: 'day-first', label: 'Day first: 1 December' },
            { value: 'month-first', label: 'Month first: 12 January' },
          ]}
        />
        {preview && (
          <>
            <Select
              id="headerRow"
              label="Row of days"
              value={answers.headerRow}
              onChange={(headerRow) => set({ headerRow })}
              options={[asFound, ...rowOptions(preview)]}
            />
            <Select
              id="names"
              label="Column of names"
              value={answers.names}
              onChange={(names) => set({ names })}
              options={[asFound, ...columnOptions(preview)]}
            />
          </>
        )}
      </div>
      <Checkbox
        id="days-as-written"
        label="The days are right as written"
        hint="Even where they do not follow each other"
        checked={answers.daysAsWritten}
        onChange={(daysAsWritten) => set({ daysAsWritten })}
      />
      {preview && preview.hidden.length > 0 && (
        <Checkbox
          id="hidden"
          label="Read hidden rows and columns too"
          hint={`Hidden are ${preview.hidden.join(', ')}`}
          checked={answers.hidden}
          onChange={(hidden) => set({ hidden })}
        />
      )}
      {preview && (
        <DrawnSheet
          drawing={preview.drawing}
          leaveOut={answers.leaveOut}
          onLeaveOut={(leaveOut) => set({ leaveOut })}
        />
      )}
      <NameQuestions preview={preview} answers={answers.people} onChange={(people) => set({ people })} />
      <TextQuestions preview={preview} answers={answers.meanings} onChange={(meanings) => set({ meanings })} />
      <Button type="submit" look="second">
        Read again
      </Button>
    </form>
  )
}

const asFound = { value: '', label: 'As found' }
const mostInOption = 40

/** Rows that hold anything, by their beginning. */
const rowOptions = ({ drawing }: ImportPreview) =>
  drawing.rows
    .map(({ row, cells }) => ({
      row,
      text: cells
        .map(({ text }) => text)
        .filter(Boolean)
        .join(', '),
    }))
    .filter(({ text }) => text !== '')
    .map(({ row, text }) => ({ value: String(row), label: `${row}: ${text.slice(0, mostInOption)}` }))

/** Columns that hold anything, by their first text. */
const columnOptions = ({ drawing }: ImportPreview) =>
  drawing.columns
    .map(({ name }, i) => ({ name, text: drawing.rows.map(({ cells }) => cells[i]!.text).find(Boolean) }))
    .filter(({ text }) => text !== undefined)
    .map(({ name, text }) => ({ value: name, label: `${name}: ${text!.slice(0, mostInOption)}` }))
