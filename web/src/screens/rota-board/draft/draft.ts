import { type BoardShift, type ShiftChange, sameShift, shiftIdOf } from '../board-shift.ts'
import { applyEdits, type DraftEdit, inverseOf, realChanges, type ShiftMap, touchesSame } from './draft-changes.ts'

/** Someone else changed a shift first: what is stored now, and what this manager wanted. */
export interface Conflict {
  readonly edit: DraftEdit
  readonly theirs: ReadonlyMap<string, BoardShift | null>
}

/**
 * The draft in the page: what the server has stored, and on top of it the edits that it has not confirmed. Edits are sent one
 * at a time in order; the first of `waiting` is the one being sent.
 */
export interface Draft {
  readonly stored: ShiftMap
  /** The days that `stored` was read for. */
  readonly span: string
  /** When the newest edit was confirmed, counted in turns (`data/turns.ts`). */
  readonly confirmedTurn: number
  readonly waiting: readonly DraftEdit[]
  readonly undoable: readonly DraftEdit[]
  readonly redoable: readonly DraftEdit[]
  /** Why nothing is being sent: no connection, signed out, server full. Edits are kept. */
  readonly held: string | null
  readonly refused: { readonly name: string; readonly sentence: string } | null
  readonly conflicts: readonly Conflict[]
}

export type DraftAction =
  | { type: 'loaded'; shifts: ShiftMap; span: string; askedTurn: number }
  | { type: 'edit'; key: string; name: string; changes: readonly ShiftChange[] }
  | { type: 'undo' | 'redo'; key: string }
  | { type: 'confirmed'; key: string; turn: number }
  | { type: 'refused'; key: string; sentence: string }
  | { type: 'stale'; key: string; theirs: ReadonlyMap<string, BoardShift | null> }
  | { type: 'held'; sentence: string }
  | { type: 'retry' | 'discard' | 'dismiss' }
  | { type: 'keep-theirs'; key: string }
  | { type: 'use-mine'; key: string; newKey: string }

export const emptyDraft: Draft = {
  stored: new Map(),
  span: '',
  confirmedTurn: 0,
  waiting: [],
  undoable: [],
  redoable: [],
  held: null,
  refused: null,
  conflicts: [],
}

/** The shifts as the board shows them: stored, with what is on its way. */
export const shownShifts = (draft: Draft): ShiftMap => applyEdits(draft.stored, draft.waiting)

export function reduceDraft(draft: Draft, action: DraftAction): Draft {
  switch (action.type) {
    case 'loaded':
      // A read that began before the newest edit was confirmed would take that edit off the screen.
      if (action.span === draft.span && action.askedTurn < draft.confirmedTurn) return draft
      return { ...draft, stored: action.shifts, span: action.span }
    case 'edit': {
      const changes = realChanges(action.changes)
      if (changes.length === 0) return draft
      const edit = { key: action.key, name: action.name, changes }
      return {
        ...draft,
        waiting: [...draft.waiting, edit],
        undoable: [...draft.undoable, edit],
        redoable: [],
        refused: null,
      }
    }
    case 'undo': {
      const last = draft.undoable.at(-1)
      if (!last) return draft
      return {
        ...draft,
        waiting: [...draft.waiting, inverseOf(last, action.key)],
        undoable: draft.undoable.slice(0, -1),
        redoable: [...draft.redoable, last],
      }
    }
    case 'redo': {
      const last = draft.redoable.at(-1)
      if (!last) return draft
      const again = { ...last, key: action.key }
      return {
        ...draft,
        waiting: [...draft.waiting, again],
        undoable: [...draft.undoable, again],
        redoable: draft.redoable.slice(0, -1),
      }
    }
    case 'confirmed':
      return { ...confirm(draft, action.key), confirmedTurn: action.turn }
    case 'refused': {
      const edit = draft.waiting.find((waiting) => waiting.key === action.key)
      if (!edit) return draft
      return { ...withoutEdit(draft, edit), refused: { name: edit.name, sentence: action.sentence } }
    }
    case 'stale': {
      const edit = draft.waiting.find((waiting) => waiting.key === action.key)
      if (!edit) return draft
      if (alreadyDone(edit, action.theirs)) return confirm(draft, action.key)
      const without = withoutEdit(draft, edit)
      return {
        ...without,
        stored: withTheirs(draft.stored, action.theirs),
        conflicts: [...draft.conflicts, { edit, theirs: action.theirs }],
      }
    }
    case 'held':
      return { ...draft, held: action.sentence }
    case 'retry':
      return { ...draft, held: null }
    case 'discard':
      return { ...draft, held: null, waiting: [], undoable: [], redoable: [] }
    case 'dismiss':
      return { ...draft, refused: null }
    case 'keep-theirs':
      return { ...draft, conflicts: draft.conflicts.filter((conflict) => conflict.edit.key !== action.key) }
    case 'use-mine': {
      const conflict = draft.conflicts.find((open) => open.edit.key === action.key)
      if (!conflict) return draft
      const shown = shownShifts(draft)
      const changes = conflict.edit.changes.map((change) => ({
        before: shown.get(shiftIdOf(change)) ?? null,
        after: change.after,
      }))
      const closed = reduceDraft(draft, { type: 'keep-theirs', key: action.key })
      return reduceDraft(closed, { type: 'edit', key: action.newKey, name: conflict.edit.name, changes })
    }
  }
}

function confirm(draft: Draft, key: string): Draft {
  const done = draft.waiting.filter((edit) => edit.key === key)
  return {
    ...draft,
    stored: applyEdits(draft.stored, done),
    waiting: draft.waiting.filter((edit) => edit.key !== key),
    held: null,
  }
}

/** The server has it: the edit was saved before, and only the answer was lost on its way. */
const alreadyDone = (edit: DraftEdit, theirs: ReadonlyMap<string, BoardShift | null>): boolean =>
  edit.changes.every(({ before, after }) => {
    const stored = theirs.get((before ?? after)!.id) ?? null
    return stored && after ? sameShift(stored, after) : stored === after
  })

/** Takes an edit back off the screen, with those made on top of it, which would be refused in turn. */
function withoutEdit(draft: Draft, edit: DraftEdit): Draft {
  const gone = [edit]
  for (const later of draft.waiting.slice(draft.waiting.indexOf(edit) + 1)) {
    if (gone.some((other) => touchesSame(other, later))) gone.push(later)
  }
  const stays = (other: DraftEdit) => !gone.some((one) => one.key === other.key || touchesSame(one, other))
  return {
    ...draft,
    waiting: draft.waiting.filter((other) => !gone.includes(other)),
    undoable: draft.undoable.filter(stays),
    redoable: draft.redoable.filter(stays),
  }
}

function withTheirs(stored: ShiftMap, theirs: ReadonlyMap<string, BoardShift | null>): ShiftMap {
  const after = new Map(stored)
  for (const [id, shift] of theirs) {
    if (shift) after.set(id, shift)
    else after.delete(id)
  }
  return after
}
