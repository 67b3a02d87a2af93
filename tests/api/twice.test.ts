import { addAbsence, changeAbsence } from '@amhp/shared/contract/absences.ts'
import { addDerogation, changeDerogation } from '@amhp/shared/contract/derogations.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { endpoints } from '@amhp/shared/contract/index.ts'
import { describe, expect, test } from 'vitest'
import { type Refused, testApi } from '../support/server/api.ts'
import { nameOf, refusedAnyway, validAsk } from '../support/server/every-endpoint.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { enterKeepingAll } from '../support/services/keep-all.ts'
import { at, rotaService, serviceId, shift } from '../support/services/rota-service.ts'

/** Endpoints whose second request is meant to leave more than one does. */
const more = new Set([
  // A new link replaces the one before.
  'POST /api/accounts/:accountId/one-time-link',
])

const writing = (endpoints as readonly Endpoint[]).filter(
  (endpoint) => endpoint.method !== 'GET' && !more.has(nameOf(endpoint)) && !(nameOf(endpoint) in refusedAnyway),
)

describe('the same request again, or what is stored sent as a change, leaves nothing new', () => {
  test.each(writing.map((endpoint) => [nameOf(endpoint), endpoint] as const))('%s', async (_, endpoint) => {
    const { store, north, signIn } = await testApi()
    const everything = await signIn('everything')
    const sent = await validAsk(endpoint, north, everything)
    const first = await everything.try(endpoint, sent)
    expect(first.status, JSON.stringify(first.problem)).toBe(200)
    const after = await rowsOfService(store, north.id)
    // A reply is what was saved, or holds it beside what follows.
    const replied = Object.values(first.value as object).concat(first.value) as { version?: number }[]
    const version = replied.find((part) => typeof part?.version === 'number')?.version
    const body = typeof sent.body === 'object' && version !== undefined ? { ...sent.body, version } : sent.body
    const again = await everything.try(endpoint, { ...sent, body })
    expect(await rowsOfService(store, north.id), `${again.status} ${JSON.stringify(again.problem)}`).toEqual(after)
  })
})

describe('an edit that changes nothing', () => {
  test('is not written, and of a larger edit only the rest is', async () => {
    const service = await rotaService()
    const [ben, cara] = [
      shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'),
      shift('cara', '2026-12-01 09:00', '2026-12-01 17:00'),
    ]
    await service.add(ben, cara)
    const before = await rowsOfService(service.store, serviceId)
    const same = { before: ben, after: ben }
    expect(await service.manager.ask(editRotas, { body: { name: 'Change shift', changes: [same] } })).toEqual({
      edits: [],
      rotas: [],
    })
    expect(await rowsOfService(service.store, serviceId)).toEqual(before)

    const changes = [same, { before: cara, after: { ...cara, role: 'backup' as const } }]
    const { edits } = await service.manager.ask(editRotas, { body: { name: 'Change shifts', changes } })
    expect(edits.map((edit) => edit.changes)).toEqual([[changes[1]]])
  })

  test('is refused as stale like any other', async () => {
    const service = await rotaService()
    const ben = shift('ben', '2026-12-01 09:00', '2026-12-01 17:00')
    const body = { name: 'Change shift', changes: [{ before: ben, after: ben }] }
    expect(await service.manager.refused(editRotas, { body })).toBe('stale-edit')
  })
})

test('a rota that is the same as its edition is not published again', async () => {
  const service = await rotaService()
  await service.add(shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
  await service.publish()
  const again = await service.publish().catch(({ problem }: Refused) => problem)
  expect(again).toMatchObject({
    code: 'not-accepted',
    detail: 'Nothing was published: the draft is the same as edition 1.',
  })
})

describe('what is entered already is not changed into a second one', () => {
  const leave = { amhp: 'ben', kind: 'leave' as const, start: at('2026-12-07 00:00'), end: at('2026-12-08 00:00') }
  const agreed = { regulation: 23 as const, basis: 'Agreement 4', from: '2026-12-01', until: null, amhp: null }

  test('an absence, whatever else is ticked', async () => {
    const { manager } = await rotaService()
    await manager.ask(addAbsence, { body: leave })
    const { detail } = (await manager.try(addAbsence, { body: { ...leave, excluded: false } })).problem
    expect(detail).toBe(
      'Nothing was saved. This absence of Ben Okafor, Mon 7 Dec 00:00 to Tue 8 Dec 00:00, is entered already. Change that one.',
    )
    const { value: other } = await enterKeepingAll(manager, { ...leave, end: at('2026-12-09 00:00') })
    const { id, ...rest } = { ...other, end: leave.end }
    expect(await manager.refused(changeAbsence, { params: { absenceId: id }, body: rest })).toBe('already-exists')
    await enterKeepingAll(manager, { ...leave, kind: 'sickness' })
    await manager.ask(addAbsence, { body: { ...leave, amhp: 'cara' } })
  })

  test('a derogation, on whatever basis', async () => {
    const { lead } = await rotaService()
    await lead.ask(addDerogation, { body: agreed })
    const { detail } = (await lead.try(addDerogation, { body: { ...agreed, basis: 'Agreement 5' } })).problem
    expect(detail).toBe(
      'Nothing was saved. There is a derogation under regulation 23 for everyone, 1 December 2026 with no end yet, already. Change that one.',
    )
    const other = await lead.ask(addDerogation, { body: { ...agreed, amhp: 'ben' } })
    const { id, ...rest } = { ...other, amhp: null }
    expect(await lead.refused(changeDerogation, { params: { derogationId: id }, body: rest })).toBe('already-exists')
  })
})
