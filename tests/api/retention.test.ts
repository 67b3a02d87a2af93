import * as table from '@amhp/db/schema/index.ts'
import { getAmhp } from '@amhp/shared/contract/amhps.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { listEditions } from '@amhp/shared/contract/editions.ts'
import { getRetention } from '@amhp/shared/contract/retention.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { addGina, at, found, gina, hours, onDisk, retain, setYears, traces } from '../support/services/retention.ts'

describe('an AMHP who left', () => {
  test('loses her name everywhere on disk, and every total stays the same', async () => {
    const api = await testApi()
    await addGina(api)
    const lead = await setYears(api)
    const before = { hours: await hours(api), south: await rowsOfService(api.store, 'south') }
    expect(found(api)).toEqual(traces)
    const { affected } = await lead.ask(getRetention, {})
    expect(affected.amhps).toEqual([{ id: 'north-gone', name: gina, becomes: 'Former AMHP 1' }])
    expect(affected.accounts).toEqual([{ id: 'north-gina', name: gina, becomes: 'Former AMHP 1' }])

    await retain(api)
    expect(found(api)).toEqual([])
    expect(onDisk(api)).toContain(`${gina}er`)
    expect(await hours(api)).toEqual(before.hours)
    expect(await rowsOfService(api.store, 'south')).toEqual(before.south)
    expect(await lead.ask(getAmhp, { params: { amhpId: 'north-gone' } })).toMatchObject({
      ...{ name: 'Former AMHP 1', workEmail: null, dutyPhone: null, notes: '', leftOn: '2020-11-22' },
      approvals: [{ from: '2016-01-01', until: '2020-12-31' }],
      version: 2,
    })
    const { store } = api
    const [account] = await store.read.select().from(table.accounts).where(eq(table.accounts.id, 'north-gina'))
    expect(account).toMatchObject({ name: 'Former AMHP 1', active: false, passwordHash: null, lastSignedInAt: null })
    expect(account?.email).toMatch(/^[0-9a-z]{21}@removed\.invalid$/)
    const [record] = await store.read
      .select()
      .from(table.shiftRecords)
      .where(eq(table.shiftRecords.shiftId, 'north-p1'))
    expect(record).toMatchObject({ actualEnd: at('2020-11-02T18:00:00Z'), breakMinutes: 30 })
    const [derogation] = await store.read.select().from(table.derogations).where(eq(table.derogations.id, 'north-pd'))
    expect(derogation?.basis).toBe('As Former AMHP 1 (an address that was removed, a number that was removed) had it')
    const [edit] = await store.read.select().from(table.edits).where(eq(table.edits.rotaId, 'north-past'))
    expect(edit?.name).toBe('Move Former AMHP 1 to Monday')
    const { editions } = await lead.ask(listEditions, { params: { rotaId: 'north-past' } })
    expect(editions).toHaveLength(1)
  })

  test('is in the audit trail without her name, and a second run finds nothing', async () => {
    const api = await testApi()
    await addGina(api)
    const lead = await setYears(api)
    await Promise.all([retain(api), retain(api)])
    const [entry, ...more] = (await lead.ask(listAudit, { query: { kind: 'retention' } })).entries
    expect(entry).toMatchObject({
      by: null,
      what: 'Removed old records: 1 name of an AMHP replaced, 1 name of an account replaced, 1 kind of absence replaced, 2 notes on working time removed, 1 reason for a finding removed, 1 detail of the audit trail removed, 1 record of a sign-in deleted',
    })
    expect(more).toHaveLength(1)
    const { entries } = await lead.ask(listAudit, { query: {} })
    expect(entries.map(({ what }) => what)).toEqual(
      expect.arrayContaining([
        'Added Former AMHP 1 to the register',
        'Changed the details of Former AMHP 1',
        `Told ${gina}er of Former AMHP 1's leaving`,
      ]),
    )
    const after = await rowsOfService(api.store, 'north')
    await retain(api)
    expect(await rowsOfService(api.store, 'north')).toEqual(after)
  })

  test.each([
    ['keeps her name on the last day of six years', '2026-11-22T23:59:00Z', '2020-11-22', {}, 0],
    ['loses it on the day after', '2026-11-23T00:00:00Z', '2020-11-22', {}, 1],
    [
      'keeps it while her approval is kept: five years after 31 December 2020',
      '2026-11-30T10:00:00Z',
      '2020-11-22',
      { approvals: 6 },
      0,
    ],
    ['loses it when that is over too', '2027-01-01T00:00:00Z', '2020-11-22', { approvals: 6 }, 1],
    ['keeps it while her working time is kept', '2026-11-30T10:00:00Z', '2020-11-22', { 'working-time': 7 }, 0],
    ['keeps it while her account is kept', '2026-11-30T10:00:00Z', '2020-11-22', { accounts: 7 }, 0],
    ['left on 29 February: loses it on 1 March', '2030-03-01T00:00:00Z', '2024-02-29', {}, 1],
    ['left on 29 February: keeps it on 28 February', '2030-02-28T23:00:00Z', '2024-02-29', {}, 0],
  ])('%s', async (_, now, leftOn, part, count) => {
    const api = await testApi()
    await addGina(api, leftOn)
    await setYears(api, part)
    api.clock.set(now)
    const [north] = await retain(api, { dryRun: true })
    expect(north?.affected.amhps).toHaveLength(count)
  })

  test.each([
    ['she is not said to have left', { leftOn: null }, {}],
    ['her account is a manager’s and open', {}, { roles: ['amhp', 'manager'] as ('amhp' | 'manager')[] }],
    ['she signed in last year', {}, { lastSignedInAt: at('2025-11-20T09:00:00Z') }],
  ])('keeps her name when %s', async (_, amhp, account) => {
    const api = await testApi()
    await addGina(api)
    await setYears(api)
    await api.store.tx(async (q) => {
      await q
        .update(table.amhps)
        .set({ dutyPhone: '01632 960777', ...amhp })
        .where(eq(table.amhps.id, 'north-gone'))
      await q
        .update(table.accounts)
        .set({ name: gina, ...account })
        .where(eq(table.accounts.id, 'north-gina'))
    })
    await retain(api)
    expect(onDisk(api).replaceAll(`${gina}er`, '')).toContain(gina)
  })

  test('loses an earlier name too, though the record of the change expired before', async () => {
    const api = await testApi()
    await addGina(api)
    await setYears(api, { approvals: 10 })
    api.clock.set('2026-11-30T10:00:00Z')
    const [north] = await retain(api)
    expect(north?.affected).toMatchObject({ amhps: [], auditDetails: 1 })
    expect(JSON.stringify(await rowsOfService(api.store, 'north'))).not.toContain('g.hart@old.example')
    expect((await retain(api))[0]?.affected.auditDetails).toBe(0)
    api.clock.set('2031-01-01T10:00:00Z')
    await retain(api)
    expect(found(api)).toEqual([])
  })

  test('keeps her name until a lead has set the retention of each kind', async () => {
    const api = await testApi()
    await addGina(api)
    api.clock.set('2060-01-01T00:00:00Z')
    const [north] = await retain(api)
    expect(north?.affected.amhps).toEqual([])
    expect(found(api)).toEqual(traces)
  })

  test('gets a number of her own, and someone else with the same name keeps it', async () => {
    const api = await testApi()
    await addGina(api)
    const lead = await setYears(api)
    await api.store.tx(async (q) => {
      await q.update(table.amhps).set({ name: 'Former AMHP 4' }).where(eq(table.amhps.id, 'north-namesake'))
      await q.update(table.accounts).set({ name: gina }).where(eq(table.accounts.id, 'north-manager'))
    })
    await retain(api)
    expect((await lead.ask(getAmhp, { params: { amhpId: 'north-gone' } })).name).toBe('Former AMHP 5')
    const { entries } = await lead.ask(listAudit, { query: { kind: 'amhp', id: 'north-gone' } })
    expect(entries.map(({ what, by }) => [what, by?.name])).toContainEqual([`Added ${gina} to the register`, gina])
  })
})
