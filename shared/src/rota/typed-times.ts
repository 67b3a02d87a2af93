import { type ClockTime, clockTimeOfMinutes } from '../time/clock-time.ts'
import { type Weekday, weekdays } from '../time/date.ts'

/** Clock times as someone typed them. An end not after the start is on the next day; equal times are 24 hours. */
export interface TypedTimes {
  readonly start: ClockTime
  readonly end: ClockTime
  /** The day of the end, where one was typed. */
  readonly endsOn?: Weekday
  /** What the clocks are set to, where it was typed: `bst`. It tells apart times that the clocks show twice. */
  readonly startsIn?: string
  readonly endsIn?: string
}

/** What could not be read, as a sentence that says what to type instead. */
export interface Unread {
  readonly sentence: string
}

interface Side {
  readonly minutes: number
  /** `am` or `pm` was written; minutes already say it. */
  readonly marked: boolean
  /** Can be read in one way: 17, 00, 9am. */
  readonly certain: boolean
  /** Has a leading zero: 09, 0900. */
  readonly padded: boolean
  /** Has two digits of hours and two of minutes: 09:00, 1030. Two such times are on the 24-hour clock. */
  readonly full: boolean
}

const day = 24 * 60
const half = 12 * 60
/** Where only one of two times says am or pm, the other is taken to make the shift no longer than this. */
const longestGuess = 16 * 60

const say = (sentence: string): Unread => ({ sentence })
const unread = say('Type times like 09:00-17:00, 9-5 or 5pm-8.45am')
const tooLate = say('24:00 is the end of this day: type times from 00:00 on the day after')
const unsure = say('Could be morning or evening: type 24-hour times like 17:00-09:00, or am and pm on both')

/**
 * Reads times such as `9-5`, `1700-0900`, `17:00–09:00`, `9am to 5pm` and `5pm-8.45am`. Never guesses where morning and
 * evening would both make a shift: `1-5` and `5-8.45am` are asked about. With neither time marked, 7 to 12
 * start in the morning, and an end before its start is the afternoon: `08.45-5.15`. A day before the end, as in
 * `1630-Mon 0845`, is the first such day.
 */
export function readTypedTimes(text: string): TypedTimes | Unread {
  const parts = text
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .split(/ ?(?:-|‐|‑|‒|–|—|−|→|>|\/|(?<=[\dmn. ])(?:to|until|till)(?=[\dmn ])) ?/u)
  const [first, second, ...more] = parts
  if (!first || !second || more.length > 0) return unread
  const day = namedDay.exec(second)
  const [startText, startsIn] = takeZone(first)
  const [endText, endsIn] = takeZone(day ? second.slice(day[0].length) : second)
  const zones = { ...(startsIn && { startsIn }), ...(endsIn && { endsIn }) }
  const start = readSide(startText)
  const end = readSide(endText)
  if (!start || !end) return unread
  // Read as 00:00 it would put the shift a whole day before the one that was meant.
  if (/^24(?:00|\D|$)/.test(first)) return tooLate
  if (!day) {
    const placed = place(start, end)
    return areTimes(placed) ? { ...placed, ...zones } : placed
  }
  const endsOn = weekdays.find((weekday) => weekday === day[1])!
  const areSure = [start, end].every(({ certain, padded, full }) => certain || padded || full)
  return areSure ? { ...times(start.minutes, end.minutes), endsOn, ...zones } : unsure
}

/** `01:30` and `bst` of `01:30 bst`. */
function takeZone(text: string): [time: string, zone?: string] {
  const [, time, zone] = /^(.*\d) ?((?!hrs)[a-z]{3,4})$/.exec(text) ?? []
  return time ? [time, zone!] : [text]
}

const namedDay = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]* /

export const areTimes = (read: TypedTimes | Unread): read is TypedTimes => 'start' in read

const named = { marked: true, certain: true, padded: false, full: false }

function readSide(text: string): Side | undefined {
  if (text === 'noon' || text === 'midday') return { minutes: half, ...named }
  if (text === 'midnight') return { minutes: 0, ...named }
  const found =
    /^(?:(\d{1,2})(?: ?[:.;h] ?(\d\d)(?::00)?)?|(\d{1,2})(\d\d)) ?(?:(?:(a|p)(?:\.? ?m)?\.?)|h|hr|hrs)?$/.exec(text)
  if (!found) return undefined
  const [, shortHour, shortMinutes, packedHour, packedMinutes, half12] = found
  const hourText = shortHour ?? packedHour!
  const hours = Number(hourText)
  const minutes = Number(shortMinutes ?? packedMinutes ?? 0)
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return undefined
  const padded = hourText.startsWith('0')
  const full = hourText.length === 2 && (shortMinutes ?? packedMinutes) !== undefined
  if (half12 !== undefined) {
    if (hours < 1 || hours > 12) return undefined
    const written = (hours % 12) * 60 + minutes + (half12 === 'p' ? half : 0)
    return { minutes: written, marked: true, certain: true, padded, full }
  }
  return { minutes: (hours % 24) * 60 + minutes, marked: false, certain: hours > 12 || hours === 0, padded, full }
}

function place(start: Side, end: Side): TypedTimes | Unread {
  if (start.marked !== end.marked && !(start.certain && end.certain)) return placeBesideMarked(start, end)
  if (start.certain || end.certain || (start.full && end.full)) return times(start.minutes, end.minutes)
  const isMorning = start.padded || start.minutes >= 7 * 60
  if (end.minutes > start.minutes) return isMorning || end.padded ? times(start.minutes, end.minutes) : unsure
  return isMorning && !end.padded ? times(start.minutes, (end.minutes + half) % day) : unsure
}

/** One time says am or pm (or noon) and the other is bare: the reading that makes a shift, if only one does. */
function placeBesideMarked(start: Side, end: Side): TypedTimes | Unread {
  // `1-5pm`: nobody means one at night.
  const inAfternoon = start.minutes + half
  if (!start.certain && start.minutes < 7 * 60 && inAfternoon < end.minutes) return times(inAfternoon, end.minutes)
  const readings = (side: Side) => (side.certain ? [side.minutes] : [side.minutes % half, (side.minutes % half) + half])
  const possible = readings(start).flatMap((from) =>
    readings(end)
      .map((to) => ({ from, to, length: (to - from + day) % day || day }))
      .filter((reading) => reading.length <= longestGuess),
  )
  const [only, other] = possible
  return only && !other ? times(only.from, only.to) : unsure
}

const times = (start: number, end: number): TypedTimes => ({
  start: clockTimeOfMinutes(start),
  end: clockTimeOfMinutes(end),
})
