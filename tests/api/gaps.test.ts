import { getGaps } from '@amhp/shared/contract/cover.ts'
import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { describe, expect, test } from 'vitest'
import type { PlannedShift } from '../support/server/wire.ts'
import {
  addAgreement,
  authority,
  date,
  type RotaService,
  rotaService,
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

describe('the gaps of the next 12 weeks', () => {
  const listed = async ({ lead }: RotaService) => {
    const reply = await lead.ask(getGaps, {})
    const rows = reply.gaps.flatMap(({ state, parts }) =>
      parts
        .filter((part) => part.authority === authority)
        .map(({ slot, start, end, required, actual, draft }) => ({
          line: `${state} ${slot?.id ?? 'floor'} ${start} ${end}`,
          numbers: [required, actual, draft],
        })),
    )
    return { ...reply, rows }
  }

  test('are unpublished until an edition has those days, split where the draft covers the floor', async () => {
    const service = await rotaService()
    await service.add(...roundTheClock('2026-12-01', 2))
    const { from, to, rows, minutes } = await listed(service)
    expect([from, to]).toEqual(['2026-11-30', '2027-02-22'])
    expect(rows).toEqual([
      { line: 'unpublished floor 2026-11-30T00:00:00Z 2026-12-01T00:00:00Z', numbers: [1, 0, null] },
      { line: 'unpublished floor 2026-12-01T00:00:00Z 2026-12-03T00:00:00Z', numbers: [1, 0, 1] },
      { line: 'unpublished floor 2026-12-03T00:00:00Z 2027-02-22T00:00:00Z', numbers: [1, 0, null] },
    ])
    expect(minutes).toEqual({
      notRequired: [],
      closed: 0,
      fallback: 0,
      open: 0,
      unpublished: hours(84 * 24),
      covered: 0,
    })
  })

  test('are open as published, show the draft, and are closed by the next edition', async () => {
    const service = await rotaService()
    const [hole, ...others] = roundTheClock('2026-11-30', 28)
    await service.add(...others)
    await service.publish()
    await service.add(hole!)
    const open = await listed(service)
    expect(open.rows.slice(0, 2)).toEqual(
      [
        { line: 'open day/2026-11-30/amhp 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z', numbers: [1, 0, 1] },
        { line: 'open floor 2026-11-30T00:00:00Z 2026-12-01T00:00:00Z', numbers: [1, 0, 1] },
      ].reverse(),
    )
    expect(open.gaps.filter(({ state }) => state === 'open').map(({ why, parts }) => [why, parts.length])).toEqual([
      ['Nobody on duty for 24 h: the 24-hour floor of both councils; “Day” of both councils. The draft fills it.', 4],
    ])
    expect(open.minutes).toMatchObject({
      open: hours(24),
      covered: hours(27 * 24),
      unpublished: hours(56 * 24),
    })
    await service.publish()
    const closed = await listed(service)
    expect(closed.rows.slice(0, 2)).toEqual([
      { line: 'closed floor 2026-11-30T00:00:00Z 2026-12-01T00:00:00Z', numbers: [1, 1, null] },
      { line: 'closed day/2026-11-30/amhp 2026-11-30T09:00:00Z 2026-11-30T17:00:00Z', numbers: [1, 1, null] },
    ])
    expect(closed.minutes).toMatchObject({ open: 0, closed: hours(24), covered: hours(27 * 24) })
    const row = closed.gaps.find(({ state }) => state === 'closed')
    expect(row?.shifts).toEqual([hole!.id])
    expect(closed.shifts).toMatchObject([{ id: hole!.id, name: 'Amina Rahman' }])
  })

  test('are fallback where only an agreement covers the floor', async () => {
    const service = await rotaService()
    const [tuesday] = [shift('amina', '2026-12-01 00:00', '2026-12-02 00:00')]
    await addAgreement(service.store, { authority, days: ['mon', 'tue'], start: '18:00', end: '22:00' })
    await service.add(tuesday)
    await service.publish()
    const { rows } = await listed(service)
    expect(rows.filter(({ line }) => line.startsWith('fallback')).map(({ line }) => line)[0]).toBe(
      'fallback floor 2026-11-30T18:00:00Z 2026-11-30T22:00:00Z',
    )
    expect(rows.map(({ line }) => line)).not.toContain('fallback floor 2026-12-01T18:00:00Z 2026-12-01T22:00:00Z')
    expect(rows.map(({ line }) => line)).toContain('open floor 2026-11-30T22:00:00Z 2026-12-01T00:00:00Z')
  })

  test('count hours without a required role, and leave out the past', async () => {
    const service = await rotaService()
    const pattern = await service.manager.ask(getDutyPattern, {})
    const cover = [{ role: 'coordinator' as const, minimum: 1, authorities: [authority] }]
    const days = ['sat', 'sun'] as const
    const bands = [
      ...pattern.bands,
      { id: 'weekend', name: 'Weekend', days: [...days], start: '09:00', end: '17:00', cover },
    ]
    await service.manager.ask(changeDutyPattern, { body: { ...pattern, bands } })
    await service.publish()
    service.clock.set('2026-12-05T20:00:00Z')
    const lead = await service.signInAs('Later Lead', ['lead'])
    const { minutes, gaps } = await listed({ ...service, lead })
    expect(minutes.notRequired).toEqual([{ role: 'coordinator', minutes: hours(84 * 24 - 12 * 2 * 8) }])
    expect(gaps.every(({ end }) => end > '2026-12-05T20:00:00Z')).toBe(true)
    const slots = gaps.flatMap(({ parts }) => parts.map(({ slot }) => slot?.id))
    expect(slots).toContain('weekend/2026-12-06/coordinator')
    expect(slots).not.toContain('weekend/2026-12-05/coordinator')
  })
})
