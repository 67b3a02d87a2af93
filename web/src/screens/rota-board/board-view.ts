import { coverOf } from '@amhp/shared/cover/cover.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import type { Listed } from '@amhp/shared/rules/check/holes.ts'
import type { RuleNotJudged } from '@amhp/shared/rules/check/why-not-judged.ts'
import { createContext, useContext, useDeferredValue, useMemo, useState } from 'react'
import type { DraftMark } from '../../parts/shift-words.ts'
import type { BoardData } from './board-data.ts'
import { type BoardFinding, checkDraft, rotaOfDraft } from './draft/check-draft.ts'
import { applyChanges, draftMarks, type ShiftMap, sameShifts } from './draft/shift-map.ts'
import type { DraftControls } from './draft/use-draft.ts'
import { type PlacedFindings, placeFindings } from './findings/findings-by-place.ts'
import {
  type AbsenceSpan,
  absencesByCell,
  type BoardCell,
  type BoardPerson,
  type BoardTeam,
  boardCells,
  boardTeams,
  otherWorkByCell,
} from './grid/board-rows.ts'
import { type ContractHours, contractHours } from './grid/contract-hours.ts'
import { type StripLine, stripLines } from './strip/strip-lines.ts'

/** Everything that the parts of the board render. */
export interface BoardView {
  readonly data: BoardData
  readonly isManager: boolean
  /** The draft as shown: stored shifts with the edits still to be saved. */
  readonly shifts: ShiftMap
  readonly teams: readonly BoardTeam[]
  /** In the order of the rows. */
  readonly people: readonly BoardPerson[]
  readonly cells: ReadonlyMap<string, BoardCell>
  readonly away: ReadonlyMap<string, readonly AbsenceSpan[]>
  readonly otherWork: ReadonlyMap<string, Rota['otherWork']>
  readonly hours: ReadonlyMap<string, ContractHours>
  readonly marks: ReadonlyMap<string, DraftMark>
  readonly findings: readonly BoardFinding[]
  readonly listed: readonly Listed<BoardFinding>[]
  readonly notJudged: readonly RuleNotJudged[]
  readonly placed: PlacedFindings<BoardFinding>
  /** The rows of the hour strip. */
  readonly strip: readonly StripLine[]
  readonly draft: DraftControls
  readonly edit: DraftControls['edit']
}

const Context = createContext<BoardView | undefined>(undefined)
export const BoardViewProvider = Context.Provider

export function useBoardView(): BoardView {
  const view = useContext(Context)
  if (!view) throw new Error('useBoardView must be used inside the rota board')
  return view
}

export function useComputedView(data: BoardData, draft: DraftControls, search: string, isManager: boolean): BoardView {
  const { days } = data
  const shifts = useShownShifts(data.shifts, draft)
  const cells = useMemo(() => boardCells(shifts.values(), days), [shifts, days])
  const byPerson = useMemo(() => Map.groupBy(shifts.values(), (shift) => shift.amhp), [shifts])
  const teams = useMemo(
    () => boardTeams(data.people, days, (amhp) => byPerson.has(amhp), search),
    [data.people, days, byPerson, search],
  )
  const hours = useMemo(() => hoursOf(data, byPerson), [data, byPerson])
  const marks = useMemo(() => draftMarks(shifts, data.published), [shifts, data.published])

  // Deferred, so that typing does not wait for the rules; but not across a change of week, which would show the findings
  // of another week.
  const present = useMemo(() => ({ rota: data.rota, worked: data.worked, shifts }), [data.rota, data.worked, shifts])
  const deferred = useDeferredValue(present)
  const judged = deferred.rota.period.from === data.rota.period.from ? deferred : present
  const rota = useMemo(() => rotaOfDraft(judged.rota, judged.shifts, judged.worked), [judged])
  const { findings, listed, notJudged } = useMemo(() => data.checked ?? checkDraft(rota), [data.checked, rota])
  const placed = useMemo(() => placeFindings(findings, judged.shifts, days), [findings, judged, days])
  const strip = useMemo(() => stripLines(coverOf(rota), days, data.authorityNames), [rota, days, data.authorityNames])
  const away = useMemo(() => absencesByCell(data.rota, days), [data.rota, days])
  const otherWork = useMemo(() => otherWorkByCell(rota, days), [rota, days])

  return useMemo(
    () => ({
      data,
      isManager,
      shifts,
      teams,
      people: teams.flatMap((team) => team.people),
      cells,
      away,
      otherWork,
      hours,
      marks,
      findings,
      listed,
      notJudged,
      placed,
      strip,
      draft,
      edit: draft.edit,
    }),
    [
      data,
      isManager,
      shifts,
      teams,
      cells,
      away,
      otherWork,
      hours,
      marks,
      findings,
      listed,
      placed,
      strip,
      draft,
      notJudged,
    ],
  )
}

/** Keeps the same map while its shifts are equal, so that saving an edit recomputes nothing. */
function useShownShifts(stored: ShiftMap, { queue: { waiting } }: DraftControls): ShiftMap {
  const shown = useMemo(
    () =>
      applyChanges(
        stored,
        waiting.flatMap(({ changes }) => changes),
      ),
    [stored, waiting],
  )
  const [kept, keep] = useState(shown)
  if (sameShifts(kept, shown)) return kept
  keep(shown)
  return shown
}

function hoursOf({ days, people }: BoardData, byPerson: ReadonlyMap<string, readonly PlannedShift[]>) {
  const within = { start: days[0]!.start, end: days.at(-1)!.end }
  return new Map(
    people.map(({ id, contractedMinutes }) => [
      id,
      contractHours(byPerson.get(id) ?? [], within, contractedMinutes, days.length / 7),
    ]),
  )
}

/** Moves focus to the side panel, if there is one: the element that had focus may be gone. */
export const focusPanel = (): void => document.getElementById('board-panel')?.focus()
