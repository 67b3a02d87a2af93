import { accounts } from '@amhp/db/schema/index.ts'
import { addAbsence, removeAbsence } from '@amhp/shared/contract/absences.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { changeRule } from '@amhp/shared/contract/rules.ts'
import { saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { countNotices } from '@amhp/shared/contract/unseen-notices.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../support/server/api.ts'
import { at, type RotaService, rotaService, serviceId, shift } from '../support/services/rota-service.ts'

/** Ben is on duty on Tuesday, and that is published; nothing has changed since. */
async function published() {
  const service = await rotaService()
  const duty = shift('ben', '2026-12-01 09:00', '2026-12-01 17:00')
  await service.add(duty)
  await service.publish()
  return { service, duty }
}

const notices = async (as: Asker) => (await as.ask(listNotices, {})).notices

const away = (from: string, to: string, kind: 'sickness' | 'leave' = 'sickness') => ({
  ...{ amhp: 'ben', kind, start: at(`${from} 00:00`), end: at(`${to} 00:00`) },
})

async function suspend({ manager }: RotaService, from: string, until: string | null = null) {
  const { id, ...ben } = await manager.ask(getAmhp, { params: { amhpId: 'ben' } })
  const approvals = ben.approvals.map((approval) => ({
    ...approval,
    suspended: [{ from: at(from), until: until && at(until) }],
  }))
  await manager.ask(changeAmhp, { params: { amhpId: id }, body: { ...ben, approvals } })
}

describe('a change that makes findings in a published rota', () => {
  test('an absence sends the owner a notice with each finding, its reason and whom it is about', async () => {
    const { service, duty } = await published()
    await service.manager.ask(addAbsence, { body: away('2026-12-01', '2026-12-02') })
    const [notice, ...others] = await notices(service.manager)
    expect(others).toEqual([])
    expect(notice).toMatchObject({
      ...{
        cause: 'absence',
        says: 'An absence of Ben Okafor was entered, changed or removed',
        seen: null,
        mine: true,
        ruleSet,
      },
      rota: { id: service.rota, name: 'Four weeks', owner: { id: 'priya-shah', name: 'Priya Shah' } },
    })
    expect(notice!.findings.find(({ rule }) => rule === 'absent-on-shift')).toMatchObject({
      ...{ amhpName: 'Ben Okafor', shifts: [duty.id], level: 'breach', why: expect.stringMatching(/away/i) },
    })
    const gaps = notice!.findings.filter(({ level }) => level === 'gap')
    expect(gaps.map(({ why }) => why)).toEqual([
      'Nobody on duty for 672 h: the 24-hour floor of both councils; “Day” of both councils.',
    ])
    expect(gaps[0]!.parts?.map(({ rule }) => rule)).toEqual([
      'cover-floor',
      'cover-floor',
      'cover-minimum',
      'cover-minimum',
    ])
  })

  test('a notice never says the kind of an absence', async () => {
    const { service } = await published()
    await service.manager.ask(addAbsence, { body: away('2026-12-01', '2026-12-02') })
    for (const as of [service.manager, service.lead]) expect(JSON.stringify(await notices(as))).not.toMatch(/sick/i)
  })

  test.each<[string, (parts: Awaited<ReturnType<typeof published>>) => Promise<unknown>, string, string]>([
    [
      'an approval that is suspended',
      ({ service }) => suspend(service, '2026-12-01 00:00'),
      'The register entry of Ben Okafor was changed',
      'not-approved',
    ],
    [
      'a duty pattern that needs more',
      async ({ service: { manager } }) => {
        const { bands, ...pattern } = await manager.ask(getDutyPattern, {})
        const more = bands.map((band) => ({
          ...band,
          cover: band.cover.map((need) => ({ ...need, minimum: 2, target: 2 })),
        }))
        await manager.ask(changeDutyPattern, { body: { ...pattern, bands: more } })
      },
      'The duty pattern was changed',
      'cover-minimum',
    ],
    [
      'a stricter rule',
      async ({ service: { lead } }) => {
        const body = {
          level: 'breach' as const,
          settings: { hours: 8 },
          reason: 'Agreed with the staff side',
          version: 0,
        }
        await lead.ask(changeRule, { params: { code: 'long-shift' }, body: { ...body, settings: { hours: 6 } } })
      },
      'The rule “',
      'long-shift',
    ],
  ])('%s', async (_, change, says, rule) => {
    const parts = await published()
    await change(parts)
    const [notice] = await notices(parts.service.manager)
    expect(notice?.says).toContain(says)
    expect(notice?.findings.map((finding) => finding.rule)).toContain(rule)
  })

  test('a late finish that leaves too little rest before the next shift sends one', async () => {
    const service = await rotaService()
    const yesterday = shift('ben', '2026-11-30 13:00', '2026-11-30 21:00')
    await service.add(yesterday, shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
    await service.publish()
    service.clock.set('2026-12-01T00:30:00Z')
    const manager = await service.signInAs('Night Manager', ['manager'])
    await manager.ask(saveShiftRecord, {
      params: { shiftId: yesterday.id },
      body: {
        ...{ actualStart: null, actualEnd: at('2026-12-01 00:15'), breakMinutes: null },
        ...{ lateReason: 'no-bed', callOuts: [], version: 0 },
      },
    })
    const [notice] = await notices(manager)
    expect(notice).toMatchObject({ cause: 'shift-record', says: 'What happened on a shift was recorded', mine: false })
    expect(notice!.findings.map(({ rule }) => rule)).toContain('daily-rest')
  })
})

describe('no notice', () => {
  test.each<[string, (parts: Awaited<ReturnType<typeof published>>) => Promise<unknown>]>([
    [
      'of a change that brings nothing',
      ({ service }) => service.manager.ask(addAbsence, { body: away('2026-12-08', '2026-12-09') }),
    ],
    [
      'of what is past',
      async ({ service }) => {
        service.clock.set('2026-12-03T09:00:00Z')
        await (await service.signInAs('Later Manager', ['manager'])).ask(addAbsence, {
          body: away('2026-12-01', '2026-12-02'),
        })
      },
    ],
    ['of a change of the draft', ({ service, duty }) => service.remove(duty)],
    [
      'of findings that go',
      async ({ service }) => {
        const { id } = await service.manager.ask(addAbsence, { body: away('2026-12-08', '2026-12-09') })
        await service.manager.ask(removeAbsence, { params: { absenceId: id } })
      },
    ],
  ])('%s', async (_, change) => {
    const parts = await published()
    await change(parts)
    expect(await notices(await parts.service.signInAs('Second Lead', ['lead']))).toEqual([])
  })

  test('is sent where nothing is published', async () => {
    const service = await rotaService()
    await service.add(shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
    await service.manager.ask(addAbsence, { body: away('2026-12-01', '2026-12-02') })
    expect(await notices(service.manager)).toEqual([])
  })

  test('is sent for a change that was refused', async () => {
    const { service } = await published()
    await service.manager.refused(addAbsence, { body: { ...away('2026-12-01', '2026-12-02'), amhp: 'nobody' } })
    expect(await notices(service.manager)).toEqual([])
  })
})

test('a notice counts for the owner of the rota until a manager has seen it, and is then kept for four weeks', async () => {
  const { service } = await published()
  const other = await service.signInAs('Other Manager', ['manager'])
  await service.manager.ask(addAbsence, { body: away('2026-12-01', '2026-12-02') })
  const unseen = async (as: Asker) => (await as.ask(countNotices, {})).unseen
  expect([await unseen(service.manager), await unseen(other), await unseen(service.lead)]).toEqual([1, 0, 0])
  const params = { noticeId: (await notices(other))[0]!.id }
  expect(await service.lead.refused(seeNotice, { params })).toBe('not-allowed')
  expect(await other.ask(seeNotice, { params })).toMatchObject({ seen: { by: { name: 'Other Manager' } } })
  await service.manager.ask(seeNotice, { params })
  expect((await notices(service.manager))[0], 'the first who saw it stays').toMatchObject({
    seen: { by: { name: 'Other Manager' } },
  })
  expect(await unseen(service.manager)).toBe(0)
  service.clock.set('2026-12-29T10:00:00Z')
  expect(await notices(await service.signInAs('Later Lead', ['lead']))).toEqual([])
})

test('when the owner can no longer sign in, every other manager gets the notice, and the AMHP is told of them only', async () => {
  const { service, duty } = await published()
  const days = ['2026-12-02', '2026-12-03'].map((day) => shift('ben', `${day} 09:00`, `${day} 17:00`))
  await service.add(...days)
  await service.publish()
  const other = await service.signInAs('Siobhan Kelly', ['manager'])
  const count = async (as: Asker) => (await as.ask(countNotices, {})).unseen
  await service.manager.ask(addAbsence, { body: away('2026-12-03', '2026-12-04') })
  expect([await count(service.manager), await count(other), await count(service.lead)]).toEqual([1, 0, 0])
  await service.store.tx(
    async (q) => void (await q.update(accounts).set({ active: false }).where(eq(accounts.id, 'priya-shah'))),
  )
  expect([await count(other), await count(service.lead)]).toEqual([1, 0])
  service.clock.set('2026-12-02T02:00:00Z')
  const late = { actualStart: null, actualEnd: at('2026-12-02 01:30'), breakMinutes: null, callOuts: [], version: 0 }
  const body = { ...late, lateReason: 'no-bed' as const }
  const later = await service.signInTo(serviceId, 'siobhan-kelly')
  const { told } = await later.ask(saveShiftRecord, { params: { shiftId: duty.id }, body })
  expect(told).toEqual([])
  expect(await count(later)).toBe(2)
})
