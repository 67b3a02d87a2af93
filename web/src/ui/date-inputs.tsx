import { parseDate } from '@amhp/shared/time/date.ts'
import { shortDate } from '@amhp/shared/time/wording.ts'
import { tidyClockTime } from './clock-text.ts'
import { TextInput, type TextInputProps } from './field.tsx'
import { HiddenText } from './hidden-text.tsx'

type DateOrTimeProps = Omit<TextInputProps, 'type' | 'width'>

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

/** A day and a time in the service's zone, `2026-11-30T17:00`, or empty. `id` is that of the day. */
export function MomentInput({ id, label, hint, value, onChange }: DateOrTimeProps) {
  const [day = '', time = ''] = value.split('T')
  const set = (newDay: string, newTime: string) => onChange(newDay || newTime ? `${newDay}T${newTime}` : '')
  return (
    <div className="field-row moment">
      <DateInput id={id} label={label} hint={hint} value={day} onChange={(next) => set(next, time)} />
      <TimeInput
        id={`${id}-time`}
        label={
          <>
            <HiddenText>{label}, </HiddenText>Time
          </>
        }
        value={time}
        onChange={(next) => set(day, next)}
      />
    </div>
  )
}
