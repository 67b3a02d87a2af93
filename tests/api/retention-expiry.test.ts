import * as table from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { readOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { previewRetention } from '@amhp/shared/contract/retention.ts'
import { listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { and, eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { addGina, at, onDisk, retain, setYears, years } from '../support/services/retention.ts'

describe('records past their retention', () => {
  const affectedAt = async (now: string) => {
    const api = await testApi()
    await setYears(api)
    api.clock.set(now)
    const [north] = await retain(api, { dryRun: true })
    return north!.affected
  }

  test.each([
    [
      'the kind of an absence that ended on 3 December 2026',
      'absences',
      '2028-12-03T23:59:00Z',
      '2028-12-04T00:00:00Z',
    ],
    ['a reason given on 20 November 2026', 'reasons', '2028-11-20T23:59:00Z', '2028-11-21T00:00:00Z'],
    ['a notice of 20 November 2026', 'notices', '2028-11-20T23:59:00Z', '2028-11-21T00:00:00Z'],
    ['a session last used on 30 November 2026', 'signIns', '2027-11-30T23:59:00Z', '2027-12-01T00:00:00Z'],
    [
      'an answer about a spreadsheet last used on 20 November 2026',
      'imports',
      '2028-11-20T23:59:00Z',
      '2028-11-21T00:00:00Z',
    ],
    ['a security event of 20 November 2026', 'securityEvents', '2027-11-20T23:59:00Z', '2027-11-21T00:00:00Z'],
  ] as const)('%s is kept on the last day, and not on the next', async (_, part, last, next) => {
    expect((await affectedAt(last))[part]).toBe(0)
    expect((await affectedAt(next))[part]).toBeGreaterThan(0)
  })

  test('security events are deleted after two years without being told to, and those of strangers with them', async () => {
    const api = await testApi()
    await api.nobody.refused(readOneTimeLink, { body: { token: 'not-a-link' } })
    await (await api.signIn('lead')).ask(listSecurityEvents, { query: {} })
    api.clock.set('2028-11-30T10:00:00Z')
    await retain(api)
    const kinds = async () => (await api.store.read.select().from(table.securityEvents)).map(({ kind }) => kind)
    expect(await kinds()).toEqual(['link-refused'])
    api.clock.set('2028-12-01T10:00:00Z')
    await retain(api)
    expect(await kinds()).toEqual([])
  })

  test('a reason in force is kept, however old', async () => {
    const api = await testApi()
    await setYears(api)
    await api.store.tx((q) =>
      q.insert(table.findingAcknowledgements).values({
        ...{ serviceId: 'north', id: 'north-open', finding: 'x', rule: 'x', level: 'info', reasonCode: 'agreed' },
        ...{ found: {} as never, reason: 'For ever', ownerId: 'north-lead', accountId: 'north-lead' },
        at: at('2020-01-01T00:00:00Z'),
      }),
    )
    api.clock.set('2040-01-01T00:00:00Z')
    await retain(api)
    const rows = await api.store.read
      .select({ id: table.findingAcknowledgements.id, reason: table.findingAcknowledgements.reason })
      .from(table.findingAcknowledgements)
      .where(eq(table.findingAcknowledgements.serviceId, 'north'))
    expect(Object.fromEntries(rows.map(({ id, reason }) => [id, reason]))).toMatchObject({
      'north-open': 'For ever',
      'north-standing-reason': 'Removed: the time for which reasons are kept has ended.',
    })
  })

  test('a closed account loses its name when nothing of it is kept, and the audit trail stays', async () => {
    const api = await testApi()
    const lead = await setYears(api)
    const manager = and(eq(table.accounts.serviceId, 'north'), eq(table.accounts.id, 'north-manager'))
    await api.store.tx((q) => q.update(table.accounts).set({ active: false }).where(manager))
    api.clock.set('2032-11-20T23:00:00Z')
    expect((await retain(api, { dryRun: true }))[0]!.affected.accounts).toEqual([])
    api.clock.set('2032-11-21T00:00:00Z')
    const [north] = await retain(api)
    expect(north!.affected.accounts).toEqual([
      { id: 'north-manager', name: 'north manager', becomes: 'Former account 1' },
    ])
    expect(onDisk(api)).not.toContain('north manager')
    const again = await api.signIn('lead')
    expect(lead.accountId).toBe(again.accountId)
    const { entries } = await again.ask(listAudit, { query: { kind: 'rota' } })
    expect(entries.map(({ what, by }) => [what, by?.name])).toEqual([['Published First week', 'Former account 1']])
  })
})

test('a preview says what other years would replace, and stores nothing', async () => {
  const api = await testApi()
  await addGina(api)
  const manager = await api.signIn('manager')
  const before = await rowsOfService(api.store, 'north')
  expect(await manager.ask(previewRetention, { body: { years } })).toMatchObject({
    ...{ amhps: [{ becomes: 'Former AMHP 1' }], absences: 1, notes: 2, reasons: 1 },
  })
  expect(await manager.ask(previewRetention, { body: { years: { ...years, audit: 20, absences: 20 } } })).toMatchObject(
    {
      ...{ amhps: [], absences: 0, notes: 2 },
    },
  )
  expect(await rowsOfService(api.store, 'north')).toEqual(before)
})
