import { check } from '@amhp/shared/contract/findings.ts'
import { describe, expect, test } from 'vitest'
import { smallDocument } from '../support/rotas/small-document.ts'
import { testApi } from '../support/server/api.ts'
import { rotaService } from '../support/services/rota-service.ts'

describe('POST /api/check', () => {
  test('answers with findings and stores nothing', async () => {
    const { signIn } = await testApi()
    const amhp = await signIn('amhp')
    const reply = (await amhp.ask(check, { body: smallDocument() })) as Record<string, unknown>
    expect(reply).toMatchObject({
      format: 'amhp-findings/1',
      period: { from: '2026-03-23', to: '2026-03-30' },
      summary: { gap: 0, breach: 1, warning: 0, info: 0 },
      cover: [{ authority: 'northshire', floorMinutes: 10_020, gapMinutes: 0 }],
      findings: [{ key: 'daily-rest/amina/s2', rule: 'daily-rest', facts: { restMinutes: 600, requiredMinutes: 660 } }],
    })
  })

  test('lists every fault with its path', async () => {
    const { signIn } = await testApi()
    const lead = await signIn('lead')
    const document = smallDocument()
    const [first, second] = document.shifts
    const shifts = [
      { ...first, end: first!.start, colour: 'red' },
      { ...second, amhp: 'nobody', start: '2026-03-29T09:00' },
    ]
    const { status, problem } = await lead.try(check, { body: { ...document, shifts, format: 'amhp-rota/3' } })
    expect([status, problem.code]).toEqual([400, 'unreadable'])
    expect(problem.faults?.map(({ path }) => path).sort()).toEqual([
      'format',
      'shifts[0].colour',
      'shifts[0].end',
      'shifts[1].amhp',
      'shifts[1].start',
    ])
    for (const { message } of problem.faults!) expect(message).toMatch(/\S/)
  })

  test('lists the first of many faults, and says how many more there are', async () => {
    const { signIn } = await testApi()
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`field${i}`, 1]))
    const { problem } = await (await signIn('lead')).try(check, { body: { ...smallDocument(), ...fields } })
    expect(problem.faults).toHaveLength(1000)
    expect(problem.faults?.at(-1)).toEqual({
      ...{ path: '', message: 'There are at least 99,001 more faults. Correct those that are listed first' },
    })
    expect(JSON.stringify(problem).length).toBeLessThan(150_000)
  })

  test.each([
    ['text that is no JSON', '{"format":', 400, 'unreadable'],
    ['a list', '[]', 400, 'unreadable'],
    ['null', 'null', 400, 'unreadable'],
    ['more than 2 MB', JSON.stringify({ format: 'x'.repeat(2 * 1024 * 1024) }), 413, 'too-large'],
  ])('refuses %s', async (_, body, status, code) => {
    const { signIn } = await testApi()
    const reply = await (await signIn('manager')).try(check, { body })
    expect([reply.status, reply.problem.code]).toEqual([status, code])
  })

  test('refuses simultaneous shifts that would make too many findings', async () => {
    const { signIn } = await testApi()
    const document = smallDocument()
    const shifts = Array.from({ length: 400 }, (_, i) => ({ ...document.shifts[0]!, id: `s${i}` }))
    const { status, problem } = await (await signIn('manager')).try(check, { body: { ...document, shifts } })
    expect([status, problem.code]).toEqual([413, 'too-large'])
  })

  test('needs someone signed in', async () => {
    const { nobody } = await testApi()
    expect(await nobody.refused(check, { body: smallDocument() })).toBe('not-signed-in')
  })

  test('shows why someone is away to managers alone', async () => {
    const { manager, lead } = await rotaService()
    const document = smallDocument()
    const { start, end } = document.shifts[0]!
    const body = { ...document, absences: [{ amhp: 'amina', kind: 'sickness', start, end }] }
    expect(JSON.stringify(await manager.ask(check, { body }))).toMatch(/sick/i)
    const theirs = JSON.stringify(await lead.ask(check, { body }))
    expect(theirs).toContain('absent-on-shift')
    expect(theirs).not.toMatch(/sick/i)
  })
})
