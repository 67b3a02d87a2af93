import { Problem } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import {
  type EditQueue,
  emptyQueue,
  type QueueAction,
  reduceQueue,
} from '@amhp/web/screens/rota-board/draft/edit-queue.ts'
import { applyChanges, byId } from '@amhp/web/screens/rota-board/draft/shift-map.ts'
import { describe, expect, test } from 'vitest'
import { boardShift } from './board-fixtures.ts'

const day = boardShift('day amina 2026-11-30T09:00Z 2026-11-30T17:00Z')
const late = boardShift('day amina 2026-11-30T12:00Z 2026-11-30T20:00Z')
const theirs = boardShift('day amina 2026-11-30T08:00Z 2026-11-30T16:00Z')
const night = boardShift('night ben 2026-11-30T21:00Z 2026-12-01T08:00Z')

const run = (...actions: QueueAction[]): EditQueue => actions.reduce(reduceQueue, emptyQueue)

const edit = (key: string, before: PlannedShift | null, after: PlannedShift | null): QueueAction => ({
  type: 'edit',
  key,
  name: 'Change shift',
  changes: [{ before, after }],
})
/** What the board shows over what is stored: `day`, unless a test says otherwise. */
const shiftsOver = (queue: EditQueue, ...stored: PlannedShift[]) =>
  applyChanges(
    byId(stored),
    queue.waiting.flatMap(({ changes }) => changes),
  )
const shown = (queue: EditQueue, ...stored: PlannedShift[]) =>
  [...shiftsOver(queue, ...(stored.length > 0 ? stored : [day])).values()].map(
    (shift) => `${shift.id} ${new Date(shift.start).toISOString().slice(11, 16)}`,
  )

describe('the queue of edits', () => {
  test('shows an edit before the server has saved it, and drops it afterwards', () => {
    const edited = run(edit('a', day, late))
    expect(shown(edited)).toEqual(['day 12:00'])
    const saved = reduceQueue(edited, { type: 'saved', key: 'a' })
    expect(saved.waiting).toEqual([])
    expect(shown(saved, late)).toEqual(['day 12:00'])
  })

  test('an edit looks the same before and after the server has stored it', () =>
    expect(shown(run(edit('a', day, late)), late)).toEqual(['day 12:00']))

  test('an edit that changes nothing is not queued', () => {
    expect(run(edit('a', day, { ...day }))).toBe(emptyQueue)
  })

  test('undo is the inverse edit, redo the edit again, each sent like any other', () => {
    const undone = run(edit('a', day, null), { type: 'undo', key: 'b' })
    expect(shown(undone)).toEqual(['day 09:00'])
    expect(undone.waiting.map(({ name }) => name)).toEqual(['Change shift', 'Undo: Change shift'])
    const redone = reduceQueue(undone, { type: 'redo', key: 'c' })
    expect(shown(redone)).toEqual([])
    expect(shown(reduceQueue(redone, { type: 'undo', key: 'd' }))).toEqual(['day 09:00'])
  })

  test('undo and redo do nothing when there is nothing to undo or redo', () => {
    expect(run({ type: 'undo', key: 'a' }, { type: 'redo', key: 'b' })).toBe(emptyQueue)
  })

  test('a new edit clears what could be redone', () => {
    const queue = run(edit('a', day, late), { type: 'undo', key: 'b' }, edit('c', null, night))
    expect(queue.redoable).toEqual([])
  })

  test('a refused edit is rolled back with its message, and so are the edits that depend on it', () => {
    const queue = run(edit('a', day, late), edit('b', late, theirs), edit('c', null, night), {
      type: 'refused',
      key: 'a',
      problem: new Problem('no-rota', 'Choose days that a rota covers'),
    })
    expect(shown(queue)).toEqual(['day 09:00', 'night 21:00'])
    expect(queue.refused?.problem.message).toBe('Choose days that a rota covers')
    expect(queue.undoable.map(({ key }) => key)).toEqual(['c'])
  })

  test('a stale edit shows theirs and waits for a choice', () => {
    const stale = run(edit('a', day, late), { type: 'stale', key: 'a', theirs: new Map([['day', theirs]]) })
    expect(shown(stale, theirs)).toEqual(['day 08:00'])
    expect(stale.conflicts).toHaveLength(1)
    const kept = reduceQueue(stale, { type: 'keep-theirs', key: 'a' })
    expect(kept.conflicts).toEqual([])
    expect(shown(kept, theirs)).toEqual(['day 08:00'])
    const mine = reduceQueue(stale, { type: 'use-mine', key: 'a', newKey: 'b', shown: shiftsOver(stale, theirs) })
    expect(mine.conflicts).toEqual([])
    expect(shown(mine, theirs)).toEqual(['day 12:00'])
    expect(mine.waiting.at(-1)?.changes).toEqual([{ before: theirs, after: late }])
  })

  test('an edit sent again after its reply was lost counts as saved, not as a conflict', () => {
    const queue = run(edit('a', day, late), { type: 'stale', key: 'a', theirs: new Map([['day', late]]) })
    expect(queue.conflicts).toEqual([])
    expect(queue.waiting).toEqual([])
    expect(shown(queue, late)).toEqual(['day 12:00'])
  })

  test('keeping mine over a shift that they deleted adds it again', () => {
    const queue = run(
      edit('a', day, late),
      { type: 'stale', key: 'a', theirs: new Map([['day', null]]) },
      { type: 'use-mine', key: 'a', newKey: 'b', shown: new Map() },
    )
    expect(queue.waiting.at(-1)?.changes).toEqual([{ before: null, after: late }])
  })

  test('an edit that takes a shift from under a record waits for an answer, is sent with it, and again by redo', () => {
    const asked = run(edit('a', day, null), {
      type: 'asked',
      key: 'a',
      worked: [{ path: 'record', message: 'Amina worked' }],
    })
    expect(asked.asked).toMatchObject({ key: 'a', name: 'Change shift' })
    expect(shown(asked)).toEqual([])
    const records = [{ record: 'record', becomes: 'kept' as const }]
    const answered = reduceQueue(asked, { type: 'answer', records })
    expect(answered).toMatchObject({ asked: null, waiting: [{ key: 'a', records }] })
    const undone = reduceQueue(reduceQueue(answered, { type: 'saved', key: 'a' }), { type: 'undo', key: 'b' })
    expect(undone.waiting).toMatchObject([{ key: 'b' }])
    expect(undone.waiting[0]).not.toHaveProperty('records')
    expect(reduceQueue(undone, { type: 'redo', key: 'c' }).waiting.at(-1)).toMatchObject({ key: 'c', records })
  })

  test('an edit that is withdrawn instead of answered is rolled back, and so are those that depend on it', () => {
    const question: QueueAction = { type: 'asked', key: 'a', worked: [] }
    const queue = run(edit('a', day, late), edit('b', late, theirs), edit('c', null, night), question, {
      type: 'withdraw',
    })
    expect(shown(queue)).toEqual(['day 09:00', 'night 21:00'])
    expect(queue).toMatchObject({ asked: null, undoable: [{ key: 'c' }] })
  })

  test('edits that could not be sent are kept, and sent again on request', () => {
    const held = run(edit('a', day, late), { type: 'held', sentence: 'No connection' })
    expect(held.waiting).toHaveLength(1)
    expect(shown(held)).toEqual(['day 12:00'])
    expect(reduceQueue(held, { type: 'retry' }).held).toBeNull()
    expect(shown(reduceQueue(held, { type: 'discard' }))).toEqual(['day 09:00'])
  })
})
