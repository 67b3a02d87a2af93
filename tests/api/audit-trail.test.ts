import { recordAudit } from '@amhp/api/audit/record-audit.ts'
import { readCsv } from '@amhp/api/import/read-csv.ts'
import { addAbsence } from '@amhp/shared/contract/absences.ts'
import { changeAccount } from '@amhp/shared/contract/accounts.ts'
import { exportAudit, listAudit } from '@amhp/shared/contract/audit.ts'
import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { describe, expect, test } from 'vitest'
import { testApi } from '../support/server/api.ts'

const toLead = {
  params: { accountId: 'north-amhp' },
  body: {
    name: '=HYPERLINK("http://x")',
    email: 'amhp@north.example',
    roles: ['amhp' as const, 'lead' as const],
    amhp: 'north-amina',
    active: true,
    version: 1,
  },
}
const absence = {
  amhp: 'north-amina',
  start: '2026-12-07T00:00:00Z',
  end: '2026-12-09T00:00:00Z',
  kind: 'sickness' as const,
}

/** A published rota in November, roles changed on 30 November, the duty pattern and an absence on 1 December. */
async function filled() {
  const api = await testApi()
  await (await api.signIn('lead')).ask(changeAccount, toLead)
  api.clock.set('2026-12-01T10:00:00Z')
  const manager = await api.signIn('manager')
  const pattern = await manager.ask(getDutyPattern, {})
  pattern.bands[0]!.cover[0]!.minimum = 2
  await manager.ask(changeDutyPattern, { body: pattern })
  await manager.ask(addAbsence, { body: absence })
  return { ...api, manager }
}

test('the trail says what was changed, from what and to what', async () => {
  const { manager } = await filled()
  const { entries } = await manager.ask(listAudit, { query: {} })
  expect(Object.fromEntries(entries.map(({ about, changes }) => [about.kind, changes]))).toEqual({
    rota: [],
    account: [
      { what: 'Name', before: 'north amhp', after: toLead.body.name },
      { what: 'Roles', before: 'AMHP', after: 'AMHP, lead' },
    ],
    'duty-pattern': [{ what: 'Band Day, AMHP, minimum', before: '1', after: '2' }],
    // Leads read the trail, and may not know why someone is away.
    absence: [],
  })
})

describe('it is searched by', () => {
  test.each<[string, object, string[]]>([
    ['kind', { kind: 'account' }, ['account']],
    ['what someone did', { person: 'north-lead' }, ['account']],
    ['what concerns an AMHP, and her account', { person: 'north-amina' }, ['absence', 'account']],
    ['the same, by her account', { person: 'north-amhp' }, ['absence', 'account']],
    ['a person of another service', { person: 'south-manager' }, []],
    ['a day', { from: '2026-11-30', to: '2026-12-01' }, ['account']],
    ['from a day on', { from: '2026-12-01' }, ['absence', 'duty-pattern']],
    ['up to a day', { to: '2026-11-30' }, ['rota']],
    ['all of them', { from: '2026-12-01', kind: 'absence', person: 'north-manager' }, ['absence']],
  ])('%s', async (_, query, kinds) => {
    const { manager } = await filled()
    const { entries } = await manager.ask(listAudit, { query })
    expect(entries.map(({ about }) => about.kind)).toEqual(kinds)
  })
})

const cellsOf = (csv: unknown) => readCsv(Buffer.from(csv as string)).filter((row) => row.length > 1)

describe('as CSV', () => {
  test('it has the same entries, oldest first, and is itself a security event', async () => {
    const { manager, signIn } = await filled()
    const { value, headers } = await manager.try(exportAudit, { query: { from: '2026-11-30' } })
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="audit-trail.csv"')
    const [head, ...rows] = cellsOf(value)
    expect(head).toEqual(['Number', 'Day', 'Time', 'Who', 'What', 'Changes', 'About', 'Id of what it is about'])
    expect(rows.map(([, day, time, who, , , about]) => [day, time, who, about])).toEqual([
      ['2026-11-30', '10:00', 'north lead', 'account'],
      ['2026-12-01', '10:00', 'north manager', 'duty-pattern'],
      ['2026-12-01', '10:00', 'north manager', 'absence'],
    ])
    expect(rows[0]![5]).toBe(`Name: north amhp → ${toLead.body.name}\nRoles: AMHP → AMHP, lead`)
    const { events } = await (await signIn('lead')).ask(listSecurityEvents, { query: { kind: 'data-exported' } })
    expect(events).toMatchObject([{ by: { id: 'north-manager' }, detail: { what: 'audit trail' } }])
  })

  test.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '=HYPERLINK("http://x")',
    '=1+1\nx',
    '  =1',
    '\u{feff}=1',
    '\uff1d1',
    '\n=1',
  ])('%j is not run as a formula', async (name) => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    await api.store.tx((q) =>
      recordAudit(
        q,
        { serviceId: 'north', accountId: null, at: api.clock.now() },
        { what: name, about: { kind: 'rota', id: 'x' } },
      ),
    )
    const { value } = await lead.try(exportAudit, {})
    const cells = cellsOf(value).flat()
    expect(cells.filter((cell) => /^\s*[=+\-@\uff1d\t\r]/.test(String(cell)))).toEqual([])
    expect(cells).toContain(`'${name}`)
  })
})
