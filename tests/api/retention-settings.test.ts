import { run as addService } from '@amhp/api/cli/service.ts'
import { yearsInForce } from '@amhp/api/retention/years-in-force.ts'
import { services } from '@amhp/db/schema/index.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import { changeRetention, getRetention, previewRetention } from '@amhp/shared/contract/retention.ts'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'
import { runCommand } from '../support/server/command.ts'
import { rowsOfService } from '../support/server/table-rows.ts'
import { years } from '../support/services/retention.ts'

describe('how long records are kept', () => {
  test('is by default in a new service, until a lead sets it', async () => {
    const api = await testApi()
    const { code, out } = await runCommand(addService, ['add', 'New service', '--authority', 'New Council'], {
      databaseUrl: api.store.file,
    })
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('working time 2, approvals 5, absences 2, reasons for findings 2'),
    ])
    const [service] = await api.store.read.select().from(services).where(eq(services.name, 'New service'))
    const { years } = await yearsInForce(api.store.read, service!.id)
    expect(Object.values(years)).toEqual([2, 5, 2, 2, 2, 2, 6])
  })

  test('is without limit in a service from before there were defaults, but for security events', async () => {
    const { signIn } = await testApi()
    const { kinds } = await (await signIn('manager')).ask(getRetention, {})
    expect(kinds.map(({ kind, years, least }) => [kind, years, least])).toEqual([
      ['working-time', 3, 2],
      ['approvals', null, 5],
      ['absences', null, 2],
      ['acknowledgements', null, 2],
      ['accounts', null, 1],
      ['security-events', 2, 1],
      ['audit', null, 6],
    ])
    expect(kinds[0]?.set).toMatchObject({ by: { id: 'north-lead' }, reason: 'north says so' })
  })

  test.each([
    ['working time a year', { 'working-time': 1 }, 'working-time'],
    ['approvals four years', { approvals: 4 }, 'approvals'],
    ['absences a year', { absences: 1 }, 'absences'],
    ['reasons a year', { acknowledgements: 1 }, 'acknowledgements'],
    ['sign-ins no time at all', { accounts: 0 }, 'accounts'],
    ['security events no time at all', { 'security-events': 0 }, 'security-events'],
    ['the audit trail five years', { audit: 5 }, 'audit'],
    ['anything for half a year', { accounts: 1.5 }, 'accounts'],
    ['anything for longer than a century', { audit: 101 }, 'audit'],
  ])('cannot be %s', async (_, part, kind) => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    const before = await rowsOfService(api.store, 'north')
    const { version } = await lead.ask(getRetention, {})
    for (const endpoint of [changeRetention, previewRetention]) {
      const { problem } = await lead.try(endpoint, { body: { years: { ...years, ...part }, reason: 'No', version } })
      expect(problem.faults?.map(({ path }) => path)).toContain(`years.${kind}`)
    }
    expect({ ...(await rowsOfService(api.store, 'north')), sessions: '' }).toEqual({ ...before, sessions: '' })
  })

  test('needs a reason, is audited, and refuses a change based on an older setting', async () => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    const { version } = await lead.ask(getRetention, {})
    expect(await lead.refused(changeRetention, { body: { years, reason: ' ', version } })).toBe('not-accepted')
    const body = { years: { ...years, absences: 4 }, reason: 'Agreed with the union', version }
    const set = await lead.ask(changeRetention, { body })
    expect(set.kinds.map(({ years }) => years)).toEqual([2, 5, 4, 2, 1, 1, 6])
    expect(set.kinds[2]?.set).toEqual({
      ...{ at: '2026-11-30T10:00:00Z', by: { id: 'north-lead', name: 'north lead' } },
      reason: 'Agreed with the union',
    })
    expect(await lead.refused(changeRetention, { body })).toBe('stale-edit')
    const { entries } = await lead.ask(listAudit, { query: { kind: 'retention' } })
    expect(entries.map(({ what, by }) => [what, by?.name])).toEqual([
      [
        'Set how long records are kept: working time 2 years, approvals 5 years, absences 4 years, reasons 2 years, sign-ins 1 year, security events 1 year, the audit trail 6 years',
        'north lead',
      ],
    ])
  })
})
