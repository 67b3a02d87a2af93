import { shiftCodes } from '@amhp/db/seed/hours.ts'
import { addDays, type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import fc from 'fast-check'

/** What a person has on a day, as it is planned and as it is written in a cell. */
export type Planned =
  | { readonly is: 'nothing'; readonly text: string }
  | { readonly is: 'absence'; readonly text: string; readonly kind: string }
  | { readonly is: 'code'; readonly text: string }
  /** On the clock of this day, or of the next where the end is not after the start. */
  | { readonly is: 'times'; readonly text: string; readonly start: string; readonly end: string; readonly kind: string }

/** Who has what on which day. */
export interface Plan {
  readonly people: readonly string[]
  readonly days: readonly LocalDate[]
  /** By person, then by day. */
  readonly cells: readonly (readonly Planned[])[]
}

export const register = [
  'Amina Rahman',
  'Amina Hughes',
  'Ben Okafor',
  'Cara Lloyd',
  'Tom Bell',
  'Zoë Fielding',
  'Anne-Marie O’Neill',
]

export const noShift: Planned = { is: 'nothing', text: '' }
const off = fc.constantFrom('off', 'OFF', '-', 'Day off').map((text): Planned => ({ is: 'nothing', text }))

export const absences = fc.constantFrom<Planned>(
  { is: 'absence', text: 'AL', kind: 'leave' },
  { is: 'absence', text: 'A/L', kind: 'leave' },
  { is: 'absence', text: 'annual leave', kind: 'leave' },
  { is: 'absence', text: 'Sick', kind: 'sickness' },
  { is: 'absence', text: 'Training', kind: 'training' },
)

export const codes = fc
  .tuple(fc.constantFrom(...shiftCodes.map(({ code }) => code)), fc.boolean())
  .map(([code, isLower]): Planned => ({ is: 'code', text: isLower ? code.toLowerCase() : code }))

const twoDigits = (number: number) => String(number).padStart(2, '0')

/** Times at odd minutes, which are no code's: from 07:10, 4 to 11 hours, and none that ends in an hour that a clock change moves. */
export const times = fc
  .record({
    hour: fc.integer({ min: 7, max: 20 }),
    minute: fc.constantFrom(10, 20, 50),
    hours: fc.integer({ min: 4, max: 11 }),
    style: fc.nat(4),
    kind: fc.constantFrom('waking', 'waking', 'waking', 'standby'),
  })
  .filter(({ hour, hours }) => (hour + hours) % 24 !== 1)
  .map(({ hour, minute, hours, style, kind }): Planned & { is: 'times' } => {
    const end = (hour + hours) % 24
    const clock = (h: number) => `${twoDigits(h)}:${twoDigits(minute)}`
    const twelve = (h: number) => `${h % 12 || 12}.${minute}${h < 12 ? 'am' : 'pm'}`
    const texts = [
      `${clock(hour)}-${clock(end)}`,
      `${clock(hour)} – ${clock(end)}`,
      `${twoDigits(hour)}${minute}-${twoDigits(end)}${minute}`,
      `${clock(hour).replace(':', '.')}-${clock(end).replace(':', '.')}`,
      `${twelve(hour)}-${twelve(end)}`,
    ]
    const text = `${texts[style]}${kind === 'standby' ? ' standby' : ''}`
    return { is: 'times', text, start: clock(hour), end: clock(end), kind }
  })

/** Waking times alone, as columns of starts and finishes have them. */
export const plainTimes = times.filter(({ kind }) => kind === 'waking')

export const anything = fc.oneof(
  { weight: 3, arbitrary: fc.constant(noShift) },
  { weight: 4, arbitrary: codes },
  { weight: 3, arbitrary: times },
  { weight: 1, arbitrary: absences },
  { weight: 1, arbitrary: off },
)

interface Size {
  readonly mostPeople?: number
  readonly mostDays?: number
}

/** A plan of such cells. Its days may run over the end of the year, or a change of clocks. */
export const anyPlan = (cell: fc.Arbitrary<Planned>, { mostPeople = 5, mostDays = 9 }: Size = {}) =>
  fc
    .record({
      people: fc.shuffledSubarray(register, { minLength: 3, maxLength: mostPeople }),
      first: fc.constantFrom('2026-11-30', '2026-12-26', '2027-03-24', '2026-10-20', '2027-02-25'),
      days: fc.integer({ min: 3, max: mostDays }),
    })
    .chain(({ people, first, days }) =>
      fc
        .array(fc.array(cell, { minLength: days, maxLength: days }), {
          minLength: people.length,
          maxLength: people.length,
        })
        .map(
          (cells): Plan => ({
            people,
            days: Array.from({ length: days }, (_, i) => addDays(parseDate(first)!, i)),
            cells,
          }),
        ),
    )

/** One person's day, as a key. */
export const keyOf = (person: string, date: LocalDate) => `${person} ${date}`

/** What importing the plan has to give: a line for each shift and day away, by person and day. */
export function expectedOf({ people, days, cells }: Plan): Map<string, string[]> {
  const all = people.flatMap((person, i) =>
    days.map((date, j) => [keyOf(person, date), linesOf(cells[i]![j]!)] as const),
  )
  return new Map(all)
}

function linesOf(planned: Planned): string[] {
  if (planned.is === 'nothing') return []
  if (planned.is === 'absence') return [planned.kind]
  if (planned.is === 'times') return [`${planned.start}-${planned.end} ${planned.kind}`]
  return [planned.text.toUpperCase()]
}
