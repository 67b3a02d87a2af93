import type { BoardShift } from '@amhp/web/screens/rota-board/board-shift.ts'
import {
  type Draft,
  type DraftAction,
  emptyDraft,
  reduceDraft,
  shownShifts,
} from '@amhp/web/screens/rota-board/draft/draft.ts'
import { describe, expect, test } from 'vitest'
import { boardShift } from './board-fixtures.ts'

const day = boardShift('day amina 2026-11-30T09:00Z 2026-11-30T17:00Z')
const late = boardShift('day amina 2026-11-30T12:00Z 2026-11-30T20:00Z')
const theirs = boardShift('day amina 2026-11-30T08:00Z 2026-11-30T16:00Z')
const night = boardShift('night ben 2026-11-30T21:00Z 2026-12-01T08:00Z')

const start = run(emptyDraft, { type: 'loaded', shifts: new Map([[day.id, day]]), span: 'week', askedTurn: 1 })

function run(draft: Draft, ...actions: DraftAction[]): Draft {
  return actions.reduce(reduceDraft, draft)
}
const edit = (key: string, before: BoardShift | null, after: BoardShift | null): DraftAction => ({
  type: 'edit',
  key,
  name: 'Change shift',
  changes: [{ before, after }],
})
const shown = (draft: Draft) =>
  [...shownShifts(draft).values()].map((shift) => `${shift.id} ${new Date(shift.start).toISOString().slice(11, 16)}`)

describe('the draft', () => {
  test('shows an edit before the server has confirmed it, and keeps it after', () => {
    const edited = run(start, edit('a', day, late))
    expect(shown(edited)).toEqual(['day 12:00'])
    const confirmed = run(edited, { type: 'confirmed', key: 'a', turn: 2 })
    expect(confirmed.waiting).toEqual([])
    expect(shown(confirmed)).toEqual(['day 12:00'])
  })

  test('an edit that changes nothing is no edit', () => {
    expect(run(start, edit('a', day, { ...day }))).toBe(start)
  })

  test.each([
    ['begun before the edit was confirmed is not shown', 'week', 1, 'day 12:00'],
    ['begun after is', 'week', 3, 'day 09:00'],
    ['of another week is shown at once', 'next week', 1, 'day 09:00'],
  ])('a read %s', (_, span, askedTurn, expected) => {
    const confirmed = run(start, edit('a', day, late), { type: 'confirmed', key: 'a', turn: 2 })
    const read = run(confirmed, { type: 'loaded', shifts: new Map([[day.id, day]]), span, askedTurn })
    expect(shown(read)).toEqual([expected])
  })

  test('undo is the inverse edit, redo the edit again, each sent like any other', () => {
    const undone = run(start, edit('a', day, null), { type: 'undo', key: 'b' })
    expect(shown(undone)).toEqual(['day 09:00'])
    expect(undone.waiting.map(({ name }) => name)).toEqual(['Change shift', 'Undo: Change shift'])
    const redone = run(undone, { type: 'redo', key: 'c' })
    expect(shown(redone)).toEqual([])
    expect(shown(run(redone, { type: 'undo', key: 'd' }))).toEqual(['day 09:00'])
  })

  test('undo and redo with nothing to take back do nothing', () => {
    expect(run(start, { type: 'undo', key: 'a' }, { type: 'redo', key: 'b' })).toBe(start)
  })

  test('a new edit forgets what could be redone', () => {
    const draft = run(start, edit('a', day, late), { type: 'undo', key: 'b' }, edit('c', null, night))
    expect(draft.redoable).toEqual([])
  })

  test('a refused edit is taken back with its sentence, and with the edits made on top of it', () => {
    const draft = run(start, edit('a', day, late), edit('b', late, theirs), edit('c', null, night), {
      type: 'refused',
      key: 'a',
      sentence: 'Choose days that a rota covers',
    })
    expect(shown(draft)).toEqual(['day 09:00', 'night 21:00'])
    expect(draft.refused?.sentence).toBe('Choose days that a rota covers')
    expect(draft.undoable.map(({ key }) => key)).toEqual(['c'])
  })

  test('a stale edit shows theirs and waits for a choice', () => {
    const stale = run(start, edit('a', day, late), { type: 'stale', key: 'a', theirs: new Map([['day', theirs]]) })
    expect(shown(stale)).toEqual(['day 08:00'])
    expect(stale.conflicts).toHaveLength(1)
    const kept = run(stale, { type: 'keep-theirs', key: 'a' })
    expect(kept.conflicts).toEqual([])
    expect(shown(kept)).toEqual(['day 08:00'])
    const mine = run(stale, { type: 'use-mine', key: 'a', newKey: 'b' })
    expect(mine.conflicts).toEqual([])
    expect(shown(mine)).toEqual(['day 12:00'])
    expect(mine.waiting.at(-1)?.changes).toEqual([{ before: theirs, after: late }])
  })

  test('an edit sent twice, because the first answer was lost, is confirmed and not a choice', () => {
    const draft = run(start, edit('a', day, late), { type: 'stale', key: 'a', theirs: new Map([['day', late]]) })
    expect(draft.conflicts).toEqual([])
    expect(draft.waiting).toEqual([])
    expect(shown(draft)).toEqual(['day 12:00'])
  })

  test('mine over a shift that they deleted adds it again', () => {
    const draft = run(
      start,
      edit('a', day, late),
      { type: 'stale', key: 'a', theirs: new Map([['day', null]]) },
      { type: 'use-mine', key: 'a', newKey: 'b' },
    )
    expect(draft.waiting.at(-1)?.changes).toEqual([{ before: null, after: late }])
  })

  test('edits that could not be sent are kept, and sent again when asked', () => {
    const held = run(start, edit('a', day, late), { type: 'held', sentence: 'No connection' })
    expect(held.waiting).toHaveLength(1)
    expect(shown(held)).toEqual(['day 12:00'])
    expect(run(held, { type: 'retry' }).held).toBeNull()
    expect(shown(run(held, { type: 'discard' }))).toEqual(['day 09:00'])
  })
})
