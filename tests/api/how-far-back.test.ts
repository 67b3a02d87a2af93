import { recordsStart } from '@amhp/api/rota-document/read-range.ts'
import { getMyRest } from '@amhp/shared/contract/compensatory-rest.ts'
import { getCover } from '@amhp/shared/contract/cover.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import { changeRule } from '@amhp/shared/contract/rules.ts'
import { checkRota, ruleOf } from '@amhp/shared/rules/index.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'
import type { PlannedShift } from '../support/server/wire.ts'
import { boardRota, findingsOnBoard } from '../support/services/board-rota.ts'
import { away, date, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'

const monday = date('2026-11-30')
const week = [monday, addDays(monday, 7)] as const

/** 48 hours in each of some weeks, from Monday to Saturday: the week of 30 November is 0. */
const full = (amhp: string, from: number, to: number): PlannedShift[] =>
  Array.from({ length: (to - from) * 6 }, (_, i) => {
    const day = addDays(monday, (from + Math.floor(i / 6)) * 7 + (i % 6))
    return shift(amhp, `${day} 09:00`, `${day} 17:00`)
  })
const onSunday = (amhp: string, end: string) => shift(amhp, '2026-12-06 09:00', `2026-12-06 ${end}`)

/** The service with a rota of the seventeen weeks before 30 November, published. */
async function withRecords(from = '2026-08-03') {
  const service = await rotaService()
  const earlier = await service.start('Autumn', from, monday)
  return { ...service, earlier }
}

/** The findings that the board page works out from the document it is sent. */
async function onBoard({ manager }: RotaService, [from, to]: readonly [string, string] = week) {
  const rota = await boardRota(manager, from, to)
  const { findings, notJudged } = checkRota(rota, { absenceKinds: 'shown' })
  const about = <T extends { rule: string }>(list: readonly T[]) => list.filter(({ rule }) => rule === 'average-hours')
  return {
    recordsFrom: rota.recordsFrom,
    found: about(findings).map(({ amhp, facts }) => `${amhp} ${facts.averageMinutes}`),
    notJudged: about(notJudged).map(({ amhp }) => amhp),
  }
}

describe('average hours', () => {
  test('are judged over the 17 weeks on record, equally on the board, at publishing and in cover', async () => {
    const service = await withRecords()
    const { manager, earlier, rota } = service
    await service.add(...full('amina', -16, 1), onSunday('ben', '17:00'))
    expect(await onBoard(service)).toEqual({ recordsFrom: '2026-08-04', found: [], notJudged: [] })

    await service.add(onSunday('amina', '09:01'))
    const average = ({ rule, facts }: { rule: string; facts: object }) => (rule === 'average-hours' ? [facts] : [])
    const facts = { averageMinutes: 2881, limitMinutes: 2880, weeks: 17 }
    expect((await findingsOnBoard(manager, ...week)).flatMap(average)).toEqual([facts])
    expect(await onBoard(service)).toEqual({ recordsFrom: '2026-08-04', found: ['amina 2881'], notJudged: [] })

    await service.publish(earlier)
    const { opens } = await manager.ask(compareRota, { params: { rotaId: rota } })
    expect(opens.flatMap(average)).toEqual([facts])
    await service.publish()
    const { findings } = await service.lead.ask(getCover, { query: { from: week[0], to: week[1] } })
    expect(findings.flatMap(average)).toEqual([facts])
  })

  test('are judged as far back as the setting says, and not where the records are shorter', async () => {
    const service = await withRecords()
    await service.add(...full('amina', -16, 1), onSunday('amina', '17:00'))
    const params = { code: 'average-hours' }
    const agreed = { level: 'breach' as const, settings: { weeks: 26 }, reason: 'Workforce agreement' }
    expect((await onBoard(service)).found).toEqual(['amina 2909'])
    await service.lead.ask(changeRule, { params, body: { ...agreed, version: 0 } })
    const shorter = await onBoard(service)
    expect([shorter.recordsFrom, shorter.found]).toEqual(['2026-08-03', []])
    expect(shorter.notJudged).toContain('amina')
    await service.start('Spring', '2026-04-06', '2026-08-03')
    expect(await onBoard(service)).toMatchObject({ recordsFrom: '2026-06-02', notJudged: [] })
  })

  test('look ahead by as many days as are excluded', async () => {
    const service = await withRecords()
    await service.start('Winter', '2026-12-28', '2027-03-01')
    // Twenty-five days of leave in the seventeen weeks, and after them as many of eleven hours.
    await away(service.store, 'amina', 'leave', '2026-09-07 00:00', '2026-10-12 00:00')
    const long = full('amina', 1, 6).map((one) => ({ ...one, end: one.end.replace('T17', 'T20') }))
    await service.add(...full('amina', -16, -12), ...full('amina', -7, 1), ...long, ...full('ben', 6, 9))
    expect(await onBoard(service)).toEqual({ recordsFrom: '2026-08-04', found: ['amina 3004'], notJudged: [] })
  })

  test('are the same to a lead, who may not know that somebody was on leave', async () => {
    const service = await withRecords()
    await away(service.store, 'amina', 'sickness', '2026-09-07 00:00', '2026-09-12 00:00')
    await service.start('Winter', '2026-12-28', '2027-03-01')
    await service.add(...full('amina', -16, 6), onSunday('amina', '17:00'))
    await service.add(...full('ben', 6, 8))
    const { found, notJudged } = await onBoard(service)
    const { checked, document } = await service.board(...week, service.lead)
    const average = ({ rule }: { rule: string }) => rule === 'average-hours'
    expect(found).toEqual(['amina 2909'])
    expect(checked!.findings.filter(average).map(({ amhp, facts }) => `${amhp} ${facts.averageMinutes}`)).toEqual(found)
    expect(checked!.notJudged.filter(average)).toEqual(notJudged)
    expect(JSON.stringify({ checked, document })).not.toMatch(/sick/i)
    expect((await service.board(...week)).checked).toBeNull()
  })

  test('that cannot be judged say why, on the cover page and on the command line', async () => {
    const service = await withRecords('2026-10-05')
    await service.add(...full('amina', -2, 1))
    await service.publish(service.earlier)
    await service.publish()
    const { notJudged } = await service.lead.ask(getCover, { query: { from: week[0], to: week[1] } })
    expect(notJudged).toContainEqual({
      rule: 'average-hours',
      title: ruleOf('average-hours').title,
      why: 'Averages can be checked from 1 February 2027: they take 17 weeks of records, and shifts are recorded from 5 October 2026.',
      people: [
        { name: 'Amina Rahman', soFar: '16 h a week over 9 weeks' },
        { name: 'Ben Okafor', soFar: '0 min a week over 9 weeks' },
        { name: 'Cara Lloyd', soFar: '0 min a week over 9 weeks' },
      ],
    })
  })

  test('say to herself from when, and what they are so far; nothing once they can be checked', async () => {
    const service = await withRecords('2026-10-05')
    await service.add(...full('amina', -2, 1))
    await service.publish(service.earlier)
    await service.publish()
    const amina = await service.signInAs('Amina Rahman', ['amhp'], 'amina')
    const { averageNotYet } = await amina.ask(getMyRest, {})
    expect(averageNotYet).toBe(
      'Your average hours can be checked from 1 February 2027; so far 12 h a week over 8 weeks.',
    )

    const whole = await withRecords()
    await whole.publish(whole.earlier)
    await whole.publish()
    const ben = await whole.signInAs('Ben Okafor', ['amhp'], 'ben')
    expect((await ben.ask(getMyRest, {})).averageNotYet).toBeNull()
  })

  test('of the published rota ignore drafts', async () => {
    const service = await withRecords()
    await service.add(...full('amina', -16, 1), onSunday('amina', '17:00'))
    await service.publish()
    const { findings } = await service.lead.ask(getCover, { query: { from: week[0], to: week[1] } })
    expect(findings.filter(({ rule }) => rule === 'average-hours')).toEqual([])
  })
})

test.each([
  ['one rota after the other', ['2026-01-05 2026-03-02', '2026-03-02 2026-04-06'], '2026-03-23', '2026-01-05'],
  ['a week without a rota between', ['2026-01-05 2026-03-02', '2026-03-09 2026-04-06'], '2026-03-23', '2026-03-09'],
  ['the first week of all', ['2026-03-25 2026-04-06'], '2026-03-23', '2026-03-25'],
  ['days that no rota holds', ['2026-01-05 2026-03-02', '2026-05-04 2026-06-01'], '2026-03-23', '2026-03-23'],
  ['no rota at all', [], '2026-03-23', '2026-03-23'],
])('records begin with the rotas that lead up to the days: %s', (_, rotas, monday, expected) => {
  const planned = rotas.map((line) => {
    const [from = '', to = ''] = line.split(' ')
    return { from: date(from), to: date(to) }
  })
  expect(recordsStart(planned, { from: date(monday), to: addDays(date(monday), 7) })).toBe(expected)
})
