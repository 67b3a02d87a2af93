import { type ChosenLabel, type Drawing, type Layout, unreadLabels } from '@amhp/shared/contract/import.ts'

type Label = Drawing['rows'][number]['label']

export const labelWords: Readonly<Record<Label, string>> = {
  ...{
    day: 'Days',
    person: 'Person',
    names: 'Names',
    duty: 'Duty',
    shift: 'Shifts',
    start: 'Starts',
    finish: 'Finishes',
  },
  ...{ totals: 'Totals', key: 'Key', 'left-out': 'Left out', hidden: 'Hidden', 'not-read': 'Not read', blank: 'Blank' },
}

const whichDay = 'which-day'

/** What rows and columns may be said to be in each layout. */
const choices: Readonly<Record<Layout, Readonly<Record<'row' | 'column', readonly ChosenLabel[]>>>> = {
  'people-down': { row: ['day', 'person', ...unreadLabels], column: ['names', 'totals', 'left-out'] },
  'duties-down': { row: ['day', 'duty', ...unreadLabels], column: ['duty', 'totals', 'left-out'] },
  'duties-across': { row: ['duty', 'totals', 'left-out'], column: ['day', 'duty', ...unreadLabels] },
  'days-down': { row: ['names', 'totals', 'left-out'], column: ['day', 'person', ...unreadLabels] },
  list: { row: unreadLabels, column: ['names', 'day', 'shift', 'start', 'finish', 'left-out'] },
}
const unreadSheet = {
  row: ['day', 'names', ...unreadLabels],
  column: ['names', 'day', 'shift', 'start', 'finish', 'totals', 'left-out'],
} as const

interface LabelChoiceProps {
  /** `3`, `C`. */
  name: string
  kind: 'row' | 'column'
  layout: Layout | undefined
  found: Label
  chosen: ChosenLabel | undefined
  onChoose: (label: ChosenLabel | undefined) => void
  /** Where it may be said which day it is. */
  onAskDay: (() => void) | undefined
}

/** What a row or a column is, to change by hand. */
export function LabelChoice({ name, kind, layout, found, chosen, onChoose, onAskDay }: LabelChoiceProps) {
  const all: readonly ChosenLabel[] = (layout ? choices[layout] : unreadSheet)[kind]
  const options = chosen || !all.includes(found as ChosenLabel) ? all : all.filter((label) => label !== found)
  return (
    <select
      className="drawn__label"
      aria-label={`What ${kind} ${name} is`}
      value={chosen ?? ''}
      onChange={({ target }) => {
        if (target.value === whichDay) onAskDay?.()
        else onChoose(target.value === '' ? undefined : (target.value as ChosenLabel))
      }}
    >
      <option value="">{chosen ? 'As found' : labelWords[found]}</option>
      {options.map((label) => (
        <option key={label} value={label}>
          {labelWords[label]}
        </option>
      ))}
      {onAskDay && <option value={whichDay}>{found === 'day' ? 'Another day …' : 'A day …'}</option>}
    </select>
  )
}
