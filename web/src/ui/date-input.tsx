import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { readTypedDate, unreadDate, writeTypedDate } from '@amhp/shared/time/typed-date.ts'
import { fullDate, longDate } from '@amhp/shared/time/wording.ts'
import { useEffect, useRef, useState } from 'react'
import { CalendarButton } from './calendar-button.tsx'
import { type Control, Field, type FieldProps } from './field.tsx'
import { announce } from './live-region.tsx'
import { useToday } from './today.ts'
import './date-input.scss'

export interface DateInputProps extends FieldProps, Control<string> {
  /** For what has happened: without a year, or of a day of the week, the last that was is meant. */
  past?: boolean
  first?: LocalDate | undefined
  last?: LocalDate | undefined
  /** Called when the day is certain: with its year typed out, chosen, left, or Enter pressed. */
  onSettled?: (value: string) => void
}

/**
 * A calendar day, typed or chosen from a calendar. Says below how the text is read. The value is `2026-11-30`, the text where that
 * is no day, or empty.
 */
export function DateInput({ id, label, hint, labelHidden, value, onChange, onSettled, ...reading }: DateInputProps) {
  const { past = false, first, last } = reading
  const today = useToday()
  const [typed, setTyped] = useState({ text: textOf(value), value })
  const [isLeft, setLeft] = useState(false)
  const [isWithoutCalendar, setWithoutCalendar] = useState(false)
  // Anything else than what the text stands for was set from outside.
  const text = typed.value === value ? typed.text : textOf(value)
  const date = parseDate(value)
  const words = date && `${longDate(date)} ${date.slice(0, 4)}`
  const fault = isLeft ? faultOf(value, first, last) : undefined
  const announceNext = useAnnounced(fault ?? words)

  const set = (next: string, nextText: string) => {
    setTyped({ text: nextText, value: next })
    setWithoutCalendar(false)
    announceNext()
    onChange(next)
  }
  const type = (newText: string) => {
    const read = newText.trim() === '' ? undefined : readTypedDate(newText, today, past)
    const next = read && 'date' in read ? read.date : newText.trim()
    setLeft(false)
    set(next, newText)
    if (read && 'date' in read && read.complete) onSettled?.(next)
  }
  const leave = () => {
    if (date) setTyped({ text: textOf(value), value })
    onSettled?.(value)
    afterPress(() => setLeft(true))
  }
  const choose = (day: LocalDate) => {
    set(day, textOf(day))
    onSettled?.(day)
  }
  const note = isWithoutCalendar ? noCalendar : (words ?? 'Such as 11 Dec or 11/12/2026')
  return (
    <Field {...{ id, label, hint, labelHidden, fault, note }}>
      {(described, isWrong) => (
        <span className="date-input">
          <input
            {...described}
            type="text"
            autoComplete="off"
            name={id}
            className={`nhsuk-input nhsuk-input--width-10${isWrong ? ' nhsuk-input--error' : ''}`}
            value={text}
            onChange={({ target }) => type(target.value)}
            onBlur={leave}
            onKeyDown={({ key }) => {
              if (key !== 'Enter') return
              setLeft(true)
              onSettled?.(value)
            }}
          />
          <CalendarButton
            {...{ id, label, date, today, first, last }}
            onChoose={choose}
            onFail={() => {
              setWithoutCalendar(true)
              announce(noCalendar)
            }}
          />
        </span>
      )}
    </Field>
  )
}

const noCalendar = 'The calendar did not load: type the day'

/** A day as `30 Nov 2026`, and any other text as it is. */
function textOf(value: string): string {
  const date = parseDate(value)
  return date ? writeTypedDate(date) : value
}

function faultOf(value: string, first: LocalDate | undefined, last: LocalDate | undefined): string | undefined {
  const date = parseDate(value)
  if (!date) return value === '' ? undefined : unreadDate(value)
  if (first && date < first) return `Enter a day from ${fullDate(first)}`
  return last && date > last ? `Enter a day until ${fullDate(last)}` : undefined
}

/** Long enough not to speak while somebody types. */
const pause = 700

/** Announces what is said next, once typing pauses. */
function useAnnounced(said: string | undefined): () => void {
  const isDue = useRef(false)
  useEffect(() => {
    if (!isDue.current || said === undefined) return
    const timer = setTimeout(() => {
      isDue.current = false
      announce(said)
    }, pause)
    return () => clearTimeout(timer)
  }, [said])
  return () => {
    isDue.current = true
  }
}

/** Not before a pressed button is released: it would move away from under the pointer, and not be clicked. */
function afterPress(then: () => void) {
  if (document.querySelector(':active')) window.addEventListener('mouseup', () => setTimeout(then), { once: true })
  else then()
}
