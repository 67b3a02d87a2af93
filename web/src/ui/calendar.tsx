import { calendarDay, dateOf, type LocalDate } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { useLayoutEffect, useRef } from 'react'
import { DayPicker } from 'react-day-picker'
import { enGB } from 'react-day-picker/locale'
import { Button } from './button.tsx'
import './calendar.scss'

export interface CalendarChoice {
  date: LocalDate | undefined
  today: LocalDate
  /** The days that can be chosen, and both of them too. */
  first: LocalDate | undefined
  last: LocalDate | undefined
  onChoose: (day: LocalDate) => void
}

interface CalendarProps extends CalendarChoice {
  /** The id of what names it. */
  named: string
  onClose: () => void
}

/** A month to choose a day from, over the page. */
export function Calendar({ date, today, first, last, onChoose, named, onClose }: CalendarProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before the effect that focuses a day, which needs an open dialog.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  const isInReach = date && !(first && date < first) && !(last && date > last)
  return (
    <dialog
      ref={dialog}
      className="calendar"
      aria-labelledby={named}
      onClose={onClose}
      // Keys of the page around it must not act.
      onKeyDown={(pressed) => pressed.stopPropagation()}
      {...{ closedby: 'any' }}
    >
      <DayPicker
        mode="single"
        required
        autoFocus
        lang="en-GB"
        locale={enGB}
        weekStartsOn={1}
        navLayout="around"
        today={calendarDay(today)}
        defaultMonth={calendarDay(isInReach ? date : today)}
        selected={date && calendarDay(date)}
        {...(first && { startMonth: calendarDay(first) })}
        {...(last && { endMonth: calendarDay(last) })}
        disabled={[...(first ? [{ before: calendarDay(first) }] : []), ...(last ? [{ after: calendarDay(last) }] : [])]}
        labels={labels}
        onDayClick={(day) => {
          onChoose(dateOf(day))
          dialog.current?.close()
        }}
      />
      <Button look="plain" onClick={() => dialog.current?.close()}>
        Close
      </Button>
    </dialog>
  )
}

const labels = {
  labelDayButton: (day: Date, { today, selected }: { today?: boolean; selected?: boolean }) => {
    const date = dateOf(day)
    return [`${longDate(date)} ${date.slice(0, 4)}`, today && 'today', selected && 'chosen'].filter(Boolean).join(', ')
  },
  labelPrevious: () => 'Previous month',
  labelNext: () => 'Next month',
}
