import { addRota, listRotas } from '@amhp/shared/contract/rotas.ts'
import { describe, expect, test } from 'vitest'
import { rotaService } from '../support/services/rota-service.ts'

describe('rotas', () => {
  test('never overlap, may touch, and are listed newest first', async () => {
    const { manager, start } = await rotaService()
    await start('January', '2026-12-28', '2027-01-25')
    const add = (from: string, to: string) => manager.try(addRota, { body: { name: 'Another', from, to } })
    expect((await add('2026-12-27', '2026-12-29')).problem).toMatchObject({
      code: 'already-exists',
      detail: expect.stringContaining('Four weeks already has 30 November 2026 to 27 December 2026'),
    })
    expect((await add('2027-03-01', '2027-03-01')).problem.code).toBe('not-accepted')
    expect((await add('2027-03-01', '2029-03-01')).problem.code).toBe('not-accepted')
    expect((await add('2027-02-30', '2027-03-09')).problem.code).toBe('not-accepted')
    expect((await manager.ask(listRotas, {})).rotas.map(({ name }) => name)).toEqual(['January', 'Four weeks'])
  })
})
