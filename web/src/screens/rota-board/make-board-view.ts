import { useDeferredValue, useMemo } from 'react'
import type { BoardShift } from './board-shift.ts'
import type { BoardView } from './board-view.ts'
import { checkDraft, rotaOfDraft } from './draft/check-draft.ts'
import { draftMarks, removedShifts } from './draft/draft-difference.ts'
import type { DraftControls } from './draft/use-draft.ts'
import { placeFindings } from './findings/findings-by-place.ts'
import { absencesByCell } from './grid/absences-by-cell.ts'
import { boardCells, boardTeams } from './grid/board-rows.ts'
import { contractHours } from './grid/contract-hours.ts'
import type { BoardData } from './read-board.ts'
import { stripInputOf } from './strip/strip-input.ts'
import { stripPieces } from './strip/strip-pieces.ts'

/** Works out what the board shows from what is stored and the draft on top of it. */
export function useMadeView(data: BoardData, draft: DraftControls, search: string, isManager: boolean): BoardView {
  const { shifts } = draft
  const { days } = data
  const cells = useMemo(() => boardCells(shifts.values(), days), [shifts, days])
  const byPerson = useMemo(() => Map.groupBy(shifts.values(), (shift) => shift.amhp), [shifts])

  const teams = useMemo(
    () => boardTeams(data.people, days, (amhp) => byPerson.has(amhp), search),
    [data.people, days, byPerson, search],
  )
  const hours = useMemo(() => hoursOf(data, byPerson), [data, byPerson])
  const marks = useMemo(() => draftMarks(shifts, data.published), [shifts, data.published])
  const removed = useMemo(() => removedShifts(shifts, data.published), [shifts, data.published])

  // The rules follow a moment behind, so that typing and moving never wait for them.
  // Not over days that have just changed: findings of one week would be shown in another.
  const current = useMemo(() => ({ data, shifts }), [data, shifts])
  const deferred = useDeferredValue(current)
  const judged = deferred.data === data ? deferred.shifts : shifts
  const rota = useMemo(() => rotaOfDraft(data.rota, judged), [data.rota, judged])
  const { findings, notJudged } = useMemo(() => data.checked ?? checkDraft(rota), [data.checked, rota])
  const placed = useMemo(() => placeFindings(findings, judged, days), [findings, judged, days])
  const strip = useMemo(() => {
    const input = stripInputOf(rota)
    const rows = input.roles.map((role) => [role, days.map((day) => stripPieces(role, day, input))] as const)
    return { roles: input.roles, pieces: new Map(rows) }
  }, [rota, days])
  const away = useMemo(() => absencesByCell(data.rota, days), [data.rota, days])

  return useMemo(
    () => ({
      data,
      isManager,
      teams,
      people: teams.flatMap((team) => team.people),
      cells,
      away,
      hours,
      marks,
      removed,
      findings,
      notJudged,
      placed,
      roles: strip.roles,
      strip: strip.pieces,
      draft,
      edit: draft.edit,
    }),
    [data, isManager, teams, cells, away, hours, marks, removed, findings, placed, strip, draft, notJudged],
  )
}

function hoursOf({ days, people }: BoardData, byPerson: ReadonlyMap<string, readonly BoardShift[]>) {
  const within = { start: days[0]!.start, end: days.at(-1)!.end }
  return new Map(
    people.map(({ id, contractedMinutes }) => [
      id,
      contractHours(byPerson.get(id) ?? [], within, contractedMinutes, days.length / 7),
    ]),
  )
}
