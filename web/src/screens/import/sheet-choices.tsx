import type { Layout } from '@amhp/shared/contract/import.ts'
import { Checkbox } from '../../ui/choices.tsx'
import { Select } from '../../ui/select.tsx'
import { type Answers, type ChangeAnswers, isRead, type ShownSheet } from './answers.ts'
import { Remembered } from './remembered.tsx'

export const layoutWords: Readonly<Record<Layout, string>> = {
  'people-down': 'People down, days across',
  'days-down': 'Days down, people across',
  'duties-down': 'Duties down, days across, names in the cells',
  'duties-across': 'Days down, duties across, names in the cells',
  list: 'A list, one row for each shift',
}

interface SheetChoicesProps {
  shown: ShownSheet
  answers: Answers
  onChange: ChangeAnswers
}

/** How the sheet as a whole is read: its tab, its layout, how its days are written. */
export function SheetChoices({ shown, answers, onChange }: SheetChoicesProps) {
  const { tabs, hidden } = shown
  const set = (some: Partial<Answers>) => onChange((before) => ({ ...before, ...some }))
  return (
    <>
      <div className="import__choices">
        {tabs.length > 1 && (
          <Select
            id="tab"
            label="Tab"
            hint="One is read at a time. For each, give its first day above."
            value={shown.tab}
            onChange={(tab) => set({ tab, rows: {}, columns: {}, days: {} })}
            options={tabs.map(({ name, isHidden }) => ({ value: name, label: isHidden ? `${name} (hidden)` : name }))}
          />
        )}
        <Select<Layout | ''>
          id="layout"
          label="Layout"
          value={answers.layout ?? ''}
          onChange={(layout) => set({ layout: layout || undefined })}
          options={[
            { value: '', label: isRead(shown) ? `${layoutWords[shown.layout]} (found)` : 'The one that fits' },
            ...Object.entries(layoutWords).map(([value, label]) => ({ value: value as Layout, label })),
          ]}
        />
        <Remembered path="layout" />
        <Select<NonNullable<Answers['order']> | ''>
          id="order"
          label="Days such as 1/12"
          value={answers.order ?? ''}
          onChange={(order) => set({ order: order || undefined })}
          options={[
            { value: '', label: 'Day first; ask if only the month fits' },
            { value: 'day-first', label: 'Day first: 1 December' },
            { value: 'month-first', label: 'Month first: 12 January' },
          ]}
        />
        <Remembered path="order" />
      </div>
      <Checkbox
        id="days-as-written"
        label="The days are right as written"
        hint="Even where they do not follow each other"
        checked={answers.daysAsWritten ?? false}
        onChange={(daysAsWritten) => set({ daysAsWritten })}
      />
      {hidden.length > 0 && (
        <Checkbox
          id="hidden"
          label="Read hidden rows and columns too"
          hint={`Hidden are ${hidden.join(', ')}`}
          checked={answers.hidden ?? false}
          onChange={(hidden) => set({ hidden })}
        />
      )}
    </>
  )
}
