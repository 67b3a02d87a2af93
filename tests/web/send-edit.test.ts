import { Problem } from '@amhp/shared/contract/problems.ts'
import { Unreachable } from '@amhp/web/data/call.ts'
import { answerOfRefusal } from '@amhp/web/screens/rota-board/draft/send-edit.ts'
import { describe, expect, test } from 'vitest'
import { boardShift } from './board-fixtures.ts'

const before = boardShift('s1 amina 2026-11-30T09:00Z 2026-11-30T17:00Z')
const theirs = boardShift('s1 amina 2026-11-30T08:00Z 2026-11-30T16:00Z')
const edit = { key: 'k', name: 'Delete shift', changes: [{ before, after: null }] }

describe('what a refusal does to an edit', () => {
  test.each([
    ['no connection queues it', new Unreachable(), 'held'],
    ['a busy server queues it', new Problem('try-again', 'Wait'), 'held'],
    ['a full disk queues it', new Problem('storage-full', 'Make room'), 'held'],
    ['being signed out queues it', new Problem('not-signed-in', 'Sign in'), 'held'],
    ['a bug of the page queues it', new Error('Broken'), 'held'],
    ['a day without a rota rolls it back', new Problem('no-rota', 'Start one'), 'refused'],
    ['a role without permission rolls it back', new Problem('not-allowed', 'Ask'), 'refused'],
    ['work on record asks about it', new Problem('work-on-record', 'Say', { faults: [] }), 'asked'],
    ['a stale edit without theirs rolls it back', new Problem('stale-edit', 'Read again'), 'refused'],
  ])('%s', (_, error, type) => expect(answerOfRefusal(edit, error).type).toBe(type))

  test.each([
    ['changed', theirs],
    ['deleted', null],
  ])('a stale edit brings the shift as they %s it', (_, stored) => {
    const problem = new Problem('stale-edit', 'Changed', {
      theirs: { name: 'x', changes: [{ before: null, after: stored }] },
    })
    expect(answerOfRefusal(edit, problem)).toEqual({ type: 'stale', key: 'k', theirs: new Map([['s1', stored]]) })
  })
})
