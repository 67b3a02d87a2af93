import { addAbsence, changeAbsence, removeAbsence } from '@amhp/shared/contract/absences.ts'
import { addDerogation, removeDerogation } from '@amhp/shared/contract/derogations.ts'
import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { expect, test } from 'vitest'
import type { Asker } from '../support/server/api.ts'
import { enterKeepingAll } from '../support/services/keep-all.ts'
import { at, rotaService, shift } from '../support/services/rota-service.ts'

/** Ben is on duty on Tuesday, and that is published; nothing has changed since. */
async function published() {
  const service = await rotaService()
  await service.add(shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
  await service.publish()
  return { service }
}

const notices = async (as: Asker) => (await as.ask(listNotices, {})).notices

const away = (from: string, to: string, kind: 'sickness' | 'leave' = 'sickness') => ({
  ...{ amhp: 'ben', kind, start: at(`${from} 00:00`), end: at(`${to} 00:00`) },
})

test.each([
  ['again in the notice that nobody has seen, as it is now', false, ['12:00']],
  ['in another notice, once the first was seen', true, ['12:00', '15:00']],
])('a finding that gets worse is told %s', async (_, seen, starts) => {
  const { service } = await published()
  const absence = await service.manager.ask(addAbsence, {
    body: { ...away('2026-12-01', '2026-12-02'), start: at('2026-12-01 15:00') },
  })
  const [first] = await notices(service.manager)
  if (seen) await service.manager.ask(seeNotice, { params: { noticeId: first!.id } })
  const { id, kind: _kind, ...rest } = absence
  await service.manager.ask(changeAbsence, {
    params: { absenceId: id },
    body: { ...rest, kind: 'sickness', start: at('2026-12-01 12:00') },
  })
  const told = (await notices(service.manager)).map(({ findings }) =>
    findings.filter(({ rule }) => rule === 'absent-on-shift').map(({ start }) => start),
  )
  expect(told).toEqual(starts.map((time) => [at(`2026-12-01 ${time}`)]))
})

test('an absence entered and removed again and again is told once, with what is found still', async () => {
  const { service } = await published()
  const { manager } = service
  await manager.ask(addAbsence, { body: away('2026-12-01', '2026-12-02', 'leave') })
  for (let times = 0; times < 5; times++) {
    const { value } = await enterKeepingAll(manager, away('2026-12-01', '2026-12-02'))
    await manager.ask(removeAbsence, { params: { absenceId: value.id } })
  }
  const [notice, ...others] = await notices(manager)
  expect(others).toEqual([])
  expect(notice!.findings.filter(({ rule }) => rule === 'absent-on-shift')).toHaveLength(1)
})

test('a derogation entered and removed again and again is told once', async () => {
  const service = await rotaService()
  await service.add(
    shift('ben', '2026-12-01 13:00', '2026-12-01 22:00'),
    shift('ben', '2026-12-02 06:00', '2026-12-02 10:00'),
  )
  await service.publish()
  const derogation = { regulation: 21 as const, basis: 'Agreement 4', from: '2026-12-01', until: null, amhp: null }
  for (let times = 0; times < 3; times++) {
    const { id } = await service.lead.ask(addDerogation, { body: derogation })
    await service.lead.ask(removeDerogation, { params: { derogationId: id } })
  }
  const told = await notices(service.manager)
  expect(told.map(({ says }) => says)).toEqual(['A derogation was changed'])
  expect(told[0]!.findings.map(({ rule }) => rule)).toContain('daily-rest')
})
