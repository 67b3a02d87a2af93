import type { Board } from '@amhp/shared/contract/board.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { bankHolidays } from '@amhp/shared/rota/bank-holidays.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { daysBetween } from '@amhp/shared/time/date.ts'
import { type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import { type BoardDay, boardDays } from './board-days.ts'
import { type BoardShift, sameShift } from './board-shift.ts'
import { type BoardCheck, readChecked } from './draft/check-draft.ts'
import type { ShiftMap } from './draft/draft-changes.ts'
import type { BoardPerson } from './grid/board-rows.ts'

/** The board's days as the page works with them: read once from the API's answer. */
export interface BoardData {
  readonly zone: Zone
  /** As stored; the draft's own shifts take the place of these when the rules run. */
  readonly rota: Rota
  readonly rotas: readonly RotaSummary[]
  readonly days: readonly BoardDay[]
  readonly people: readonly BoardPerson[]
  readonly codes: readonly ShiftCode[]
  readonly shifts: ShiftMap
  readonly published: ShiftMap
  /** The server's check; null for a manager, whose page runs the rules. */
  readonly checked: BoardCheck | null
}

const usualNames = new Map<string, string>(bankHolidays.map(({ date, name }) => [date, name]))

/**
 * Reads the API's answer. `holidayNames` holds the service's own names of days. Throws where the document in it cannot be read, which is a fault of the
 * program.
 */
export function readBoard(board: Board, holidayNames: ReadonlyMap<string, string> = usualNames): BoardData {
  const reading = parseRotaDocument(board.document)
  if (!reading.ok) {
    const [first] = reading.faults
    throw new Error(`The rota sent by the server cannot be read: ${first?.path} ${first?.message}`)
  }
  const { rota } = reading
  const zone = zoneOf(rota.service.timeZone)
  const holidays = new Map(
    (rota.bankHolidays ?? []).map((date) => [date, holidayNames.get(date) ?? usualNames.get(date) ?? 'Bank holiday']),
  )
  const names = new Map(rota.amhps.map(({ id, name }) => [id, name]))
  const shifts = rota.shifts.map(
    ({ id, amhp, role, kind, start, end, shareable }): BoardShift => ({
      id,
      amhp,
      role: role as BoardShift['role'],
      kind,
      start,
      end,
      code: board.shiftCodes[id] ?? null,
      shareable,
    }),
  )
  return {
    zone,
    rota,
    rotas: board.rotas,
    days: boardDays(rota.period.from, daysBetween(rota.period.from, rota.period.to), zone, holidays),
    people: board.people.map(({ amhp, team, contractedMinutes, leftOn }) => ({
      id: amhp,
      name: names.get(amhp) ?? amhp,
      team,
      contractedMinutes,
      leftOn,
    })),
    codes: board.codes,
    shifts: new Map(shifts.map((shift) => [shift.id, shift])),
    checked: board.checked && readChecked(rota, board.checked),
    published: new Map(board.published.map((shift) => [shift.id, shift])),
  }
}

/** The rota that a day belongs to. */
export const rotaOnDay = (rotas: readonly RotaSummary[], date: string): RotaSummary | undefined =>
  rotas.find(({ from, to }) => from <= date && date < to)

const changesOn = (rota: RotaSummary, { days, published }: BoardData, shifts: ShiftMap): number => {
  const own = days.filter((day) => rota.from <= day.date && day.date < rota.to)
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return 0
  const here = (shift: BoardShift) => shift.start >= first.start && shift.start < last.end
  const changed = [...shifts.values()].filter((shift) => {
    const before = published.get(shift.id)
    return here(shift) && !(before && sameShift(before, shift))
  })
  const removed = [...published.values()].filter((shift) => here(shift) && !shifts.has(shift.id))
  return changed.length + removed.length
}

/** Changes of a rota not yet published: as the server counted them, with what the draft has changed since on these days. */
export const unpublishedIn = (rota: RotaSummary, data: BoardData, shifts: ShiftMap): number =>
  Math.max(0, rota.unpublishedChanges + changesOn(rota, data, shifts) - changesOn(rota, data, data.shifts))
