import { readFileSync } from 'node:fs'
import { run as retain } from '@amhp/api/cli/retain.ts'
import type { CommandWorld } from '@amhp/api/cli/world.ts'
import { runRetention } from '@amhp/api/retention/run-retention.ts'
import * as table from '@amhp/db/schema/index.ts'
import { getAmhp } from '@amhp/shared/contract/amhps.ts'
import { listAudit } from '@amhp/shared/contract/audit.ts'
import {
  changeRetention,
  getRetention,
  leastYears,
  previewRetention,
  type RetentionYears,
} from '@amhp/shared/contract/retention.ts'
import { listEditions } from '@amhp/shared/contract/rotas.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { and, eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { type TestApi, testApi } from '../support/api.ts'
import { rowsOfService } from '../support/table-rows.ts'

const at = (text: string) => parseInstant(text)!
const day = (text: string) => text as LocalDate
const years: RetentionYears = { ...leastYears }

/** A lead of north sets how long its records are kept: the fewest years, but for those named. */
async function setYears(api: TestApi, part: Partial<RetentionYears> = {}) {
  const lead = await api.signIn('lead')
  const { version } = await lead.ask(getRetention, {})
  await lead.ask(changeRetention, { body: { years: { ...years, ...part }, reason: 'Agreed with the union', version } })
  return lead
}

const gina = 'Gina Ölmez-Park'
const traces = [gina, 'gina ölmez-park', 'Gina Hart', 'gina@north.example', 'g.hart@old.example', '01632 960777']

/**
 * Gina, who left north on 22 November 2020: in the register, an account, the trail, reasons, notes and notices; and
 * Gina Ölmez-Parker, who stays.
 */
async function addGina(api: TestApi, leftOn = '2020-11-22') {
  const { store, north } = api
  const own = { serviceId: north.id }
  const manager = { accountId: north.accounts.manager, at: at('2020-11-01T09:00:00Z') }
  await store.tx(async (q) => {
    const person = { ...own, profession: 'social-worker', employer: 'north Council', contractedMinutes: 2220 } as const
    await q.insert(table.amhps).values([
      {
        ...{ ...person, id: 'north-gone', name: gina, team: 'Central', workEmail: 'gina@north.example' },
        ...{ dutyPhone: '01632 960777', leftOn: day(leftOn), notes: 'Prefers lates' },
      },
      { ...person, id: 'north-namesake', name: `${gina}er`, team: 'Central' },
    ])
    const approved = { authorityId: north.authority, from: day('2016-01-01'), until: day('2020-12-31') }
    await q.insert(table.approvals).values({ ...own, id: 'north-old', amhpId: 'north-gone', ...approved })
    await q.insert(table.accounts).values({
      ...{ ...own, id: 'north-gina', name: gina, email: 'gina@north.example', roles: ['amhp'], amhpId: 'north-gone' },
      ...{ active: true, passwordHash: 'x', lastSignedInAt: at('2020-11-20T09:00:00Z') },
    })
    const old = { name: 'Old week', from: day('2020-11-02'), to: day('2020-11-09'), ownerId: north.accounts.manager }
    await q.insert(table.rotas).values({ ...own, id: 'north-past', ...old, createdAt: manager.at })
    const rota = { ...own, rotaId: 'north-past' }
    const shift = {
      ...{ amhpId: 'north-gone', role: 'amhp' as const, kind: 'waking' as const, code: 'D', shareable: false },
      ...{ start: at('2020-11-02T09:00:00Z'), end: at('2020-11-02T17:00:00Z') },
    }
    await q.insert(table.shifts).values({ ...rota, id: 'north-p1', ...shift })
    const added = [{ before: null, after: { id: 'north-p1', ...shift } }]
    await q.insert(table.edits).values({ ...rota, ...manager, name: `Move ${gina} to Monday`, changes: added })
    await q.insert(table.editions).values({
      ...{ ...rota, id: 'north-pe', number: 1, publishedAt: manager.at, publishedBy: north.accounts.manager },
      ...{ editNumber: 0, summary: { gap: 0, breach: 0, warning: 0, info: 0 }, changedShifts: 1 },
    })
    await q.insert(table.editionShifts).values({ ...own, editionId: 'north-pe', shiftId: 'north-p1', ...shift })
    const reason = { finding: 'daily-rest/north-gone', reason: 'gina ölmez-park agreed' }
    await q
      .insert(table.acknowledgements)
      .values({ ...rota, ...manager, id: 'north-pr', editionId: 'north-pe', ...reason })
    const late = { actualEnd: at('2020-11-02T18:00:00Z'), breakMinutes: 30, note: `${gina} waited for a bed` }
    await q.insert(table.shiftRecords).values({ ...own, ...manager, shiftId: 'north-p1', ...late })
    const rest = { start: at('2020-11-03T09:00:00Z'), end: at('2020-11-03T10:00:00Z'), note: `Given by ${gina}` }
    await q.insert(table.restsGiven).values({ ...own, ...manager, id: 'north-pg', amhpId: 'north-gone', ...rest })
    const sick = { start: at('2020-11-10T00:00:00Z'), end: at('2020-11-11T00:00:00Z'), kind: 'sickness' } as const
    await q.insert(table.absences).values({ ...own, id: 'north-pa', amhpId: 'north-gone', ...sick })
    const about = { aboutKind: 'amhp', aboutId: 'north-gone' }
    await q.insert(table.auditEntries).values([
      { ...own, ...manager, what: `Added ${gina} to the register`, ...about },
      {
        ...{ ...own, ...manager, what: 'Changed the details of Gina Hart', ...about },
        detail: { before: { name: 'Gina Hart', workEmail: 'g.hart@old.example' }, after: { name: gina } },
      },
      { ...own, ...manager, what: `Told ${gina}er of ${gina}'s leaving`, aboutKind: 'rota', aboutId: 'north-past' },
    ])
    // Much later, in a record that is kept still.
    await q.insert(table.derogations).values({
      ...{ ...own, id: 'north-pd', regulation: 21, from: day('2026-01-01') },
      basis: `As GINA ÖLMEZ-PARK (gina@north.example, 01632 960777) had it`,
    })
  })
}

/** Every byte that is on disk. */
const onDisk = ({ store }: TestApi): string =>
  ['', '-wal'].map((suffix) => readFileSync(store.file + suffix, 'utf8')).join('')
const found = (api: TestApi) => traces.filter((trace) => onDisk(api).replaceAll(`${gina}er`, '').includes(trace))

const hours = async ({ store }: TestApi) =>
  await store.read
    .select({
      amhp: table.editionShifts.amhpId,
      minutes: sql<number>`sum(${table.editionShifts.end} - ${table.editionShifts.start}) / 60000`,
    })
    .from(table.editionShifts)
    .groupBy(table.editionShifts.amhpId)

describe('how long records are kept', () => {
  test('stands as a lead set it, and is kept without end until then', async () => {
    const { signIn } = await testApi()
    const { kinds } = await (await signIn('manager')).ask(getRetention, {})
    expect(kinds.map(({ kind, years, least }) => [kind, years, least])).toEqual([
      ['working-time', 3, 2],
      ['approvals', null, 5],
      ['absences', null, 2],
      ['acknowledgements', null, 2],
      ['accounts', null, 1],
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

  test('needs a reason, is recorded with it, and refuses what was made from an older setting', async () => {
    const api = await testApi()
    const lead = await api.signIn('lead')
    const { version } = await lead.ask(getRetention, {})
    expect(await lead.refused(changeRetention, { body: { years, reason: ' ', version } })).toBe('not-accepted')
    const body = { years: { ...years, absences: 4 }, reason: 'Agreed with the union', version }
    const set = await lead.ask(changeRetention, { body })
    expect(set.kinds.map(({ years }) => years)).toEqual([2, 5, 4, 2, 1, 6])
    expect(set.kinds[2]?.set).toEqual({
      ...{ at: '2026-11-30T10:00:00Z', by: { id: 'north-lead', name: 'north lead' } },
      reason: 'Agreed with the union',
    })
    expect(await lead.refused(changeRetention, { body })).toBe('stale-edit')
    const { entries } = await lead.ask(listAudit, { query: { kind: 'retention' } })
    expect(entries.map(({ what, by }) => [what, by?.name])).toEqual([
      [
        'Set how long records are kept: working time 2 years, approvals 5 years, absences 4 years, reasons 2 years, sign-ins 1 year, the audit trail 6 years',
        'north lead',
      ],
    ])
  })
})

describe('an AMHP who left', () => {
  test('loses her name everywhere on disk, and every sum stays as it was', async () => {
    const api = await testApi()
    await addGina(api)
    const lead = await setYears(api)
    const before = { hours: await hours(api), south: await rowsOfService(api.store, 'south') }
    expect(found(api)).toEqual(traces)
    const { affected } = await lead.ask(getRetention, {})
    expect(affected.amhps).toEqual([{ id: 'north-gone', name: gina, becomes: 'Former AMHP 1' }])
    expect(affected.accounts).toEqual([{ id: 'north-gina', name: gina, becomes: 'Former AMHP 1' }])

    await runRetention(api)
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
    expect(account?.email).toMatch(/^[0-9a-z]{16}@removed\.invalid$/)
    const [record] = await store.read
      .select()
      .from(table.shiftRecords)
      .where(eq(table.shiftRecords.shiftId, 'north-p1'))
    expect(record).toMatchObject({ actualEnd: at('2020-11-02T18:00:00Z'), breakMinutes: 30, note: null })
    const [derogation] = await store.read.select().from(table.derogations).where(eq(table.derogations.id, 'north-pd'))
    expect(derogation?.basis).toBe('As Former AMHP 1 (an address that was removed, a number that was removed) had it')
    const [edit] = await store.read.select().from(table.edits).where(eq(table.edits.rotaId, 'north-past'))
    expect(edit?.name).toBe('Move Former AMHP 1 to Monday')
    const { editions } = await lead.ask(listEditions, { params: { rotaId: 'north-past' } })
    expect(editions).toHaveLength(1)
  })

  test('is told of in the audit trail without her name, and a second run finds nothing', async () => {
    const api = await testApi()
    await addGina(api)
    const lead = await setYears(api)
    await Promise.all([runRetention(api), runRetention(api)])
    const [entry, ...more] = (await lead.ask(listAudit, { query: { kind: 'retention' } })).entries
    expect(entry).toMatchObject({
      by: null,
      what: 'Ended the keeping of old records: 1 name of an AMHP replaced, 1 name of an account replaced, 1 kind of absence made other, 2 notes on working time emptied, 1 reason for a finding emptied, 1 detail of the audit trail emptied, 1 record of a sign-in deleted',
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
    await runRetention(api)
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
    const [north] = await runRetention(api, { dryRun: true })
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
    await runRetention(api)
    expect(onDisk(api).replaceAll(`${gina}er`, '')).toContain(gina)
  })

  test('loses the name she had before too, though what said so expired long ago', async () => {
    const api = await testApi()
    await addGina(api)
    await setYears(api, { approvals: 10 })
    api.clock.set('2026-11-30T10:00:00Z')
    const [north] = await runRetention(api)
    expect(north?.affected).toMatchObject({ amhps: [], auditDetails: 1 })
    expect(JSON.stringify(await rowsOfService(api.store, 'north'))).not.toContain('g.hart@old.example')
    expect((await runRetention(api))[0]?.affected.auditDetails).toBe(0)
    api.clock.set('2031-01-01T10:00:00Z')
    await runRetention(api)
    expect(found(api)).toEqual([])
  })

  test('keeps her name while a lead has not set how long each kind is kept', async () => {
    const api = await testApi()
    await addGina(api)
    api.clock.set('2060-01-01T00:00:00Z')
    const [north] = await runRetention(api)
    expect(north?.affected.amhps).toEqual([])
    expect(found(api)).toEqual(traces)
  })

  test('never shares her number with one who left before, and a name that someone else has stays theirs', async () => {
    const api = await testApi()
    await addGina(api)
    const lead = await setYears(api)
    await api.store.tx(async (q) => {
      await q.update(table.amhps).set({ name: 'Former AMHP 4' }).where(eq(table.amhps.id, 'north-namesake'))
      await q.update(table.accounts).set({ name: gina }).where(eq(table.accounts.id, 'north-manager'))
    })
    await runRetention(api)
    expect((await lead.ask(getAmhp, { params: { amhpId: 'north-gone' } })).name).toBe('Former AMHP 5')
    const { entries } = await lead.ask(listAudit, { query: { kind: 'amhp', id: 'north-gone' } })
    expect(entries.map(({ what, by }) => [what, by?.name])).toContainEqual([`Added ${gina} to the register`, gina])
  })
})

describe('what is no longer kept', () => {
  const affectedAt = async (now: string) => {
    const api = await testApi()
    await setYears(api)
    api.clock.set(now)
    const [north] = await runRetention(api, { dryRun: true })
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
  ] as const)('%s is kept on the last day, and not on the next', async (_, part, last, next) => {
    expect((await affectedAt(last))[part]).toBe(0)
    expect((await affectedAt(next))[part]).toBeGreaterThan(0)
  })

  test('a reason that still holds is kept, however old', async () => {
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
    await runRetention(api)
    const rows = await api.store.read
      .select({ id: table.findingAcknowledgements.id, reason: table.findingAcknowledgements.reason })
      .from(table.findingAcknowledgements)
      .where(eq(table.findingAcknowledgements.serviceId, 'north'))
    expect(Object.fromEntries(rows.map(({ id, reason }) => [id, reason]))).toMatchObject({
      'north-open': 'For ever',
      'north-standing-reason': 'Removed: the time for which reasons are kept has ended.',
    })
  })

  test('the account of a manager who was closed loses its name when nothing of it is kept, and the trail stays', async () => {
    const api = await testApi()
    const lead = await setYears(api)
    const manager = and(eq(table.accounts.serviceId, 'north'), eq(table.accounts.id, 'north-manager'))
    await api.store.tx((q) => q.update(table.accounts).set({ active: false }).where(manager))
    api.clock.set('2032-11-20T23:00:00Z')
    expect((await runRetention(api, { dryRun: true }))[0]!.affected.accounts).toEqual([])
    api.clock.set('2032-11-21T00:00:00Z')
    const [north] = await runRetention(api)
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

describe('npm run rota -- retain', () => {
  async function line(api: TestApi, ...args: string[]) {
    const said = { out: '', err: '' }
    const world: CommandWorld = {
      ...{ clock: api.clock, cwd: '/', databaseUrl: `file:${api.store.file}`, address: '' },
      readInput: async () => '',
      write: (text) => (said.out += text),
      complain: (text) => (said.err += text),
    }
    return { code: await retain(args, world), ...said }
  }

  test('--dry-run says what would happen and writes nothing; without it, it happens beside a server', async () => {
    const api = await testApi()
    await addGina(api)
    await setYears(api)
    const before = await rowsOfService(api.store, 'north')
    const dry = await line(api, '--dry-run')
    expect(dry.code).toBe(0)
    expect(dry.out).toContain('north service: 1 name of an AMHP replaced')
    expect(dry.out).toContain('south service: nothing has to be replaced or removed\nNothing was changed.\n')
    expect(await rowsOfService(api.store, 'north')).toEqual(before)
    expect((await line(api)).out).toContain('north service: 1 name of an AMHP replaced')
    expect(found(api)).toEqual([])
    expect((await line(api)).out).toContain('north service: nothing has to be replaced')
  })

  test.each([[['--now']], [['--dry-run', 'more']]])('%j is not understood', async (args) => {
    expect(await line(await testApi(), ...args)).toMatchObject({ code: 2, out: '' })
  })
})
