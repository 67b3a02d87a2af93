import { parseDate } from '@amhp/shared/time/date.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'
import { tidyClockTime } from './clock-text.ts'
import { TextInput, type TextInputProps } from './field.tsx'

export type DateOrTimeProps = Omit<TextInputProps, 'type' | 'width'>

/** A calendar day, `2026-11-30`, or empty. Browsers format dates differently, so the date is repeated in words. */
export function DateInput(props: DateOrTimeProps) {
  const date = parseDate(props.value)
  return <TextInput {...props} type="date" width={10} note={date && `${shortDate(date)} ${date.slice(0, 4)}`} />
}

/** A clock time, `17:00`, or empty. A text input: `type="time"` shows am and pm in some locales. */
export function TimeInput(props: DateOrTimeProps) {
  const tidy = () => {
    const time = tidyClockTime(props.value)
    if (time !== props.value) props.onChange(time)
  }
  return (
    <TextInput
      autoComplete="off"
      {...props}
      width={5}
      onBlur={tidy}
      onKeyDown={(pressed) => {
        if (pressed.key === 'Enter') tidy()
      }}
    />
  )
}
