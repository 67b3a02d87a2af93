import { addDays, type LocalDate, mondayOf } from '@amhp/shared/time/date.ts'
import { fullDate, shortDate } from '@amhp/shared/time/wording.ts'
import { useState } from 'react'
import { reachOfAddress } from '../../parts/day-in-address.ts'
import { Button } from '../../ui/button.tsx'
import { DayChoice } from '../../ui/day-choice.tsx'
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

/** Shows the day gone to while its week is shown, and else the week's Monday. */
function GoToDay({ week, onWeek }: Pick<WeekChoiceProps, 'week' | 'onWeek'>) {
  const [chosen, setChosen] = useState(week)
  return (
    <div className="week-choice__day">
      <DayChoice
        {...reachOfAddress}
        id="go-to"
        label="Go to"
        value={mondayOf(chosen) === week ? chosen : week}
        onChange={(day) => {
          if (day === '') return
          setChosen(day)
          onWeek(day)
        }}
      />
    </div>
  )
}
