import { addRota, changeRota, listRotas } from '@amhp/shared/contract/rotas.ts'
import { describe, expect, test } from 'vitest'
import { rotaService } from '../support/services/rota-service.ts'

describe('rotas', () => {
  test('never overlap, touch freely, and are listed newest first', async () => {
    const { manager, start } = await rotaService()
    await start('January', '2026-12-28', '2027-01-25')
    const add = (from: string, to: string) => manager.try(addRota, { body: { name: 'Another', from, to } })
    expect((await add('2026-12-27', '2026-12-29')).problem).toMatchObject({
      code: 'already-exists',
      detail: expect.stringContaining('Four weeks already holds 30 November 2026 to 27 December 2026'),
    })
    expect((await add('2027-03-01', '2027-03-01')).problem.code).toBe('not-accepted')
    expect((await add('2027-03-01', '2029-03-01')).problem.code).toBe('not-accepted')
    expect((await add('2027-02-30', '2027-03-09')).problem.code).toBe('not-accepted')
    expect((await manager.ask(listRotas, {})).rotas.map(({ name }) => name)).toEqual(['January', 'Four weeks'])
  })

  test('change name and owner; the owner is a manager of the service', async () => {
    const { manager, rota, lead, signInAs } = await rotaService()
    const second = await signInAs('Sam Grey', ['manager'])
    const params = { rotaId: rota }
    const body = { name: 'Winter', owner: second.accountId!, version: 1 }
    expect(await manager.ask(changeRota, { params, body })).toMatchObject({
      name: 'Winter',
      owner: { name: 'Sam Grey' },
      version: 2,
    })
    expect(await manager.refused(changeRota, { params, body })).toBe('stale-edit')
    const toLead = { ...body, owner: lead.accountId!, version: 2 }
    expect((await manager.try(changeRota, { params, body: toLead })).problem.faults).toMatchObject([{ path: 'owner' }])
    expect(await manager.refused(changeRota, { params: { rotaId: 'none' }, body })).toBe('not-found')
  })
})
