import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { fullDate, shortDate } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { dayInAddress } from '../../parts/day-in-address.ts'
import { Button } from '../../ui/button.tsx'
import { HiddenText } from '../../ui/hidden-text.tsx'

interface WeekChoiceProps {
  week: LocalDate
  today: LocalDate
  onWeek: (day: LocalDate) => void
}

export function WeekChoice({ week, today, onWeek }: WeekChoiceProps) {
  const last = addDays(week, 6)
  return (
    <nav className="week-choice" aria-label="Week">
      <Button look="second" small onClick={() => onWeek(addDays(week, -7))} aria-keyshortcuts="[">
        <span aria-hidden="true">‹</span>
        <HiddenText>Previous week</HiddenText>
      </Button>
      <strong className="week-choice__name">
        {shortDate(week)} to {shortDate(last).slice(0, 3)} {fullDate(last)}
      </strong>
      <Button look="second" small onClick={() => onWeek(addDays(week, 7))} aria-keyshortcuts="]">
        <span aria-hidden="true">›</span>
        <HiddenText>Next week</HiddenText>
      </Button>
      <Button look="plain" aria-pressed={week === mondayOf(today)} onClick={() => onWeek(today)}>
        This week
      </Button>
      <GoToDay week={week} onWeek={onWeek} />
    </nav>
  )
}

function GoToDay({ week, onWeek }: Pick<WeekChoiceProps, 'week' | 'onWeek'>) {
  const [text, setText] = useState<string>(week)
  // While a year is typed, browsers report 0002, 0020 and 0202: ignore those.
  const typed = dayInAddress(text)
  const shown = typed === undefined || mondayOf(typed) === week ? text : week
  return (
    <label className="week-choice__day">
      <span>Go to</span>
      <input
        type="date"
        className="nhsuk-input"
        value={shown}
        onChange={(chosen) => {
          setText(chosen.target.value)
          const day = dayInAddress(chosen.target.value)
          if (day) onWeek(day)
        }}
      />
    </label>
  )
}
