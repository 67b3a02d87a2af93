import { listAudit } from '@amhp/shared/contract/audit.ts'
import { addRestGiven, getCompensatoryRest, getMyRest } from '@amhp/shared/contract/compensatory-rest.ts'
import { getAmhpData } from '@amhp/shared/contract/own-data.ts'
import { addRestProtected, removeRestProtected } from '@amhp/shared/contract/rest-protected.ts'
import { describe, expect, test } from 'vitest'
import { findingsOnBoard } from '../support/services/board-rota.ts'
import { type OwingService, owingRest } from '../support/services/owing-rest.ts'
import { at } from '../support/services/rota-service.ts'

const overdue = '2026-12-27 12:00'
const reason = 'Flooding that night; lighter duties and a health assessment instead'
const of = (shift: string) => ({ body: { amhp: 'amina', shift, reason } })
const rowOf = async ({ manager }: OwingService) => (await manager.ask(getCompensatoryRest, {})).people[0]!
const found = async ({ manager, key }: OwingService) =>
  (await findingsOnBoard(manager, '2026-11-30', '2026-12-28')).find((one) => one.key === key)

describe('other protection', () => {
  test('takes the place of rest that is owed, with its reason, until it is removed', async () => {
    const service = await owingRest(overdue)
    const { lead, shift } = service
    expect(await rowOf(service)).toMatchObject({ openMinutes: 60, overdueMinutes: 60 })
    const { id } = await lead.ask(addRestProtected, of(shift))
    expect(await rowOf(service)).toMatchObject({
      ...{ openMinutes: 0, overdueMinutes: 0, comingMinutes: 0 },
      owed: [{ state: 'protected', shift, owedMinutes: 60, openMinutes: 0, dueBy: null, protection: { id, reason } }],
    })
    expect(await found(service)).toMatchObject({ level: 'info', facts: { owedMinutes: 60, protected: reason } })

    await lead.ask(removeRestProtected, { params: { protectionId: id } })
    expect(await rowOf(service)).toMatchObject({ overdueMinutes: 60, owed: [{ state: 'overdue', protection: null }] })
    expect(await found(service)).toMatchObject({ level: 'breach' })
    expect(await lead.refused(removeRestProtected, { params: { protectionId: id } })).toBe('not-found')
  })

  test('is in the audit trail with its reason, in her account of rest and in the copy of her data', async () => {
    const service = await owingRest(overdue)
    const { manager, signInAs, shift } = service
    const { id } = await manager.ask(addRestProtected, of(shift))
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    expect((await amina.ask(getMyRest, {})).person.owed).toMatchObject([{ state: 'protected', protection: { reason } }])
    expect((await manager.ask(getAmhpData, { params: { amhpId: 'amina' } })).restProtected).toMatchObject([
      { shift, reason },
    ])
    await manager.ask(removeRestProtected, { params: { protectionId: id } })
    const { entries } = await manager.ask(listAudit, { query: { kind: 'rest-protected' } })
    expect(entries.map(({ what }) => what)).toEqual([
      'Removed other protection in place of rest of Amina Rahman',
      'Recorded other protection in place of rest of Amina Rahman, Thu 10 Dec 23:00 to Fri 11 Dec 09:00',
    ])
  })

  test('before the shift has come takes the place of rest that is planned to be short', async () => {
    const service = await owingRest('2026-12-01 12:00')
    expect(await rowOf(service)).toMatchObject({ openMinutes: 0, comingMinutes: 60, owed: [{ state: 'coming' }] })
    await service.manager.ask(addRestProtected, of(service.shift))
    expect(await rowOf(service)).toMatchObject({ comingMinutes: 0, owed: [{ state: 'protected' }] })
  })
})

describe('is refused', () => {
  test('twice for a shift', async () => {
    const { manager, lead, shift } = await owingRest(overdue)
    await manager.ask(addRestProtected, of(shift))
    expect(await lead.refused(addRestProtected, of(shift))).toBe('already-exists')
  })

  test('where no rest is owed, or all of it was given', async () => {
    const { manager, shift } = await owingRest(overdue)
    expect(await manager.refused(addRestProtected, of('none'))).toBe('not-found')
    const ben = { amhp: 'ben', shift, reason }
    expect(await manager.refused(addRestProtected, { body: ben })).toBe('not-found')
    const rest = { amhp: 'amina', start: at('2026-12-14 09:00'), end: at('2026-12-14 10:00'), note: '' }
    await manager.ask(addRestGiven, { body: rest })
    expect(await manager.refused(addRestProtected, of(shift))).toBe('not-found')
  })

  test.each([
    ['without a reason', { reason: '' }, 'reason'],
    ['with words about a person assessed', { reason: 'The patient had to be moved' }, 'reason'],
    ['of nobody in the register', { amhp: 'nobody' }, 'amhp'],
  ])('%s', async (_, more, path) => {
    const { manager, shift } = await owingRest(overdue)
    const { problem } = await manager.try(addRestProtected, { body: { ...of(shift).body, ...more } })
    expect(problem.faults?.map((fault) => fault.path)).toEqual([path])
  })

  test('to an AMHP', async () => {
    const { signInAs, shift } = await owingRest(overdue)
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    expect(await amina.refused(addRestProtected, of(shift))).toBe('not-allowed')
  })
})
