import { daysUntilEnd, mostDaysUntilEnd } from '@amhp/shared/rota/day-times.ts'
import { parseClockTime } from '@amhp/shared/time/clock-time.ts'
import type { Control } from '../ui/field.tsx'
import { Select } from '../ui/select.tsx'

interface TypedTimes {
  readonly start: string
  readonly end: string
  /** '' for the first day that is possible. */
  readonly endsAfterDays: string
}

function firstDay({ start, end }: TypedTimes): number {
  const [from, to] = [parseClockTime(start), parseClockTime(end)]
  return from && to ? daysUntilEnd({ start: from, end: to }) : 0
}

/** The days until the end as they are kept: none for the first that is possible, so that they follow the times. */
export const readEnds = (typed: TypedTimes): string =>
  Number(typed.endsAfterDays) > firstDay(typed) ? typed.endsAfterDays : ''

const labelOf = (days: number) => (days === 0 ? 'the same day' : days === 1 ? 'the next day' : `${days} days later`)

/** On which day something ends, from the first that its times allow. */
export function EndsChoice({ typed, ...control }: Control<string> & { typed: TypedTimes }) {
  const first = firstDay(typed)
  const days = Array.from({ length: mostDaysUntilEnd + 1 - first }, (_, i) => first + i)
  return (
    <Select
      {...control}
      value={readEnds(typed)}
      label="Ends"
      options={days.map((day) => ({ value: day === first ? '' : String(day), label: labelOf(day) }))}
    />
  )
}
