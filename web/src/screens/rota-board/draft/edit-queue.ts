import type { Fault, Problem } from '@amhp/shared/contract/problems.ts'
import type { SettledRecord } from '@amhp/shared/contract/settled-records.ts'
import { type ShiftChange, shiftIdOf } from '@amhp/shared/contract/shift-changes.ts'
import { sameShift } from '@amhp/shared/rota/planned-shift.ts'
import type { ShiftsNow } from '../../../data/board.ts'
import type { CellEdit } from './cell-edits.ts'
import { realChanges, type ShiftMap } from './shift-map.ts'

/** `key` identifies the edit on this page. */
export interface QueuedEdit extends CellEdit {
  readonly key: string
  /** What becomes of work on record, once it was asked. */
  readonly records?: readonly SettledRecord[]
}

/** An edit of a shift that someone else changed first, with what is stored now. */
export interface Conflict {
  readonly edit: QueuedEdit
  readonly theirs: ShiftsNow
}

/** The edits of this page. They are sent one at a time, in order; the first of `waiting` is being sent. */
export interface EditQueue {
  readonly waiting: readonly QueuedEdit[]
  readonly undoable: readonly QueuedEdit[]
  readonly redoable: readonly QueuedEdit[]
  /** Why nothing is being sent: no connection, signed out, storage full. Edits are kept. */
  readonly held: string | null
  readonly refused: { readonly key: string; readonly name: string; readonly problem: Problem } | null
  readonly conflicts: readonly Conflict[]
  /** The edit that waits for an answer: work on record would lose its shift. */
  readonly asked: { readonly key: string; readonly name: string; readonly worked: readonly Fault[] } | null
}

export type QueueAction =
  | ({ type: 'edit' } & QueuedEdit)
  | { type: 'undo' | 'redo'; key: string }
  | { type: 'saved'; key: string }
  | { type: 'refused'; key: string; problem: Problem }
  | { type: 'stale'; key: string; theirs: ShiftsNow }
  | { type: 'held'; sentence: string }
  | { type: 'asked'; key: string; worked: readonly Fault[] }
  | { type: 'answer'; records: readonly SettledRecord[] }
  | { type: 'retry' | 'discard' | 'dismiss' | 'withdraw' }
  | { type: 'keep-theirs'; key: string }
  /** `shown` has the shifts that my version is applied to. */
  | { type: 'use-mine'; key: string; newKey: string; shown: ShiftMap }

export const emptyQueue: EditQueue = {
  waiting: [],
  undoable: [],
  redoable: [],
  held: null,
  refused: null,
  conflicts: [],
  asked: null,
}

export function reduceQueue(queue: EditQueue, action: QueueAction): EditQueue {
  switch (action.type) {
    case 'edit': {
      const changes = realChanges(action.changes)
      if (changes.length === 0) return queue
      const edit = { key: action.key, name: action.name, changes }
      return {
        ...queue,
        waiting: [...queue.waiting, edit],
        undoable: [...queue.undoable, edit],
        redoable: [],
        refused: null,
      }
    }
    case 'undo': {
      const last = queue.undoable.at(-1)
      if (!last) return queue
      return {
        ...queue,
        waiting: [...queue.waiting, inverseOf(last, action.key)],
        undoable: queue.undoable.slice(0, -1),
        redoable: [...queue.redoable, last],
      }
    }
    case 'redo': {
      const last = queue.redoable.at(-1)
      if (!last) return queue
      const again = { ...last, key: action.key }
      return {
        ...queue,
        waiting: [...queue.waiting, again],
        undoable: [...queue.undoable, again],
        redoable: queue.redoable.slice(0, -1),
      }
    }
    case 'saved':
      return { ...queue, waiting: queue.waiting.filter(({ key }) => key !== action.key), held: null }
    case 'refused': {
      const edit = queue.waiting.find(({ key }) => key === action.key)
      if (!edit) return queue
      return { ...withoutEdit(queue, edit), refused: { key: edit.key, name: edit.name, problem: action.problem } }
    }
    case 'stale': {
      const edit = queue.waiting.find(({ key }) => key === action.key)
      if (!edit) return queue
      // It had been saved, but the reply was lost.
      if (isStored(edit, action.theirs)) return reduceQueue(queue, { type: 'saved', key: action.key })
      return { ...withoutEdit(queue, edit), conflicts: [...queue.conflicts, { edit, theirs: action.theirs }] }
    }
    case 'asked': {
      const edit = queue.waiting.find(({ key }) => key === action.key)
      return edit ? { ...queue, asked: { key: edit.key, name: edit.name, worked: action.worked } } : queue
    }
    case 'answer': {
      const answered = (edit: QueuedEdit) =>
        edit.key === queue.asked?.key ? { ...edit, records: action.records } : edit
      return { ...queue, asked: null, waiting: queue.waiting.map(answered), undoable: queue.undoable.map(answered) }
    }
    case 'withdraw': {
      const edit = queue.waiting.find(({ key }) => key === queue.asked?.key)
      return { ...(edit ? withoutEdit(queue, edit) : queue), asked: null }
    }
    case 'held':
      return { ...queue, held: action.sentence }
    case 'retry':
      return { ...queue, held: null }
    case 'discard':
      return { ...queue, held: null, asked: null, waiting: [], undoable: [], redoable: [] }
    case 'dismiss':
      return { ...queue, refused: null }
    case 'keep-theirs':
      return { ...queue, conflicts: queue.conflicts.filter(({ edit }) => edit.key !== action.key) }
    case 'use-mine': {
      const conflict = queue.conflicts.find(({ edit }) => edit.key === action.key)
      if (!conflict) return queue
      const { name, changes } = conflict.edit
      const mine = changes.map((change) => ({
        before: action.shown.get(shiftIdOf(change)) ?? null,
        after: change.after,
      }))
      const closed = reduceQueue(queue, { type: 'keep-theirs', key: action.key })
      return reduceQueue(closed, { type: 'edit', key: action.newKey, name, changes: mine })
    }
  }
}

const inverseOf = ({ name, changes }: QueuedEdit, key: string): QueuedEdit => ({
  key,
  name: `Undo: ${name}`.slice(0, 80),
  changes: changes.map(({ before, after }) => ({ before: after, after: before })).toReversed(),
})

const isStored = ({ changes }: QueuedEdit, theirs: ShiftsNow): boolean =>
  changes.every((change) => sameShift(theirs.get(shiftIdOf(change)) ?? null, change.after))

/** Removes an edit and later edits of the same shifts, which would be refused too. */
function withoutEdit(queue: EditQueue, edit: QueuedEdit): EditQueue {
  const removed = [edit]
  for (const later of queue.waiting.slice(queue.waiting.indexOf(edit) + 1)) {
    if (removed.some((other) => touchesSame(other.changes, later.changes))) removed.push(later)
  }
  const stays = (other: QueuedEdit) =>
    !removed.some((one) => one.key === other.key || touchesSame(one.changes, other.changes))
  return {
    ...queue,
    waiting: queue.waiting.filter((other) => !removed.includes(other)),
    undoable: queue.undoable.filter(stays),
    redoable: queue.redoable.filter(stays),
  }
}

function touchesSame(some: readonly ShiftChange[], others: readonly ShiftChange[]): boolean {
  const ids = new Set(some.map(shiftIdOf))
  return others.some((change) => ids.has(shiftIdOf(change)))
}
