import { exampleFrom } from '@amhp/db/marks.ts'
import * as tables from '@amhp/db/schema/index.ts'
import { draftShifts, exampleService } from '@amhp/db/seed/example-service.ts'
import { seedExampleService } from '@amhp/db/seed/index.ts'
import { zone } from '@amhp/db/seed/period.ts'
import { seededCases } from '@amhp/db/seed/seeded-cases.ts'
import { seededFindings } from '@amhp/db/seed/seeded-findings.ts'
import { unfilledShift } from '@amhp/db/seed/shifts-to-assign.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota } from '@amhp/shared/rules/index.ts'
import { addDays, parseDate } from '@amhp/shared/time/date.ts'
import { minute } from '@amhp/shared/time/instant.ts'
import { lengthOf, type Span } from '@amhp/shared/time/span.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { count } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { exampleDocument } from '../support/rotas/example-document.ts'
import { freshStore } from '../support/server/database.ts'

const today = parseDate('2026-11-30')!
const example = exampleService({ today, seed: 1 })

function rotaOf(document: unknown): Rota {
  const read = parseRotaDocument(document)
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)))
  return read.rota
}
const found = (rota: Rota) => checkRota(rota).findings.map(({ key, level, start, end }) => ({ key, level, start, end }))
const listed = (of: typeof example) =>
  seededFindings(of.period).map(({ key, level, start, end }) => ({ key, level, start, end }))

describe('the example service', () => {
  test('begins on the Monday and lasts thirteen weeks', () => {
    expect(example.period).toEqual({ from: '2026-11-30', to: '2027-03-01' })
    expect(exampleService({ today: parseDate('2026-12-06')!, seed: 1 }).period).toEqual(example.period)
  })

  test('is the same for the same day and seed, and another for another seed', () => {
    expect(exampleService({ today, seed: 1 })).toEqual(example)
    expect(exampleService({ today, seed: 2 }).shifts).not.toEqual(example.shifts)
  })

  test('has 26 AMHPs, 11 full-time equivalents, most with another post, of every profession that may be approved', () => {
    expect(example.amhps).toHaveLength(26)
    expect(example.amhps.reduce((sum, amhp) => sum + amhp.contractedMinutes, 0)).toBe(11 * 37 * 60)
    expect(example.amhps.filter((amhp) => amhp.otherPost).length).toBe(23)
    expect(new Set(example.amhps.map((amhp) => amhp.profession)).size).toBe(5)
    expect(new Set(example.amhps.map((amhp) => amhp.employer)).size).toBe(3)
  })

  test('has two breaches and three gaps, exactly those of the list, as published and as drafted', () => {
    expect(
      seededFindings(example.period)
        .map((finding) => finding.level)
        .sort(),
    ).toEqual(['breach', 'breach', 'gap', 'gap', 'gap'])
    expect(found(rotaOf(exampleDocument(example, example.shifts)))).toEqual(listed(example))
    expect(found(rotaOf(exampleDocument(example, draftShifts(example))))).toEqual(listed(example))
  })

  test('each listed finding disappears with its cause', () => {
    const without = (ids: RegExp) => example.shifts.filter((shift) => !ids.test(shift.id))
    const keys = (shifts: typeof example.shifts) =>
      found(rotaOf(exampleDocument(example, shifts))).map((one) => one.key)
    expect(keys(without(/^2026-12-10\.L$/))).not.toContain('daily-rest/tom-bell/2026-12-11.DF.1')
    expect(keys(without(/^2026-12-11\.L$/))).not.toContain('not-approved/2026-12-11.L/ended')
  })

  test.each(['2026-03-23', '2026-10-19', '2026-12-14', '2027-02-15', '2027-03-22', '2027-05-03', '2028-03-27'])(
    'holds to the list from %s too, through clock changes, Christmas and Easter',
    (day) => {
      const other = exampleService({ today: parseDate(day)!, seed: 1 })
      expect(found(rotaOf(exampleDocument(other, other.shifts)))).toEqual(listed(other))
    },
  )

  test('gives everyone 50 to 90 % of her contracted hours, and nobody a third more in the first week', () => {
    const monday = startOfDay(zone, addDays(example.period.from, 7))
    const shares = example.amhps
      // Her approval ends in the second week.
      .filter(({ id }) => id !== 'carol-whitfield')
      .map(({ id, contractedMinutes }) => {
        const worked = example.shifts.filter(({ amhp, kind }) => amhp === id && kind !== 'standby')
        const hours = (shifts: readonly Span[]) => shifts.reduce((sum, one) => sum + lengthOf(one), 0) / minute
        const first = hours(worked.filter(({ start }) => start < monday)) / contractedMinutes
        return { id, contractedMinutes, first, all: hours(worked) / 13 / contractedMinutes }
      })
    expect(shares.filter(({ all }) => all < 0.5 || all > 0.9)).toEqual([])
    expect(shares.filter(({ first }) => first > 4 / 3)).toEqual([])
    expect(shares.filter(({ contractedMinutes, first }) => contractedMinutes === 37 * 60 && first < 0.7)).toEqual([])
  })

  test('has Tom Bell on with Daniel Hughes, and Jaswinder Gill able to fill the Saturday that is open, whatever the seed', () => {
    for (const seed of [1, 2, 3]) {
      const other = exampleService({ today, seed })
      const codes = (amhp: string, date: string) =>
        other.shifts.filter((shift) => shift.amhp === amhp && shift.id.startsWith(date)).map(({ code }) => code)
      expect([codes('tom-bell', '2026-12-03'), codes('daniel-hughes', '2026-12-03')]).toEqual([['D'], ['D']])
      const second = unfilledShift(seededCases(other.period))
      const filled = exampleDocument(other, [...other.shifts, { ...second, amhp: 'jaswinder-gill' }])
      expect(found(rotaOf(filled)).map(({ key }) => key)).toEqual(
        seededFindings(other.period)
          .map(({ key }) => key)
          .filter((key) => !key.includes('2026-12-05')),
      )
    }
  })

  test('nobody works while away, and bank holidays are staffed as weekends are', () => {
    const boxing = example.shifts.filter((shift) => shift.id.startsWith('2026-12-28')).map((shift) => shift.code)
    expect(boxing.sort()).toEqual(['SW', 'W'])
    for (const { amhp, start, end } of example.absences)
      expect(example.shifts.filter((shift) => shift.amhp === amhp && shift.start < end && start < shift.end)).toEqual(
        [],
      )
  })
})

describe('seeding', () => {
  test('writes the published rota, a small draft beside it, and the mark', async () => {
    const store = await freshStore()
    await seedExampleService(store, { today, seed: 1 })
    const rows = async (table: typeof tables.shifts | typeof tables.editionShifts | typeof tables.edits) =>
      (await store.read.select({ rows: count() }).from(table))[0]!.rows
    expect(await rows(tables.editionShifts)).toBe(example.shifts.length)
    expect(await rows(tables.shifts)).toBe(example.shifts.length + 1)
    expect(await rows(tables.edits)).toBe(2)
    expect(await exampleFrom(store.read)).toBe('2026-11-30')
  })

  test('never touches a database that holds a service', async () => {
    const store = await freshStore()
    await seedExampleService(store, { today, seed: 1 })
    await expect(seedExampleService(store, { today, seed: 2 })).rejects.toThrow(/already has a service/)
    expect((await store.read.select({ rows: count() }).from(tables.services))[0]!.rows).toBe(1)
  })
})
