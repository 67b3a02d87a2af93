import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import type { DutyPattern } from '../support/server/wire.ts'

describe('the duty pattern', () => {
  async function pattern() {
    const { signIn } = await testApi()
    const manager = await signIn('manager')
    return { manager, stored: await manager.ask(getDutyPattern, {}) }
  }

  test('is read as it was entered', async () => {
    const { stored } = await pattern()
    expect(stored).toMatchObject({
      bands: [{ name: 'Day', start: '09:00', end: '17:00', cover: [{ role: 'amhp', minimum: 1, target: 2 }] }],
      slots: [{ name: 'Match day', start: '2026-12-05T12:00:00Z', authorities: ['north-council'] }],
      agreements: [{ by: 'County emergency duty team', until: null }],
      version: 1,
    })
  })

  test('is replaced as one value, in the order sent', async () => {
    const { manager, stored } = await pattern()
    const [day] = stored.bands
    const night = {
      ...day!,
      id: 'night',
      name: 'Night',
      start: '17:00',
      end: '09:00',
      cover: [{ role: 'amhp' as const, minimum: 1 }],
    }
    const body = { ...stored, bands: [night, day!], slots: [], agreements: [] }
    expect(await manager.ask(changeDutyPattern, { body })).toEqual({ ...body, version: 2 })
    expect(await manager.refused(changeDutyPattern, { body })).toBe('stale-edit')
  })

  test('keeps after how many days a band ends, and which slots are on top of the bands', async () => {
    const { manager, stored } = await pattern()
    const [day] = stored.bands
    const weekend = { ...day!, id: 'weekend', days: ['fri' as const], start: '16:30', end: '08:45', endsAfterDays: 3 }
    const body = { ...stored, bands: [day!, weekend], slots: [{ ...stored.slots[0]!, additional: true }] }
    expect(await manager.ask(changeDutyPattern, { body })).toEqual({ ...body, version: 2 })
    expect(stored.slots[0]!.additional).toBe(false)
  })

  const wrong: readonly (readonly [string, (stored: DutyPattern) => object, string[]])[] = [
    ['the same id twice', ({ bands }) => ({ bands: [bands[0], bands[0]] }), ['bands[1].id']],
    ['a day twice', ({ bands }) => ({ bands: [{ ...bands[0], days: ['mon', 'tue', 'mon'] }] }), ['bands[0].days[2]']],
    [
      'an authority twice',
      ({ slots }) => ({ slots: [{ ...slots[0], authorities: ['north-council', 'north-council'] }] }),
      ['slots[0].authorities[1]'],
    ],
    [
      'an authority that the service does not answer for',
      ({ slots }) => ({ slots: [{ ...slots[0], authorities: ['north-neighbour'] }] }),
      ['slots[0].authorities[0]'],
    ],
    [
      'an agreement that ends before it begins',
      ({ agreements }) => ({ agreements: [{ ...agreements[0], until: '2025-03-31' }] }),
      ['agreements[0].until'],
    ],
    [
      'a target below the minimum',
      ({ bands }) => ({ bands: [{ ...bands[0], cover: [{ role: 'amhp', minimum: 2, target: 1 }] }] }),
      ['bands[0].cover[0].target'],
    ],
    [
      'a slot that ends as it starts',
      ({ slots }) => ({ slots: [{ ...slots[0], end: slots[0]?.start }] }),
      ['slots[0].end'],
    ],
    [
      'a band that ends before it starts',
      ({ bands }) => ({ bands: [{ ...bands[0], end: '09:00', endsAfterDays: 0 }] }),
      ['bands[0].endsAfterDays'],
    ],
    ['a band of 14 days', ({ bands }) => ({ bands: [{ ...bands[0], endsAfterDays: 14 }] }), ['bands[0].endsAfterDays']],
    ['24:00', ({ bands }) => ({ bands: [{ ...bands[0], end: '24:00' }] }), ['bands[0].end']],
  ]
  test.each(wrong)('with %s is refused', async (_, part, paths) => {
    const { manager, stored } = await pattern()
    const { problem } = await manager.try(changeDutyPattern, { body: { ...stored, ...part(stored) } })
    expect(problem.faults?.map(({ path }) => path)).toEqual(paths)
    expect(await manager.ask(getDutyPattern, {})).toEqual(stored)
  })
})
