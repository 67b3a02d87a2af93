import { acknowledgeFinding } from '@amhp/shared/contract/acknowledgements.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { addRestGiven, removeRestGiven } from '@amhp/shared/contract/compensatory-rest.ts'
import { getCover } from '@amhp/shared/contract/cover.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { listNotices } from '@amhp/shared/contract/notices.ts'
import { expect, test } from 'vitest'
import { findingsOnBoard } from '../support/services/board-rota.ts'
import { type OwingService, owingRest } from '../support/services/owing-rest.ts'
import { at, shift } from '../support/services/rota-service.ts'

const days = { from: '2026-11-30', to: '2026-12-28' }
const before = '2026-12-14 12:00'
const after = '2026-12-25 09:00'

/** The level that each page gives it. */
async function levels({ manager, lead, key }: OwingService) {
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
  expect(await levels(await owingRest(before))).toEqual({
    board: 'info',
    'board of a lead': 'info',
    cover: 'info',
    breaches: 0,
    'counted by rule': [['info', 1]],
  })
})

test('is a breach when its time has come', async () => {
  expect(await levels(await owingRest(after))).toEqual({
    board: 'breach',
    'board of a lead': 'breach',
    cover: 'breach',
    breaches: 1,
    'counted by rule': [['breach', 1]],
  })
})

test('needs no reason when the rota is published again before', async () => {
  const { manager, rota, key } = await owingRest(before)
  const { leftOpen } = await manager.ask(compareRota, { params: { rotaId: rota } })
  expect(leftOpen.map((one) => one.key)).not.toContain(key)
})

test('brings no notice when rest is taken back before', async () => {
  const { manager, publish, add } = await owingRest(before)
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
  const service = await owingRest(before)
  const { lead, timePasses, key } = service
  const owner = 'tom-bell'
  const body = {
    ...{ ...days, in: 'published' as const, finding: key, owner, until: '2027-01-31' },
    ...{ reasonCode: 'other' as const, reason: 'Time off in January' },
  }
  expect(await lead.ask(acknowledgeFinding, { body })).toMatchObject({ state: 'standing', found: { level: 'info' } })
  await timePasses(after)
  expect(await lead.ask(acknowledgeFinding, { body })).toMatchObject({ state: 'standing', found: { level: 'breach' } })
})
