import { extendOpenAbsences } from '@amhp/api/absences/extend-open.ts'
import { addAbsence, changeAbsence, listAbsences } from '@amhp/shared/contract/absences.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { getMyShifts } from '@amhp/shared/contract/my-shifts.ts'
import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { endSickness, reportSickness } from '@amhp/shared/contract/sickness.ts'
import { describe, expect, test } from 'vitest'
import { at, rotaService, shift } from '../support/services/rota-service.ts'
import { timePasses } from '../support/services/worked.ts'

/** Amina is on duty on Tuesday 1 and Wednesday 9 December; it is Tuesday 07:00. */
async function aminasWeek() {
  const service = await rotaService()
  await service.add(
    shift('amina', '2026-12-01 09:00', '2026-12-01 17:00'),
    shift('amina', '2026-12-09 09:00', '2026-12-09 17:00'),
  )
  await service.publish()
  await timePasses(service, '2026-12-01 07:00')
  const amina = await service.signInAs('Amina Rahman', ['amhp'], 'amina')
  const ben = await service.signInAs('Ben Okafor', ['amhp'], 'ben')
  const report = async (start: string, end: string | null = null) =>
    await amina.try(reportSickness, { body: { start: at(start), end: end && at(end) } })
  const end = async (id: string, when: string) =>
    await amina.try(endSickness, { params: { absenceId: id }, body: { end: at(when) } })
  const stored = async () =>
    (await service.manager.ask(listAbsences, { query: { from: '2026-11-23', to: '2027-02-01' } })).absences.map(
      ({ kind, start, end, endKnown }) => [kind, start, end, endKnown],
    )
  const enter = async (amhp: string, kind: 'leave' | 'sickness') =>
    await service.manager.ask(addAbsence, {
      body: { amhp, kind, start: at('2026-12-01 00:00'), end: at('2026-12-02 00:00') } as never,
    })
  const sick = async () => (await amina.ask(getMyShifts, { query: {} })).sick
  return { ...service, amina, ben, report, end, stored, enter, sick }
}

describe('an AMHP who says that she is sick', () => {
  test('is away for a week ahead while the end is not known, and her manager has a notice of it', async () => {
    const { report, stored, manager, sick } = await aminasWeek()
    const { value } = await report('2026-12-01 07:00')
    expect(await stored()).toEqual([['sickness', at('2026-12-01 07:00'), at('2026-12-08 00:00'), false]])
    const told = { id: 'priya-shah', name: 'Priya Shah', at: at('2026-12-01 07:00'), seenAt: null }
    expect(value).toMatchObject({ start: at('2026-12-01 07:00'), endKnown: false, told: [told] })
    expect(await sick()).toEqual(value)
    const { notices } = await manager.ask(listNotices, { query: {} })
    expect(notices[0]!.findings.map(({ rule }) => rule)).toContain('absent-on-shift')
    await manager.ask(seeNotice, { params: { noticeId: notices[0]!.id } })
    expect((await sick())?.told).toEqual([{ ...told, seenAt: told.at }])
  })

  test('is sick for as long as she says, where she knows', async () => {
    const { report, stored } = await aminasWeek()
    await report('2026-12-01 07:00', '2026-12-03 00:00')
    expect(await stored()).toEqual([['sickness', at('2026-12-01 07:00'), at('2026-12-03 00:00'), true]])
  })

  test('twice in the same words, as by a double tap, has one absence', async () => {
    const { report, stored } = await aminasWeek()
    const [first, second] = await Promise.all([report('2026-12-01 07:00'), report('2026-12-01 07:00')])
    expect(second.value.id).toBe(first.value.id)
    expect(await stored()).toHaveLength(1)
  })

  test('twice has one absence, and keeps leave beside it', async () => {
    const { report, stored, enter } = await aminasWeek()
    await enter('amina', 'leave')
    const { value } = await report('2026-12-01 07:00', '2026-12-01 12:00')
    const again = await report('2026-12-01 10:00')
    expect(again.value.id).toBe(value.id)
    expect(await stored()).toEqual([
      ['leave', at('2026-12-01 00:00'), at('2026-12-02 00:00'), true],
      ['sickness', at('2026-12-01 07:00'), at('2026-12-08 00:00'), false],
    ])
  })

  test.each([
    ['more than a day ago', '2026-11-30 06:59', null, 'start'],
    ['more than two days ahead', '2026-12-03 07:01', null, 'start'],
    ['with an end before the start', '2026-12-01 07:00', '2026-12-01 06:00', 'end'],
    ['for more than 28 days', '2026-12-01 07:00', '2026-12-29 07:01', 'end'],
  ])('%s is asked to correct it, and nothing is stored', async (_, start, end, path) => {
    const { report, stored } = await aminasWeek()
    const { status, problem } = await report(start, end)
    expect([status, problem.faults?.map((fault) => fault.path)]).toEqual([422, [path]])
    expect(await stored()).toEqual([])
  })

  test('ends it when she is well, and takes back what has not begun', async () => {
    const { report, end, stored, sick } = await aminasWeek()
    const { value } = await report('2026-12-01 07:00')
    expect((await end(value.id, '2026-12-01 12:00')).value.sickness).toMatchObject({ endKnown: true })
    expect(await stored()).toEqual([['sickness', at('2026-12-01 07:00'), at('2026-12-01 12:00'), true]])
    const { value: later } = await report('2026-12-02 09:00')
    expect((await end(later.id, '2026-12-01 12:00')).value.sickness).toBeNull()
    expect(await stored()).toHaveLength(1)
    expect((await sick())?.id).toBe(value.id)
  })

  test.each([
    ['a colleague’s', 'sickness', 'ben'],
    ['leave', 'leave', 'amina'],
  ] as const)('cannot end %s', async (_, kind, amhp) => {
    const { enter, end } = await aminasWeek()
    const { id } = await enter(amhp, kind)
    expect((await end(id, '2026-12-01 12:00')).problem.code).toBe('not-found')
  })

  test('is not said to be sick to a colleague, to a lead or in the audit trail', async () => {
    const { report, ben, signInAs, manager } = await aminasWeek()
    await report('2026-12-01 07:00')
    const lead = await signInAs('Frances Doyle', ['lead'])
    const { absences } = await lead.ask(listAbsences, { query: { from: '2026-11-30', to: '2026-12-14' } })
    expect(absences).toMatchObject([{ kind: 'away', endKnown: true }])
    const audit = JSON.stringify(await manager.ask(listAudit, { query: {} }))
    const notices = JSON.stringify(await lead.ask(listNotices, { query: {} }))
    for (const text of [audit, notices, JSON.stringify(await ben.ask(getMyShifts, { query: {} }))])
      expect(text).not.toMatch(/sick(?!":null)/i)
    expect(audit).toContain('Entered an absence of Amina Rahman')
  })
})

describe('sickness without a known end', () => {
  test('moves on each day, with a notice of what that leaves uncovered', async () => {
    const { report, stored, manager, ...service } = await aminasWeek()
    await report('2026-12-01 07:00')
    await extendOpenAbsences(service)
    expect((await stored())[0]![2]).toBe(at('2026-12-08 00:00'))
    await timePasses(service, '2026-12-03 00:05')
    await extendOpenAbsences(service)
    expect((await stored())[0]![2]).toBe(at('2026-12-10 00:00'))
    const { notices } = await manager.ask(listNotices, { query: {} })
    expect(notices.flatMap(({ findings }) => findings).map(({ start }) => start)).toContain(at('2026-12-09 09:00'))
    const { entries } = await manager.ask(listAudit, { query: { kind: 'absence' } })
    expect(entries[0]!.what).toMatch(/^Extended an absence of Amina Rahman whose end is not known/)
  })

  test('does not move once a manager has entered the end', async () => {
    const { report, stored, manager, ...service } = await aminasWeek()
    const { value } = await report('2026-12-01 07:00')
    const body = { amhp: 'amina', kind: 'sickness', start: value.start, end: at('2026-12-04 00:00'), version: 1 }
    await manager.ask(changeAbsence, { params: { absenceId: value.id }, body: body as never })
    await timePasses(service, '2026-12-20 00:05')
    await extendOpenAbsences(service)
    expect(await stored()).toEqual([['sickness', at('2026-12-01 07:00'), at('2026-12-04 00:00'), true]])
  })
})
