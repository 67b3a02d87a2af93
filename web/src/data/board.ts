import { type Board, getBoard } from '@amhp/shared/contract/board.ts'
import type { RotaSummary } from '@amhp/shared/contract/rotas.ts'
import type { OtherWork } from '@amhp/shared/rota/other-work.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import { withRecords } from '@amhp/shared/rota/with-record.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type QueryClient, queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { besideBoards } from './rota-keys.ts'

/** A board as cached: `shifts` holds all planned shifts. `document` has none, and no work on record: `worked` stands for both. */
export interface CachedBoard extends Omit<Board, 'shiftCodes'> {
  readonly shifts: readonly PlannedShift[]
}

/** Other people's changes appear within this many milliseconds. */
const pollInterval = 30_000

const boards = { queryKey: ['board'] }

/** The draft of some days, with what is published beside it. */
export const boardQuery = (from: LocalDate, to: LocalDate) =>
  queryOptions({
    queryKey: [...boards.queryKey, from, to],
    queryFn: async ({ signal }) => toCache(await call(getBoard, { query: { from, to } }, signal)),
    staleTime: pollInterval,
    refetchInterval: pollInterval,
    refetchOnReconnect: true,
  })

function toCache({ shiftCodes, document, ...board }: Board): CachedBoard {
  const shifts = document.shifts.map(({ actual, breakMinutes, callOuts, authorities = null, ...plan }) => ({
    ...plan,
    authorities,
    role: plan.role as ShiftRole,
    code: shiftCodes[plan.id] ?? null,
  }))
  const onRecord = new Set(withRecords(shifts, board.worked).otherWork.map(keyOfWork))
  const otherWork = document.otherWork.filter((work) => !onRecord.has(keyOfWork(work)))
  return { ...board, document: { ...document, shifts: [], otherWork }, shifts }
}

const keyOfWork = ({ amhp, start, end, label }: OtherWork) => [amhp, start, end, label].join()

/** Shifts by id as the server has them now; null if deleted. */
export type ShiftsNow = ReadonlyMap<string, PlannedShift | null>

/**
 * Applies an edit to the cached boards: its shifts, and its rotas after the edit (none if it was refused as stale). The
 * board on the screen is refetched only if the cache may miss something: a fetch was running before the edit was saved,
 * others have edited its rotas too, or a run of edits has delayed polling.
 */
export async function updateBoards(client: QueryClient, now: ShiftsNow, rotas?: readonly RotaSummary[]): Promise<void> {
  const active = { ...boards, type: 'active' } as const
  let behind = rotas === undefined || client.isFetching(active) > 0
  await client.cancelQueries(boards)
  for (const query of client.getQueryCache().findAll(boards)) {
    const board = query.state.data as CachedBoard | undefined
    if (!board) continue
    if (query.isActive() && othersEdited(board.rotas, rotas)) behind = true
    // Keeps its age, because other people's changes are as old as the last fetch.
    const updatedAt = query.state.dataUpdatedAt
    client.setQueryData(query.queryKey, withShifts(board, now, rotas), { updatedAt })
  }
  client.invalidateQueries({ ...boards, type: 'inactive', refetchType: 'none' })
  for (const queryKey of besideBoards) client.invalidateQueries({ queryKey })
  if (behind) client.invalidateQueries(active)
  else client.refetchQueries({ ...active, stale: true })
}

/** After a change of anything else than shifts. */
export const readBoardsAgain = (client: QueryClient): void => void client.invalidateQueries(boards)

/** Each edit raises a rota's version by one; the board may have been fetched since. */
const othersEdited = (cached: readonly RotaSummary[], rotas: readonly RotaSummary[] = []): boolean =>
  rotas.some((rota) =>
    cached.some(({ id, version }) => id === rota.id && rota.version !== version && rota.version !== version + 1),
  )

function withShifts(board: CachedBoard, now: ShiftsNow, rotas: readonly RotaSummary[] = []): CachedBoard {
  const known = new Set(board.shifts.map(({ id }) => id))
  const added = [...now].flatMap(([id, shift]) => (shift && !known.has(id) ? [shift] : []))
  const kept = board.shifts.flatMap((shift) => (now.has(shift.id) ? (now.get(shift.id) ?? []) : [shift]))
  return {
    ...board,
    shifts: [...kept, ...added],
    rotas: board.rotas.map((rota) => rotas.find(({ id }) => id === rota.id) ?? rota),
  }
}
