import type { Instant } from '@amhp/shared/time/instant.ts'
import { longDate, timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { DateInput } from './date-input.tsx'
import type { Control, FieldProps } from './field.tsx'
import { HiddenText } from './hidden-text.tsx'
import { Select } from './select.tsx'
import { TimeInput } from './time-input.tsx'
import { instantsTyped, partsOfMoment } from './typed-values.ts'

interface MomentInputProps extends FieldProps, Control<string> {
  zone: Zone
  /** What is entered has happened by then: of two times that have passed, the second is likelier. Otherwise the first is. */
  before?: Instant
}

/**
 * A day and a time in the service's zone, `2026-11-30T17:00`, or empty. `id` is that of the day. Where the clocks show the time
 * twice, it asks which.
 */
export function MomentInput({ id, label, hint, value, onChange, zone, before }: MomentInputProps) {
  const { day, time: rest } = partsOfMoment(value)
  const [time = '', second] = rest.split('/')
  const set = (newDay: string, newTime: string) => {
    // The last T stands between day and time.
    const typed = newDay || newTime ? `${newDay}T${newTime.replaceAll('T', 't')}` : ''
    const other = instantsTyped(zone, typed)?.[1]
    onChange(before !== undefined && other !== undefined && other <= before ? `${typed}/2` : typed)
  }
  const instants = instantsTyped(zone, value) ?? []
  const hidden = <HiddenText>{label}, </HiddenText>
  return (
    <div className="field-row moment">
      <DateInput
        {...{ id, label, hint }}
        value={day}
        past={before !== undefined}
        onChange={(next) => set(next, time)}
      />
      <TimeInput id={`${id}-time`} label={<>{hidden}Time</>} value={time} onChange={(next) => set(day, next)} />
      {instants.length === 2 && (
        <Select
          id={`${id}-which`}
          label={
            <>
              {hidden}Which {time}?
            </>
          }
          hint={`The clocks go back on ${longDate(dateAt(zone, instants[0]!))}, so this time comes twice.`}
          value={second ? 'second' : 'first'}
          options={[
            { value: 'first', label: `The first, ${timeOf(zone, instants[0]!)}` },
            { value: 'second', label: `The second, ${timeOf(zone, instants[1]!)}` },
          ]}
          onChange={(which) => onChange(`${day}T${time}${which === 'second' ? '/2' : ''}`)}
        />
      )}
    </div>
  )
}
