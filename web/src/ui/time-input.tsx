import { tidyClockTime } from './clock-text.ts'
import { TextInput, type TextInputProps } from './field.tsx'

/** A clock time, `17:00`, or empty. A text input: `type="time"` shows am and pm in some locales. */
export function TimeInput(props: Omit<TextInputProps, 'type' | 'width'>) {
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
