import type { RuleNotJudged } from '@amhp/shared/rules/check/why-not-judged.ts'
import { createContext, useContext } from 'react'
import type { DraftMark } from '../../parts/shift-words.ts'
import type { BoardShift } from './board-shift.ts'
import type { CellEdit } from './draft/cell-edits.ts'
import type { BoardFinding } from './draft/check-draft.ts'
import type { DraftControls } from './draft/use-draft.ts'
import type { PlacedFindings } from './findings/findings-by-place.ts'
import type { AbsenceSpan } from './grid/absences-by-cell.ts'
import type { BoardCell, BoardPerson, BoardTeam } from './grid/board-rows.ts'
import type { ContractHours } from './grid/contract-hours.ts'
import type { BoardData } from './read-board.ts'
import type { StripPiece } from './strip/strip-pieces.ts'

/** Everything that the parts of the board draw from. */
export interface BoardView {
  readonly data: BoardData
  readonly isManager: boolean
  readonly teams: readonly BoardTeam[]
  /** The people in the order of the rows. */
  readonly people: readonly BoardPerson[]
  readonly cells: ReadonlyMap<string, BoardCell>
  readonly away: ReadonlyMap<string, readonly AbsenceSpan[]>
  readonly hours: ReadonlyMap<string, ContractHours>
  readonly marks: ReadonlyMap<string, DraftMark>
  readonly removed: readonly BoardShift[]
  readonly findings: readonly BoardFinding[]
  readonly notJudged: readonly RuleNotJudged[]
  readonly placed: PlacedFindings<BoardFinding>
  /** Roles of the hour strip, and its pieces by role and then day. */
  readonly roles: readonly string[]
  readonly strip: ReadonlyMap<string, readonly (readonly StripPiece[])[]>
  readonly draft: DraftControls
  edit(edit: CellEdit): void
}

const Context = createContext<BoardView | undefined>(undefined)
export const BoardViewProvider = Context.Provider

export function useBoardView(): BoardView {
  const view = useContext(Context)
  if (!view) throw new Error('useBoardView is for parts of the rota board')
  return view
}
