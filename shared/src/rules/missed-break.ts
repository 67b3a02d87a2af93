import type { Shift } from '../rota/shift.ts'
import { hour, instantOf, minute, minutesUp } from '../time/instant.ts'
import type { Span } from '../time/span.ts'
import { durationText, spanText } from '../time/wording.ts'
import { derogationAt, type Owed } from './prepare/derogations.ts'
import { type Person, workedEnd, workedStart } from './prepare/person.ts'
import type { Prepared } from './prepare/prepare.ts'
import { amhpRule } from './rule.ts'

const without = 6 * hour
const neededMinutes = 20

export const missedBreak = amhpRule({
  code: 'missed-break',
  title: '20 minutes of break in more than 6 hours of work',
  group: 'law',
  holds: 'A shift that works more than 6 hours has a break of at least 20 minutes, where breaks are recorded.',
  source: {
    title: 'Working Time Regulations 1998',
    clause: 'regulation 12',
    status: 'law',
    url: 'https://www.legislation.gov.uk/uksi/1998/1833/regulation/12',
  },
  level: 'breach',
  settings: {},
  facts: { workedMinutes: 'higher', breakMinutes: 'lower' },

  *check(person, _, prepared) {
    for (const short of shortBreaksOf(person)) {
      if (isOwedLater(prepared, person, short)) continue
      const { shift, start, end, worked, breakMinutes } = short
      yield { judged: shift.id, start, end, shifts: [shift], facts: { workedMinutes: minutesUp(worked), breakMinutes } }
    }
  },

  explain({ workedMinutes, breakMinutes }, { finding, zone }) {
    return (
      `Worked ${durationText(workedMinutes)}, ${spanText(zone, finding)}, with ${durationText(breakMinutes)} of break ` +
      `recorded: more than 6 hours of work need at least ${neededMinutes} minutes.`
    )
  },
})

/** A shift that was worked without its break. */
interface ShortBreak extends Span {
  readonly shift: Shift
  /** In milliseconds. */
  readonly worked: number
  readonly breakMinutes: number
  /** What the break is short of 20 minutes, in milliseconds. */
  readonly owed: number
}

/** The shifts of a person whose recorded break is too short; those without one on record are not judged. */
function shortBreaksOf({ shifts, pieces }: Person): ShortBreak[] {
  const found: ShortBreak[] = []
  for (const shift of shifts) {
    const { breakMinutes } = shift
    if (breakMinutes === undefined || breakMinutes >= neededMinutes || shift.kind === 'standby') continue
    const worked = pieces.filter((piece) => piece.shift === shift).reduce((sum, { start, end }) => sum + end - start, 0)
    if (worked <= without) continue
    const owed = (neededMinutes - breakMinutes) * minute
    found.push({ shift, start: workedStart(shift), end: workedEnd(shift), worked, breakMinutes, owed })
  }
  return found
}

/** Whether a derogation is in force on the day on which a shift without its break ends. */
const isOwedLater = (prepared: Prepared, person: Person, { end }: Span): boolean =>
  derogationAt(prepared, person, 'missed-break', instantOf(end - 1)) !== undefined

/** What a person is owed for breaks that were short under a derogation. */
export const breaksOwed = (prepared: Prepared, person: Person): Owed[] =>
  shortBreaksOf(person)
    .filter((short) => isOwedLater(prepared, person, short))
    .map(({ shift, start, end, owed }) => ({ judged: shift.id, start, end, shifts: [shift], owed }))
