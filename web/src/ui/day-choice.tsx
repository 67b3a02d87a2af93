import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { useState } from 'react'
import { DateInput, type DateInputProps } from './date-input.tsx'

interface DayChoiceProps extends Omit<DateInputProps, 'value' | 'onChange' | 'onSettled'> {
  value: LocalDate | ''
  onChange: (day: LocalDate | '') => void
}

/** A day that the page follows at once, once it is certain. What cannot be read or is out of reach changes nothing. */
export function DayChoice({ value, onChange, ...rest }: DayChoiceProps) {
  const [typed, setTyped] = useState<{ text: string; over: string }>({ text: value, over: value })
  const follow = (text: string) => {
    const day = parseDate(text) ?? ''
    if (day === '' && text !== '') return
    if (day !== '' && ((rest.first && day < rest.first) || (rest.last && day > rest.last))) return
    if (day !== value) onChange(day)
  }
  return (
    <DateInput
      {...rest}
      value={typed.over === value ? typed.text : value}
      onChange={(text) => setTyped({ text, over: value })}
      onSettled={follow}
    />
  )
}
