import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { AbsenceKind } from '@amhp/shared/rota/absence.ts'
import { sameTimes } from '@amhp/shared/rota/day-times.ts'
import { readTypedShift, shiftOfCode, type TypedShift, timesOn } from '@amhp/shared/rota/typed-shift.ts'
import { areTimes, readTypedTimes } from '@amhp/shared/rota/typed-times.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { durationText } from '@amhp/shared/time/wording.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { displayText, type SheetCell, textOf } from './sheet.ts'
import { likelyMeaning, meaningOfWord, type WordMeaning, wordFor } from './words.ts'

/** What a cell means for the person's day. */
export type CellReading =
  | { readonly means: 'nothing' }
  | { readonly means: 'shifts'; readonly shifts: readonly TypedShift[] }
  | { readonly means: 'absence'; readonly kind: AbsenceKind }
  /** It is asked what it means; `likely` is what to type for the likely answer. */
  | { readonly means: 'unclear'; readonly message: string; readonly likely?: string }

/** More than anyone works in a day. */
const mostInCell = 10

const turnedIntoDate = 'The spreadsheet has turned these times into a date: type them as 09:00-17:00'

export interface CellPlace {
  readonly date: LocalDate
  readonly zone: Zone
  readonly codes: readonly ShiftCode[]
}

/** What texts were said to mean, by the text as it is shown, in lower case: what one would type instead. */
export type Meanings = ReadonlyMap<string, string>

/** Reads a cell: a code, times (several with commas or plus signs), a word for an absence, or nothing. Never guesses. */
export function readCell(cell: SheetCell, place: CellPlace, meanings: Meanings = new Map()): CellReading {
  const text = textOf(cell).replaceAll(/\s+/g, ' ').trim()
  if (text === '') return { means: 'nothing' }
  const said = meanings.get(displayText(cell).toLowerCase())
  if (said !== undefined) return readCell(said, place)
  if (typeof cell !== 'string')
    return unclear('date' in cell ? turnedIntoDate : doubts[cell.doubt], likelyMeaning(text))
  if (isCode(text, place)) return readShifts([text], place)
  const word = meaningOfWord(text)
  if (word === 'nothing') return { means: 'nothing' }
  if (word) return { means: 'absence', kind: word }
  const maybe = likelyMeaning(text)
  const half = /^(.*\S) ?(?:\(?(?:am|pm|half|½|1\/2)\)?)$/i.exec(text)?.[1]
  if (half && (meaningOfWord(half) ?? likelyMeaning(half)))
    return unclear('Part of a day away: add it on the absences page, and say here what else there is, or “off”')
  const pieces = text.split('/').map((piece) => piece.trim())
  if (pieces.length > 1 && pieces.every((piece) => isCode(piece, place))) {
    // `S/L` and `A/L` are also leave.
    const mayBeLeave = maybe !== undefined || pieces.some((piece) => piece.toUpperCase() === 'L')
    if (!mayBeLeave) return readShifts(pieces, place)
    return { ...unclear('This may be leave, or two shifts: say which', maybe), likely: pieces.join(' + ') }
  }
  if (maybe) return unclear('This may mean more than one thing: say what', maybe)
  if (/^\d{1,2}[- ][a-z]{3,4}$|^[a-z]{3,4}[- ]\d{1,2}$|^\d{5}$/i.test(text)) return unclear(turnedIntoDate)
  return readShifts(
    text.split(/[,;+&\n]| and /).map((piece) => piece.trim()),
    place,
  )
}

const unclear = (message: string, likely?: WordMeaning): CellReading & { means: 'unclear' } => ({
  means: 'unclear',
  message,
  ...(likely && { likely: wordFor[likely] }),
})

const doubts = {
  error: 'The spreadsheet shows an error here: correct it, or say what is meant',
  'struck through': 'This is struck through: say what there is, or “off”',
}

const isCode = (text: string, { codes }: CellPlace) => codes.some(({ code }) => code === text.toUpperCase())

/** Whether times of the morning, such as 09:00-05:00, would end the day after, and so may be meant on the 12-hour clock. */
function mayEndInAfternoon(text: string, { kind }: TypedShift): boolean {
  const times = readTypedTimes(text)
  if (kind !== 'waking' || !areTimes(times) || times.endsOn || /\d ?[ap]\.?m/i.test(text)) return false
  return times.start < '13:00' && times.end < times.start
}

/** `09:00-05:00` as it is meant on the 12-hour clock: `09:00-17:00`. */
const inAfternoon = (text: string) =>
  text.replace(/(\d\d)(\D*\d\d)\s*$/, (_, hours: string, rest: string) => `${Number(hours) + 12}${rest}`)

function readShifts(pieces: readonly string[], place: CellPlace): CellReading {
  if (pieces.length > mostInCell) return unclear(`There are more than ${mostInCell} shifts in this cell: correct it`)
  const shifts: TypedShift[] = []
  for (const piece of pieces) {
    const read = readTypedShift(piece, place)
    if ('sentence' in read) return unclear(read.sentence)
    const shift = codeOfTimes(piece, read, place)
    if (shift.code === null && mayEndInAfternoon(piece, shift))
      return {
        ...unclear(
          `This would end the day after, ${durationText((shift.end - shift.start) / minute)} later: write am and pm, or “standby” after it`,
        ),
        likely: inAfternoon(piece),
      }
    shifts.push(shift)
  }
  return { means: 'shifts', shifts }
}

/** Times that match exactly one code stand for that code, with its role and kind. */
function codeOfTimes(text: string, typed: TypedShift, { codes, date }: CellPlace): TypedShift {
  if (typed.code !== null) return typed
  const times = readTypedTimes(text)
  if (!areTimes(times)) return typed
  const alike = codes.filter((code) => sameTimes(code, timesOn(date, times)))
  const [code] = alike
  if (!code || alike.length > 1) return typed
  return { ...typed, ...shiftOfCode(code) }
}
