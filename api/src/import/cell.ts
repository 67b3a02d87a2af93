import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { AbsenceKind } from '@amhp/shared/rota/absence.ts'
import { sameTimes } from '@amhp/shared/rota/day-times.ts'
import { readTypedShift, shiftOfCode, type TypedShift, timesOn } from '@amhp/shared/rota/typed-shift.ts'
import { areTimes, readTypedTimes } from '@amhp/shared/rota/typed-times.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import type { SheetCell } from './sheet.ts'

/** What a cell means for the person's day. */
export type CellReading =
  | { readonly means: 'nothing' }
  | { readonly means: 'shifts'; readonly shifts: readonly TypedShift[] }
  | { readonly means: 'absence'; readonly kind: AbsenceKind }
  | { readonly means: 'unread'; readonly message: string }

/** Words for an absence. A shift code of the service takes precedence. */
const awayWords: Record<AbsenceKind, readonly string[]> = {
  leave: ['al', 'a/l', 'a.l', 'leave', 'annual leave', 'ann leave', 'hol', 'hols', 'holiday', 'vac', 'toil'],
  sickness: ['sick', 'sickness', 'sick leave', 's/l', 'off sick', 'ill'],
  training: ['train', 'training', 'trg', 'tr', 'course', 'study', 'study leave', 'cpd', 'conference', 'refresher'],
  family: [
    'mat',
    'mat leave',
    'maternity',
    'maternity leave',
    'pat',
    'pat leave',
    'paternity',
    'paternity leave',
    'parental',
    'parental leave',
    'carer',
    'carers leave',
    'family',
    'compassionate',
    'compassionate leave',
    'adoption',
  ],
  other: ['absent', 'away', 'unavailable', 'n/av', 'jury', 'jury service', 'special leave', 'unpaid leave', 'other'],
}
const nothingWords = [
  '',
  '-',
  '–',
  '—',
  '.',
  'x',
  'off',
  'o',
  'rd',
  'rest',
  'rest day',
  'do',
  'day off',
  'nwd',
  'non working',
  'non-working',
  'not working',
  'n/a',
  'na',
  'nil',
  '0',
  'free',
]

/** More than anyone works in a day. */
const mostInCell = 10

const turnedIntoDate = 'The spreadsheet has turned these times into a date: type them as 09:00-17:00'

const away = new Map(
  Object.entries(awayWords).flatMap(([kind, words]) => words.map((word) => [word, kind as AbsenceKind] as const)),
)

export interface CellPlace {
  readonly date: LocalDate
  readonly zone: Zone
  readonly codes: readonly ShiftCode[]
}

/** Reads a cell: codes or times (several with commas or plus signs), a word for an absence, or nothing. Never guesses. */
export function readCell(cell: SheetCell, place: CellPlace): CellReading {
  if (typeof cell !== 'string') return { means: 'unread', message: turnedIntoDate }
  const text = cell.replaceAll(/\s+/g, ' ').trim()
  const word = text.toLowerCase()
  if (!place.codes.some(({ code }) => code === text.toUpperCase())) {
    if (nothingWords.includes(word)) return { means: 'nothing' }
    const kind = away.get(word.replace(/[*?!.]+$/, ''))
    if (kind) return { means: 'absence', kind }
    const half = /^(.*\S) ?(?:\(?(?:am|pm|half|½|1\/2)\)?)$/.exec(word)?.[1]
    if (half && away.has(half))
      return {
        means: 'unread',
        message: 'Part of a day away: enter it on the absences page, and leave this cell blank',
      }
    if (/^\d{1,2}[- ][a-z]{3,4}$|^[a-z]{3,4}[- ]\d{1,2}$|^\d{5}$/.test(word))
      return { means: 'unread', message: turnedIntoDate }
  }
  return readShifts(text, place)
}

function readShifts(text: string, place: CellPlace): CellReading {
  const isCode = (piece: string) => place.codes.some(({ code }) => code === piece.toUpperCase())
  const slashed = text.split('/').map((piece) => piece.trim())
  const pieces = slashed.every(isCode) ? slashed : text.split(/[,;+&\n]| and /).map((piece) => piece.trim())
  if (pieces.length > mostInCell)
    return { means: 'unread', message: `There are more than ${mostInCell} shifts in this cell: correct it` }
  const shifts: TypedShift[] = []
  for (const piece of pieces) {
    const read = readTypedShift(piece, place)
    if ('sentence' in read) return { means: 'unread', message: read.sentence }
    shifts.push(codeOfTimes(piece, read, place))
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
