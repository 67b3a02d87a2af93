import { getCover } from '@amhp/shared/contract/cover.ts'
import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'
import type { PlannedShift } from '../support/server/wire.ts'
import {
  addAgreement,
  authority,
  away,
  date,
  type RotaService,
  rotaService,
  secondAuthority,
  shift,
} from '../support/services/rota-service.ts'

const hours = (n: number) => n * 60

/** A 24-hour shift on each day, alternating between two people. */
function roundTheClock(from: string, days: number, more: Partial<PlannedShift> = {}): PlannedShift[] {
  return Array.from({ length: days }, (_, i) => {
    const day = addDays(date(from), i)
    return shift(i % 2 === 0 ? 'amina' : 'ben', `${day} 00:00`, `${addDays(day, 1)} 00:00`, more)
  })
}

const coverOf = async ({ lead }: RotaService, from: string, to: string) => lead.ask(getCover, { query: { from, to } })

describe('cover of a period', () => {
  test.each([
    ['the week the clocks go forward has 167 hours', '2027-03-22', '2027-03-29', 167],
    ['the week the clocks go back has 169', '2027-10-25', '2027-11-01', 169],
    ['any other has 168', '2026-11-30', '2026-12-07', 168],
  ])('%s', async (_, from, to, length) => {
    const service = await rotaService()
    const rota = from === '2026-11-30' ? service.rota : await service.start('Another', from, to)
    await service.add(...roundTheClock(from, 7))
    await service.publish(rota)
    const cover = await coverOf(service, from, to)
    expect(cover.periodMinutes).toBe(hours(length))
    expect(cover.floor).toEqual(
      [authority, secondAuthority].map((id) => ({
        authority: id,
        authorityName: `${id} Council`,
        required: hours(length),
        met: hours(length),
        fallback: 0,
        gap: 0,
        unpublished: 0,
      })),
    )
    expect(cover.bands[0]).toMatchObject({
      band: 'day',
      name: 'Day',
      role: 'amhp',
      required: hours(40),
      met: hours(40),
      belowTarget: hours(40),
    })
  })

  test('separates time that is met, held by standby or another service only, and missing', async () => {
    const service = await rotaService()
    await addAgreement(service.store, { authority, days: ['wed'], start: '00:00', end: '00:00' })
    await service.add(
      shift('amina', '2026-11-30 00:00', '2026-12-01 00:00'),
      shift('ben', '2026-12-01 00:00', '2026-12-02 00:00', { kind: 'standby' }),
      shift('cara', '2026-12-03 00:00', '2026-12-04 00:00', { kind: 'shadow' }),
      shift('cara', '2026-12-01 12:00', '2026-12-01 14:00', { kind: 'sleep-in' }),
    )
    await service.publish()
    const { floor, bands, findings, rules, summary } = await coverOf(service, '2026-11-30', '2026-12-04')
    expect(floor.map(({ met, fallback, gap }) => [met, fallback, gap])).toEqual([
      [hours(26), hours(22 + 24), hours(24)],
      [hours(26), hours(22), hours(48)],
    ])
    expect(bands.map(({ required, met, fallback, gap }) => [required, met, fallback, gap])).toEqual([
      [hours(32), hours(10), hours(6), hours(16)],
      [hours(32), hours(10), hours(6), hours(16)],
    ])
    const gaps = findings.filter(({ level }) => level === 'gap')
    expect(gaps.map(({ start, end, why, parts }) => [`${start} ${end}`, why, parts?.length])).toEqual([
      [
        '2026-12-02T00:00:00Z 2026-12-04T00:00:00Z',
        'Nobody on duty for harbour-north Council for 32 h (2 times), for harbour-south Council for 48 h: the 24-hour floor of both councils; “Day” of both councils, 2 times.',
        6,
      ],
    ])
    expect(rules.find(({ rule }) => rule === 'cover-floor')).toMatchObject({ level: 'gap', count: 1 })
    expect(rules.find(({ rule }) => rule === 'cover-minimum')).toMatchObject({ level: 'gap', count: 0 })
    expect(rules.find(({ rule }) => rule === 'not-approved')).toMatchObject({ level: 'breach', count: 0 })
    expect(summary.gap).toBe(1)
  })

  test('lists bands in the order of the pattern, also one whose night starts before the period', async () => {
    const service = await rotaService()
    const pattern = await service.manager.ask(getDutyPattern, {})
    const cover = [{ role: 'amhp' as const, minimum: 1, authorities: [authority] }]
    const night = {
      id: 'night',
      name: 'Night',
      days: ['sun' as const, 'mon' as const],
      start: '17:00',
      end: '09:00',
      cover,
    }
    await service.manager.ask(changeDutyPattern, { body: { ...pattern, bands: [...pattern.bands, night] } })
    await service.publish()
    const { bands } = await coverOf(service, '2026-11-30', '2026-12-04')
    expect([...new Set(bands.map(({ band }) => band))]).toEqual([...pattern.bands.map(({ id }) => id), 'night'])
  })

  test('reads editions, not the draft, and has no gaps or findings on unpublished days', async () => {
    const service = await rotaService()
    await service.add(...roundTheClock('2026-12-21', 7))
    const before = await coverOf(service, '2026-12-21', '2026-12-28')
    expect(before.floor[0]).toMatchObject({ required: hours(168), met: 0, gap: 0, unpublished: hours(168) })
    expect([before.findings, before.unpublishedMinutes]).toEqual([[], hours(168)])
    await service.publish()
    const { floor, bands, findings, unpublishedMinutes } = await coverOf(service, '2026-12-21', '2027-01-04')
    expect(floor[0]).toMatchObject({ required: hours(336), met: hours(168), gap: 0, unpublished: hours(168) })
    // 25 December falls away: the weekday band stays, because the pattern names no bank holidays.
    expect(bands[0]).toMatchObject({ required: hours(80), met: hours(40), unpublished: hours(40) })
    expect(findings.filter(({ level }) => level === 'gap')).toEqual([])
    expect(unpublishedMinutes).toBe(hours(168))
  })

  test('names the shifts behind a finding, and tells leads only that someone is away', async () => {
    const service = await rotaService()
    const one = shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')
    await service.add(one)
    await service.publish()
    await away(service.store, 'amina', 'sickness', '2026-11-30 12:00', '2026-12-01 00:00')
    const cover = await coverOf(service, '2026-11-30', '2026-12-07')
    expect(cover.findings.find(({ rule }) => rule === 'absent-on-shift')).toMatchObject({
      amhp: 'amina',
      shifts: [one.id],
    })
    expect(cover.shifts).toMatchObject([{ id: one.id, name: 'Amina Rahman' }])
    expect(cover.bands[0]).toMatchObject({ met: hours(3) })
    expect(JSON.stringify(cover)).not.toMatch(/sick/i)
  })

  test.each([
    ['the wrong way round', '2026-12-07', '2026-11-30'],
    ['a day that is no day', '2026-02-30', '2026-03-07'],
    ['more than 400 days', '2026-01-01', '2027-02-06'],
  ])('refuses %s', async (_, from, to) => {
    const { lead } = await rotaService()
    expect(await lead.refused(getCover, { query: { from, to } })).toBe('not-accepted')
  })
})
