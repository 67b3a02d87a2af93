import { findingsText } from '@amhp/api/findings/findings-text.ts'
import { otherPostHours, otherPosts } from '@amhp/db/schema/index.ts'
import { getCompensatoryRest } from '@amhp/shared/contract/compensatory-rest.ts'
import { addDerogation } from '@amhp/shared/contract/derogations.ts'
import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { listNotices } from '@amhp/shared/contract/notices.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { describe, expect, test } from 'vitest'
import { boardRota } from '../support/services/board-rota.ts'
import { rotaService, serviceId, shift } from '../support/services/rota-service.ts'
import { late, save, timePasses } from '../support/services/worked.ts'

// Rest before a start is one number, wherever it is said: board, my shifts, end of shift, notices, ledger, command line.

const days = { from: '2026-11-30', to: '2026-12-07' }

/** Amina is on duty in the evening of 1 December. In the morning she is due again, or in her other post. */
async function evening(morning: 'duty' | 'other post') {
  const service = await rotaService()
  const shiftThen = shift('amina', '2026-12-01 20:00', '2026-12-02 00:00')
  const next = shift('amina', '2026-12-02 09:30', '2026-12-02 17:00')
  if (morning === 'other post')
    await service.store.tx(async (q) => {
      const times = { start: '09:30' as ClockTime, end: '17:00' as ClockTime }
      await q.insert(otherPosts).values({ serviceId, amhpId: 'amina', label: 'Children’s Services' })
      await q.insert(otherPostHours).values({ serviceId, amhpId: 'amina', day: 'wed', ...times })
    })
  await service.add(shiftThen, ...(morning === 'duty' ? [next] : []))
  await service.publish()
  await timePasses(service, '2026-12-02 09:15')
  return { ...service, evening: shiftThen, next, amina: await service.signInAs('Amina Rahman', ['amhp'], 'amina') }
}

const finishes = [
  ['03:00', 390, '14:00', '4 h 30 min'],
  ['03:19', 371, '14:19', '4 h 49 min'],
  ['04:00', 330, '15:00', '5 h 30 min'],
  ['09:00', 30, '20:00', '10 h 30 min'],
] as const

describe.each(finishes)('after a finish at %s', (finish, minutes, earliest, short) => {
  const said = (what: string) =>
    `Finished Wednesday 2 December at ${finish}. 11 hours of rest would end at ${earliest}; ${what} starts at 09:30, ${short} too soon.`

  test('a shift', async () => {
    const service = await evening('duty')
    const { amina, manager, lead, next } = service
    const { value } = await save(amina, service.evening, late(`2026-12-02 ${finish}`))
    expect(value.answer?.tooShort).toMatchObject([{ shift: next.id, restMinutes: minutes }])
    const { shifts } = await amina.ask(getMyShifts, { query: days })
    expect(shifts.map(({ restBeforeMinutes }) => restBeforeMinutes)).toEqual([null, minutes])

    const rota = await boardRota(manager, days.from, days.to)
    const reply = checkRota(rota)
    const found = reply.findings.filter(({ rule }) => rule === 'daily-rest')
    expect(found.map(({ facts }) => facts.restMinutes)).toEqual([minutes])
    expect([...findingsText(reply, rota)].join('')).toContain(said('the next shift'))
    const { notices } = await manager.ask(listNotices, {})
    expect(notices.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'daily-rest')).toMatchObject({
      why: said('the next shift'),
      facts: { restMinutes: minutes },
    })

    const ground = { regulation: 21 as const, basis: 'Workforce agreement 4', until: null, amhp: null }
    await lead.ask(addDerogation, { body: { ...ground, from: '2026-01-01' } })
    const { people } = await lead.ask(getCompensatoryRest, {})
    expect(people.flatMap(({ owed }) => owed.map(({ owedMinutes }) => owedMinutes))).toEqual([11 * 60 - minutes])
  })

  test('her other post', async () => {
    const service = await evening('other post')
    const { amina, manager } = service
    const { value } = await save(amina, service.evening, late(`2026-12-02 ${finish}`))
    expect(value.answer?.tooShort).toMatchObject([
      { shift: null, label: 'Children’s Services', start: '2026-12-02T09:30:00Z', restMinutes: minutes },
    ])
    const { notices } = await manager.ask(listNotices, {})
    expect(notices.flatMap(({ findings }) => findings).find(({ rule }) => rule === 'daily-rest')).toMatchObject({
      key: `daily-rest/amina/${service.evening.id}`,
      why: said('other work (Children’s Services)'),
      facts: { restMinutes: minutes },
    })
  })
})
