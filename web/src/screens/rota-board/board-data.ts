import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { bankHolidays } from '@amhp/shared/rota/bank-holidays.ts'
import { type Rota, zoneOfRota } from '@amhp/shared/rota/rota.ts'
import type { RecordedWork } from '@amhp/shared/rota/with-record.ts'
import { daysBetween } from '@amhp/shared/time/date.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { namesOf } from '../../data/authority-names.ts'
import { bankHolidaysQuery } from '../../data/bank-holidays.ts'
import type { CachedBoard } from '../../data/board.ts'
import type { AuthorityNames } from '../../parts/shift-words.ts'
import { type BoardDay, boardDays } from './board-days.ts'
import { type BoardCheck, readChecked } from './draft/check-draft.ts'
import { byId, type ShiftMap } from './draft/shift-map.ts'
import type { BoardPerson } from './grid/board-rows.ts'

/** A cached board, prepared for the page. */
export interface BoardData {
  readonly zone: Zone
  /** Without shifts and work on record: those of the draft are added when the rules run. */
  readonly rota: Rota
  readonly worked: readonly RecordedWork[]
  readonly rotas: readonly RotaSummary[]
  readonly days: readonly BoardDay[]
  readonly people: readonly BoardPerson[]
  readonly codes: readonly ShiftCode[]
  /** Names of the authorities that shifts may be for. */
  readonly authorityNames: AuthorityNames
  /** The draft as stored on the server. */
  readonly shifts: ShiftMap
  readonly published: ShiftMap
  /** The server's findings; null for managers, whose page runs the rules. */
  readonly checked: BoardCheck | null
}

/** Memoised in parts: an edit recomputes only what depends on shifts. */
export function useBoardData(board: CachedBoard): BoardData {
  const { document: rota, rotas, codes, worked } = board
  const holidays = useQuery(bankHolidaysQuery).data
  const days = useMemo(() => daysOf(rota, holidays?.days ?? []), [rota, holidays])
  const people = useMemo(() => peopleOf(rota, board.people), [rota, board.people])
  const shifts = useMemo(() => byId(board.shifts), [board.shifts])
  const published = useMemo(() => byId(board.published), [board.published])
  const authorityNames = useMemo(() => namesOf([...rota.service.authorities, ...rota.otherAuthorities]), [rota])
  const checked = useMemo(() => board.checked && readChecked(rota, board.checked), [rota, board.checked])
  return useMemo(
    () => ({
      ...{ zone: zoneOfRota(rota), rota, worked, rotas, days },
      ...{ people, codes, authorityNames, shifts, published, checked },
    }),
    [rota, worked, rotas, days, people, codes, authorityNames, shifts, published, checked],
  )
}

/** `named` has the service's own names of holidays. */
function daysOf(rota: Rota, named: readonly { date: string; name: string }[]): BoardDay[] {
  const { from, to } = rota.period
  const names = new Map([...bankHolidays, ...named].map(({ date, name }) => [date as string, name]))
  const holidays = new Map((rota.bankHolidays ?? []).map((date) => [date, names.get(date) ?? 'Bank holiday']))
  for (const half of rota.halfBankHolidays ?? [])
    if (!holidays.has(half.date)) holidays.set(half.date, `${names.get(half.date) ?? 'Bank holiday'} from ${half.from}`)
  return boardDays(from, daysBetween(from, to), zoneOfRota(rota), holidays)
}

function peopleOf(rota: Rota, people: CachedBoard['people']): BoardPerson[] {
  const names = new Map(rota.amhps.map(({ id, name }) => [id, name]))
  return people.map(({ amhp, ...person }) => ({ ...person, id: amhp, name: names.get(amhp) ?? amhp }))
}

/** The rota that a day belongs to. */
export const rotaOnDay = (rotas: readonly RotaSummary[], date: string): RotaSummary | undefined =>
  rotas.find(({ from, to }) => from <= date && date < to)
