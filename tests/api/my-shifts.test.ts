import { otherPostHours, otherPosts } from '@amhp/db/schema/index.ts'
import { getMyShifts, getNow } from '@amhp/shared/contract/my-shifts.ts'
import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { describe, expect, test } from 'vitest'
import {
  addAgreement,
  at,
  authority,
  away,
  rotaService,
  secondAuthority,
  serviceId,
  shift,
} from '../support/services/rota-service.ts'
import { late, nothing, save, timePasses, worked } from '../support/services/worked.ts'

const time = (text: string) => text as ClockTime

describe('my shifts', () => {
  test('are those published, not the draft', async () => {
    const { add, publish, signInAs, remove } = await rotaService()
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    const mine = () => amina.ask(getMyShifts, { query: {} })
    const [one, two] = [
      shift('amina', '2026-12-01 09:00', '2026-12-01 17:00', { code: 'D' }),
      shift('amina', '2026-12-02 17:00', '2026-12-03 09:00', { kind: 'standby' }),
    ]
    await add(one, two, shift('ben', '2026-12-01 09:00', '2026-12-01 17:00'))
    expect(await mine()).toMatchObject({ amhp: { name: 'Amina Rahman' }, shifts: [], publishedUntil: null })
    await publish()
    await remove(one)
    expect((await mine()).shifts.map(({ id, label }) => [id, label])).toEqual([
      [one.id, 'Day'],
      [two.id, 'AMHP, standby'],
    ])
    expect((await mine()).publishedUntil).toBe('2026-12-28')
  })

  test('say who is on with her, who hands over to her and to whom she hands over', async () => {
    const { add, publish, signInAs } = await rotaService()
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    await add(
      shift('cara', '2026-11-30 17:00', '2026-12-01 09:15', { kind: 'standby' }),
      shift('amina', '2026-12-01 09:00', '2026-12-01 17:00'),
      shift('ben', '2026-12-01 12:00', '2026-12-01 20:00', { role: 'coordinator' }),
      shift('cara', '2026-12-01 17:00', '2026-12-02 09:15', { kind: 'standby' }),
      shift('ben', '2026-12-01 10:00', '2026-12-01 12:00', { kind: 'shadow' }),
    )
    await publish()
    const { shifts } = await amina.ask(getMyShifts, { query: {} })
    expect(shifts).toMatchObject([
      {
        takesOverFrom: [{ amhp: 'cara', name: 'Cara Lloyd', kind: 'standby' }],
        with: [{ amhp: 'ben', role: 'coordinator' }],
        handsTo: [{ amhp: 'cara' }],
      },
    ])
  })

  test('count rest after all work, in other posts and other rotas too, and over a clock change', async () => {
    const { add, publish, signInAs, store, start } = await rotaService()
    await store.tx(async (q) => {
      await q.insert(otherPosts).values({ serviceId, amhpId: 'amina', label: 'Community team' })
      await q
        .insert(otherPostHours)
        .values({ serviceId, amhpId: 'amina', day: 'tue', start: time('09:00'), end: time('17:00') })
    })
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    const ben = await signInAs('Ben Okafor', ['amhp'], 'ben')
    const spring = await start('Spring', '2027-03-22', '2027-04-05')
    await add(
      shift('amina', '2026-12-01 20:00', '2026-12-01 23:00'),
      shift('amina', '2026-12-02 09:00', '2026-12-02 17:00'),
      shift('amina', '2026-12-02 17:00', '2026-12-03 09:00', { kind: 'standby' }),
      shift('ben', '2027-03-27 14:00', '2027-03-27 22:00'),
      shift('ben', '2027-03-28 09:00', '2027-03-28 17:00'),
    )
    await publish()
    await publish(spring)
    const rest = async (asker: typeof amina, from: string) =>
      (await asker.ask(getMyShifts, { query: { from } })).shifts.map(({ restBeforeMinutes }) => restBeforeMinutes)
    expect(await rest(amina, '2026-11-30')).toEqual([3 * 60, 10 * 60, 0])
    expect(await rest(ben, '2027-03-22')).toEqual([null, 10 * 60])
  })

  test('are all those of this week, also what is past', async () => {
    const { add, publish, signInAs, clock } = await rotaService()
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    await add(
      shift('amina', '2026-11-30 09:00', '2026-11-30 17:00'),
      shift('amina', '2026-12-04 09:00', '2026-12-04 17:00'),
    )
    await publish()
    clock.set('2026-12-02T12:00:00Z')
    expect((await amina.ask(getMyShifts, { query: {} })).shifts).toHaveLength(2)
  })

  describe('say until when she is resting, and what starts before her rest ends', () => {
    test.each<[string, string, string | null]>([
      ['at work', '2026-12-01 22:59', null],
      ['a minute after', '2026-12-01 23:01', '2026-12-02 10:00'],
      ['a minute before it ends', '2026-12-02 08:59', '2026-12-02 10:00'],
      ['at work again', '2026-12-02 09:01', null],
      ['after a day', '2026-12-02 17:00', '2026-12-03 04:00'],
      ['rested', '2026-12-03 04:00', null],
      ['before all work on record', '2026-11-30 12:00', null],
    ])('%s', async (_, now, until) => {
      const service = await rotaService()
      const { add, publish, signInAs } = service
      const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
      await add(
        shift('amina', '2026-12-01 15:00', '2026-12-01 23:00'),
        shift('amina', '2026-12-02 09:00', '2026-12-02 17:00'),
      )
      await publish()
      await timePasses(service, now)
      const { resting, shifts } = await amina.ask(getMyShifts, { query: {} })
      expect(resting?.until ?? null).toBe(until && at(until))
      expect(shifts.map(({ startsBeforeRestEnds }) => startsBeforeRestEnds)).toEqual([null, at('2026-12-02 10:00')])
    })
  })

  test('keep saying what a late finish broke, who has a notice of it, and since when it is seen', async () => {
    const { amina, manager, day, next } = await worked()
    const resting = async () => (await amina.ask(getMyShifts, { query: {} })).resting
    await save(amina, day, late('2026-12-01 23:20'))
    const told = { id: 'priya-shah', name: 'Priya Shah', at: at('2026-12-02 08:59'), seenAt: null }
    expect(await resting()).toMatchObject({
      until: at('2026-12-02 10:20'),
      answer: { tooShort: [{ shift: next.id, restMinutes: 580 }] },
      told: [told],
    })
    const { notices } = await manager.ask(listNotices, { query: {} })
    await manager.ask(seeNotice, { params: { noticeId: notices[0]!.id } })
    expect((await resting())?.told).toEqual([{ ...told, seenAt: told.at }])
  })

  test('say when she is the only AMHP on duty, and the duty phones of those who are on with her', async () => {
    const { add, publish, signInAs } = await rotaService()
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    await add(
      shift('amina', '2026-12-01 09:00', '2026-12-01 22:00'),
      shift('ben', '2026-12-01 08:00', '2026-12-01 17:00'),
      shift('cara', '2026-12-01 17:00', '2026-12-01 20:00', { role: 'coordinator' }),
      shift('cara', '2026-12-01 21:00', '2026-12-02 09:00', { kind: 'standby' }),
      shift('amina', '2026-12-03 09:00', '2026-12-03 17:00', { role: 'coordinator' }),
    )
    await publish()
    const { shifts } = await amina.ask(getMyShifts, { query: {} })
    expect(shifts.map(({ alone }) => alone)).toEqual([
      [{ start: at('2026-12-01 17:00'), end: at('2026-12-01 21:00') }],
      [],
    ])
    expect(shifts[0]).toMatchObject({ takesOverFrom: [], with: [{ amhp: 'ben' }, { amhp: 'cara' }] })
    expect(shifts[0]!.with.map(({ dutyPhone }) => dutyPhone)).toEqual(['01632 96003', '01632 96004'])
  })

  test.each([
    ['a day that is no day', { from: '2026-02-30' }],
    ['the wrong way round', { from: '2026-12-07', to: '2026-12-01' }],
    ['more than 400 days', { from: '2026-12-07', to: '2028-12-01' }],
  ])('refuse %s', async (_, query) => {
    const { signInAs } = await rotaService()
    const amina = await signInAs('Amina Rahman', ['amhp'], 'amina')
    expect(await amina.refused(getMyShifts, { query })).toBe('not-accepted')
  })

  test('of an account without an AMHP say so', async () => {
    const { signInAs } = await rotaService()
    expect(await (await signInAs('No One', ['amhp'])).refused(getMyShifts, { query: {} })).toBe('not-found')
  })
})

describe('now', () => {
  test('shows who is on, for which authority, their telephone, and who is next within a day', async () => {
    const { add, publish, signInAs, clock } = await rotaService()
    const asker = await signInAs('Amina Rahman', ['amhp'], 'amina')
    const [on, next] = [
      shift('amina', '2026-11-30 09:00', '2026-11-30 17:00'),
      shift('ben', '2026-11-30 17:00', '2026-12-01 09:00', { kind: 'standby' }),
    ]
    await add(
      on,
      next,
      shift('cara', '2026-12-02 09:00', '2026-12-02 17:00'),
      shift('cara', '2026-11-30 09:00', '2026-11-30 17:00', { kind: 'training' }),
    )
    expect(await asker.ask(getNow, {})).toMatchObject({
      on: [],
      next: [],
      authorities: [{ covered: false }, { covered: false }],
    })
    await publish()
    clock.set('2026-11-30T12:00:00Z')
    const now = await asker.ask(getNow, {})
    expect(now).toMatchObject({
      asOf: '2026-11-30T12:00:00Z',
      on: [{ shift: on.id, name: 'Amina Rahman', dutyPhone: '01632 96005', authorities: [authority, secondAuthority] }],
      next: [{ shift: next.id, kind: 'standby' }],
      authorities: [
        { id: authority, covered: true, coveredBy: null },
        { id: secondAuthority, covered: true },
      ],
    })
  })

  test('leaves out who is away, and names the service that has agreed to hold the duty', async () => {
    const { add, publish, lead, store, clock } = await rotaService()
    await add(shift('amina', '2026-11-30 09:00', '2026-11-30 17:00'))
    await publish()
    await away(store, 'amina', 'sickness', '2026-11-30 11:00', '2026-12-01 00:00')
    await addAgreement(store, { authority, days: ['mon'], start: '09:00', end: '17:00' })
    clock.set('2026-11-30T12:00:00Z')
    const now = await lead.ask(getNow, {})
    expect(now.on).toEqual([])
    expect(now.authorities).toMatchObject([
      { id: authority, covered: true, coveredBy: 'County emergency duty team' },
      { id: secondAuthority, covered: false, coveredBy: null },
    ])
    expect(JSON.stringify(now)).not.toMatch(/sick/i)
  })

  test('leaves out who has finished early, as cover does', async () => {
    const service = await rotaService()
    const [early, begun] = [
      shift('amina', '2026-11-30 09:00', '2026-11-30 17:00'),
      shift('ben', '2026-11-30 09:00', '2026-11-30 17:00'),
    ]
    await service.add(early, begun)
    await service.publish()
    await timePasses(service, '2026-11-30 12:00')
    const amina = await service.signInAs('Amina Rahman', ['amhp'], 'amina')
    const ben = await service.signInAs('Ben Okafor', ['amhp'], 'ben')
    await save(amina, early, { ...nothing, actualEnd: '2026-11-30T11:30:00Z' })
    expect(await ben.ask(getNow, {})).toMatchObject({ on: [{ shift: begun.id }], authorities: [{ covered: true }, {}] })
    await save(ben, begun, { ...nothing, actualEnd: '2026-11-30T11:45:00Z' })
    expect(await ben.ask(getNow, {})).toMatchObject({ on: [], authorities: [{ covered: false }, { covered: false }] })
  })
})
