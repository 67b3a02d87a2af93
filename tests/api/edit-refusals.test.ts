import { editRotas } from '@amhp/shared/contract/edits.ts'
import { describe, expect, test } from 'vitest'
import { rotaService, shift } from '../support/services/rota-service.ts'

const monday = () => shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')

describe('an edit that is refused writes nothing', () => {
  test('a stale edit returns theirs and mine, line by line', async () => {
    const { manager, add, board } = await rotaService()
    const [one, two] = [monday(), shift('ben', '2026-12-01 09:00', '2026-12-01 17:00')]
    await add(one, two)
    const theirs = { ...one, end: '2026-11-30T18:00:00Z' }
    await manager.ask(editRotas, { body: { name: 'Theirs', changes: [{ before: one, after: theirs }] } })
    const mine = { ...one, end: '2026-11-30T16:00:00Z' }
    const changes = [
      { before: two, after: null },
      { before: one, after: mine },
    ]
    const { status, problem } = await manager.try(editRotas, { body: { name: 'Mine', changes } })
    expect([status, problem.code]).toEqual([409, 'stale-edit'])
    expect(problem.mine).toEqual({ name: 'Mine', changes })
    expect(problem.theirs).toEqual({
      name: 'Mine',
      changes: [
        { before: two, after: two },
        { before: one, after: theirs },
      ],
    })
    const shown = await board('2026-11-30', '2026-12-07')
    expect(shown.document.shifts.map(({ id, end }) => [id, end])).toEqual([
      [one.id, '2026-11-30T18:00:00Z'],
      [two.id, '2026-12-01T17:00:00Z'],
    ])
  })

  test('of two concurrent edits of one shift, one is saved and the other is stale', async () => {
    const { manager, signInAs, add, board } = await rotaService()
    const second = await signInAs('Sam Grey', ['manager'])
    const one = monday()
    await add(one)
    const save = (asker: typeof manager, end: string) =>
      asker.try(editRotas, { body: { name: 'Change', changes: [{ before: one, after: { ...one, end } }] } })
    const replies = await Promise.all([save(manager, '2026-11-30T18:00:00Z'), save(second, '2026-11-30T16:00:00Z')])
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409])
    const saved = replies.find(({ status }) => status === 200)!.value.edits[0]!.changes[0]!.after!
    const shown = await board('2026-11-30', '2026-12-07')
    expect(shown.document.shifts.map(({ end }) => end)).toEqual([saved.end])
  })

  const refusals: [string, object[], { code: string; says?: RegExp; path?: string }][] = [
    ['adding an id that exists', [{ before: null, after: { ...monday(), id: 'there' } }], { code: 'stale-edit' }],
    ['deleting what is gone', [{ before: monday(), after: null }], { code: 'stale-edit' }],
    [
      'a day without a rota',
      [{ before: null, after: shift('ben', '2027-02-01 09:00', '2027-02-01 17:00') }],
      { code: 'no-rota', says: /Monday 1 February 2027/ },
    ],
    [
      'an unknown AMHP',
      [{ before: null, after: { ...monday(), amhp: 'nobody' } }],
      { code: 'not-accepted', path: 'changes[1].after.amhp' },
    ],
    [
      'an unknown shift code',
      [{ before: null, after: { ...monday(), code: 'X' } }],
      { code: 'not-accepted', path: 'changes[1].after.code', says: /Choose a shift code from the list/ },
    ],
    [
      'an authority that is not the service’s',
      [{ before: null, after: { ...monday(), authorities: ['harbour-north', 'north-council'] } }],
      { code: 'not-accepted', path: 'changes[1].after.authorities[1]', says: /authorities that the service covers/ },
    ],
    [
      'no authority',
      [{ before: null, after: { ...monday(), authorities: [] } }],
      { code: 'not-accepted', path: 'changes[1].after.authorities' },
    ],
    [
      'an unknown role',
      [{ before: null, after: { ...monday(), role: 'chef' } }],
      { code: 'not-accepted', path: 'changes[1].after.role' },
    ],
    [
      'an end before the start',
      [{ before: null, after: { ...monday(), end: '2026-11-30T08:00:00Z' } }],
      { code: 'not-accepted', path: 'changes[1].after.end' },
    ],
    [
      'a year no clock knows',
      [{ before: null, after: { ...monday(), start: '0050-01-01T00:00:00Z', end: '0050-01-01T08:00:00Z' } }],
      { code: 'not-accepted', path: 'changes[1].after.start' },
    ],
    ['nothing before or after', [{ before: null, after: null }], { code: 'not-accepted' }],
    ['two ids in one line', [{ before: monday(), after: monday() }], { code: 'not-accepted' }],
  ]
  test.each(refusals)('%s', async (_, changes, { code, says, path }) => {
    const { manager, add, board } = await rotaService()
    await add({ ...monday(), id: 'there' })
    const fine = shift('cara', '2026-12-04 09:00', '2026-12-04 17:00')
    const body = { name: 'Try', changes: [{ before: null, after: fine }, ...changes] }
    const { problem } = await manager.try(editRotas, { body })
    expect(problem.code).toBe(code)
    if (says) expect(problem.detail).toMatch(says)
    if (path) expect(problem.faults?.map((fault) => fault.path)).toContain(path)
    const shown = await board('2026-11-30', '2026-12-07')
    expect(shown.document.shifts.map(({ id }) => id)).toEqual(['there'])
  })

  test('an edit that names a shift twice', async () => {
    const { manager } = await rotaService()
    const one = monday()
    const changes = [
      { before: null, after: one },
      { before: null, after: { ...one, amhp: 'ben' } },
    ]
    const { problem } = await manager.try(editRotas, { body: { name: 'Twice', changes } })
    expect(problem.faults).toMatchObject([{ path: 'changes[1]' }])
  })
})
