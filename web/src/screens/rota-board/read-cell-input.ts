import { type ShiftRole, shiftRoles } from '@amhp/shared/contract/duty-pattern.ts'
import { type ShiftCode, type ShiftKind, shiftKinds } from '@amhp/shared/contract/shift-codes.ts'
import { areTimes, readTypedTimes } from '@amhp/shared/rota/typed-times.ts'
import { type ClockTime, parseClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { resolve, type Zone } from '@amhp/shared/time/zone.ts'

/** A shift as typed into a cell, before it has an AMHP and an id. */
export interface TypedShift extends Span {
  readonly code: string | null
  readonly role: ShiftRole
  readonly kind: ShiftKind
  readonly shareable: boolean
}

/** `adds`: the text began with `+`, so what is in the cell stays. */
export interface ReadCell {
  readonly shifts: readonly TypedShift[]
  readonly adds: boolean
}

export interface UnreadCell {
  readonly sentence: string
}

interface Cell {
  readonly date: LocalDate
  readonly zone: Zone
  readonly codes: readonly ShiftCode[]
  /** Times alone keep the role and kind of the shift they replace. */
  readonly like?: Pick<TypedShift, 'role' | 'kind' | 'shareable'> | undefined
}

const absenceWords = ['AL', 'LEAVE', 'SICK', 'SICKNESS', 'TRAIN', 'OFF']

/**
 * Reads what was typed into a cell: a code (`D`), times (`9-5`, `5pm-8.45am`), times with a kind or role (`17-9 standby`),
 * several with commas (`D, 20-22`), or `+N` to add to what is there. Anything else gives a sentence that says what to type.
 */
export function readCellInput(text: string, cell: Cell): ReadCell | UnreadCell {
  const adds = text.trim().startsWith('+')
  const pieces = text
    .replace(/^\s*\+/, '')
    .split(/[,;]/)
    .map((piece) => piece.trim())
  if (pieces.every((piece) => piece === '')) return { sentence: `Type ${howToType(cell.codes)}` }
  const shifts: TypedShift[] = []
  for (const piece of pieces.filter((text) => text !== '')) {
    const read = readPiece(piece, cell)
    if ('sentence' in read) return read
    shifts.push(read)
  }
  return { shifts, adds }
}

function readPiece(text: string, cell: Cell): TypedShift | UnreadCell {
  const upper = text.toUpperCase()
  const code = cell.codes.find((known) => known.code === upper)
  if (code) return placeCode(code, cell.date, cell.zone)
  if (absenceWords.includes(upper)) return { sentence: `“${text}” is an absence: enter it on the absences page` }
  const { rest, role, kind } = takeWords(text)
  const times = readTypedTimes(rest)
  if (!areTimes(times)) {
    if (/\d/.test(rest) && /[-–—:.]|\dto\d|\d+ ?[ap]m/i.test(rest)) return times
    return { sentence: `“${text}” is not a shift code: type ${howToType(cell.codes)}` }
  }
  const span = spanOn(cell.date, times.start, times.end, cell.zone)
  if (!span) return { sentence: 'Those times are skipped when the clocks go forward that night: choose others' }
  const newKind = kind ?? cell.like?.kind ?? 'waking'
  const shareable = newKind === 'standby' && (cell.like?.shareable ?? false)
  return { ...span, code: null, role: role ?? cell.like?.role ?? 'amhp', kind: newKind, shareable }
}

/** The words after the times: `standby`, `sleep-in`, `coordinator` … in any order. */
function takeWords(text: string) {
  let rest = text
  let role: ShiftRole | undefined
  let kind: ShiftKind | undefined
  for (let last = /^(.*\S)\s+(\S+)$/.exec(rest); last; last = /^(.*\S)\s+(\S+)$/.exec(rest)) {
    const word = last[2]!.toLowerCase().replace(/^sleep(?:in)?$/, 'sleep-in')
    const asRole = shiftRoles.find((known) => known === word)
    const asKind = shiftKinds.find((known) => known === word)
    if (!asRole && !asKind) break
    role = asRole ?? role
    kind = asKind ?? kind
    rest = last[1]!
  }
  return { rest, role, kind }
}

/** The shift that a code places on a day. */
export function placeCode(code: ShiftCode, date: LocalDate, zone: Zone): TypedShift | UnreadCell {
  const span = spanOn(date, parseClockTime(code.start)!, parseClockTime(code.end)!, zone)
  if (!span) return { sentence: `${code.code} has no time left on this day, when the clocks go forward` }
  return { ...span, code: code.code, role: code.role, kind: code.kind, shareable: code.shareable }
}

/** Clock times on a day as instants; an end not after the start is on the next day. Undefined where nothing is left of them. */
export function spanOn(date: LocalDate, start: ClockTime, end: ClockTime, zone: Zone): Span | undefined {
  const span = {
    start: resolve(zone, date, start),
    end: resolve(zone, end > start ? date : addDays(date, 1), end),
  }
  return span.start < span.end ? span : undefined
}

function howToType(codes: readonly ShiftCode[]): string {
  const some = codes.slice(0, 4).map((code) => code.code)
  return some.length === 0 ? 'times like 9-5 or 1700-0900' : `a code (${some.join(', ')}) or times like 9-5`
}
