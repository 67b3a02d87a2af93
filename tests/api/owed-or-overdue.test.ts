import { sessions } from '@amhp/db/schema/index.ts'
import { acknowledgeFinding } from '@amhp/shared/contract/acknowledgements.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { addRestGiven, removeRestGiven } from '@amhp/shared/contract/compensatory-rest.ts'
import { getCover } from '@amhp/shared/contract/cover.ts'
import { addDerogation } from '@amhp/shared/contract/derogations.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { listNotices } from '@amhp/shared/contract/notices.ts'
import { expect, test } from 'vitest'
import { findingsOnBoard } from '../support/services/board-rota.ts'
import { at, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'

// Rest that was short on Friday 11 December under a derogation may be given until 25 December.

const ground = { regulation: 21 as const, basis: 'Workforce agreement 4', from: '2026-01-01', until: null, amhp: null }
const days = { from: '2026-11-30', to: '2026-12-28' }
const before = '2026-12-14 12:00'
const after = '2026-12-25 09:00'

async function owing(now: string) {
  const service = await rotaService()
  const { add, publish, lead, clock, store } = service
  const next = shift('amina', '2026-12-11 09:00', '2026-12-11 17:00')
  await add(shift('amina', '2026-12-10 13:00', '2026-12-10 23:00'), next)
  await lead.ask(addDerogation, { body: ground })
  await publish()
  clock.set(at(now))
  await store.tx(async (q) => void (await q.update(sessions).set({ lastUsedAt: clock.now() })))
  return { ...service, key: `compensatory-rest/amina/${next.id}` }
}

/** The level that each page gives it. */
async function levels({ manager, lead, key }: RotaService & { key: string }) {
  const ofIt = <F extends { key: string; level: string }>(findings: readonly F[]) =>
    findings.find((one) => one.key === key)?.level
  const cover = await lead.ask(getCover, { query: days })
  return {
    board: ofIt(await findingsOnBoard(manager, days.from, days.to)),
    'board of a lead': ofIt((await lead.ask(getBoard, { query: days })).checked!.findings),
    cover: ofIt(cover.findings),
    breaches: cover.summary.breach,
    'counted by rule': cover.rules
      .filter(({ rule, count }) => rule === 'compensatory-rest' && count > 0)
      .map(({ level, count }) => [level, count]),
  }
}

test('is owed, and no breach, on 14 December', async () => {
  expect(await levels(await owing(before))).toEqual({
    board: 'info',
    'board of a lead': 'info',
    cover: 'info',
    breaches: 0,
    'counted by rule': [['info', 1]],
  })
})

test('is a breach when its time has come', async () => {
  expect(await levels(await owing(after))).toEqual({
    board: 'breach',
    'board of a lead': 'breach',
    cover: 'breach',
    breaches: 1,
    'counted by rule': [['breach', 1]],
  })
})

test('needs no reason when the rota is published again before', async () => {
  const { manager, rota, key } = await owing(before)
  const { leftOpen } = await manager.ask(compareRota, { params: { rotaId: rota } })
  expect(leftOpen.map((one) => one.key)).not.toContain(key)
})

test('brings no notice when rest is taken back before', async () => {
  const { manager, publish, add } = await owing(before)
  await add(
    shift('amina', '2026-12-21 13:00', '2026-12-21 23:00'),
    shift('amina', '2026-12-22 09:00', '2026-12-22 17:00'),
  )
  await publish()
  const body = { amhp: 'amina', start: at('2026-12-23 09:00'), end: at('2026-12-23 11:00'), note: '' }
  const { id } = await manager.ask(addRestGiven, { body })
  await manager.ask(removeRestGiven, { params: { restId: id } })
  expect((await manager.ask(listNotices, {})).notices).toEqual([])
})

test('that was acknowledged is worse once it is overdue', async () => {
  const service = await owing(before)
  const { lead, clock, store, key } = service
  const owner = 'tom-bell'
  const body = {
    ...{ ...days, in: 'published' as const, finding: key, owner, until: '2027-01-31' },
    ...{ reasonCode: 'other' as const, reason: 'Time off in January' },
  }
  expect(await lead.ask(acknowledgeFinding, { body })).toMatchObject({ state: 'standing', found: { level: 'info' } })
  clock.set(at(after))
  await store.tx(async (q) => void (await q.update(sessions).set({ lastUsedAt: clock.now() })))
  expect(await lead.ask(acknowledgeFinding, { body })).toMatchObject({ state: 'standing', found: { level: 'breach' } })
})
