import { findNoticesLeft } from '@amhp/api/notices/find-notices.ts'
import * as table from '@amhp/db/schema/index.ts'
import { addAbsence } from '@amhp/shared/contract/absences.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { changeBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { addDerogation, changeDerogation, removeDerogation } from '@amhp/shared/contract/derogations.ts'
import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { importSheet } from '@amhp/shared/contract/import.ts'
import { listNotices } from '@amhp/shared/contract/notices.ts'
import { changeRule } from '@amhp/shared/contract/rules.ts'
import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { count, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import type { Asker } from '../support/server/api.ts'
import { at, type RotaService, rotaService, shift } from '../support/services/rota-service.ts'

const ground = { regulation: 21 as const, basis: 'Workforce agreement 4', from: '2026-01-01', until: null, amhp: null }

/**
 * Ben works on Monday until 21:00; on Tuesday, until 23:00, and from 09:00 on Wednesday, an hour too soon for his rest. It is
 * published. It is Monday night.
 */
async function published() {
  const service = await rotaService()
  const evening = shift('ben', '2026-11-30 13:00', '2026-11-30 21:00')
  await service.add(
    evening,
    shift('ben', '2026-12-01 13:00', '2026-12-01 23:00'),
    shift('ben', '2026-12-02 09:00', '2026-12-02 17:00'),
  )
  await service.publish()
  service.clock.set(at('2026-11-30 23:50'))
  const [manager, lead] = [
    await service.signInAs('Night Manager', ['manager']),
    await service.signInAs('Night Lead', ['lead']),
  ]
  return { ...service, evening, manager, lead }
}
type Parts = Awaited<ReturnType<typeof published>>

/** Prepares, and returns the change. */
type Cause = (parts: Parts) => Promise<() => Promise<{ status: number }>>

const register = async ({ manager }: Parts) => {
  const { id, ...ben } = await manager.ask(getAmhp, { params: { amhpId: 'ben' } })
  return { params: { amhpId: id }, ben }
}
const owed = ({ lead }: Parts) => lead.ask(addDerogation, { body: ground })

const causes: [string, string, Cause][] = [
  [
    'absence',
    'absent-on-shift',
    async ({ manager }) =>
      () =>
        manager.try(addAbsence, {
          body: { amhp: 'ben', kind: 'leave', start: at('2026-12-02 00:00'), end: at('2026-12-03 00:00') },
        }),
  ],
  [
    'approval',
    'not-approved',
    async (parts) => {
      const { params, ben } = await register(parts)
      const suspended = [{ from: at('2026-12-02 00:00'), until: null }]
      const approvals = ben.approvals.map((approval) => ({ ...approval, suspended }))
      return () => parts.manager.try(changeAmhp, { params, body: { ...ben, approvals } })
    },
  ],
  [
    'shift-record',
    'daily-rest',
    async ({ manager, clock, evening }) => {
      clock.set(at('2026-12-01 02:40'))
      const record = { actualStart: null, actualEnd: at('2026-12-01 02:30'), breakMinutes: null }
      const body = { ...record, lateReason: 'no-bed' as const, callOuts: [], version: 0 }
      return () => manager.try(saveShiftRecord, { params: { shiftId: evening.id }, body })
    },
  ],
  [
    'import',
    'absent-on-shift',
    async ({ manager }) => {
      const content = Buffer.from('Name,Wed 2 Dec\nBen Okafor,AL\n').toString('base64')
      return () =>
        manager.try(importSheet, { body: { fileName: 'rota.csv', content, from: '2026-12-02', leaveOut: false } })
    },
  ],
  [
    'a duty pattern',
    'cover-minimum',
    async ({ manager }) => {
      const { bands, ...pattern } = await manager.ask(getDutyPattern, {})
      const more = bands.map((band) => ({
        ...band,
        cover: band.cover.map((need) => ({ ...need, minimum: 2, target: 2 })),
      }))
      return () => manager.try(changeDutyPattern, { body: { ...pattern, bands: more } })
    },
  ],
  [
    'a bank holiday',
    'cover-minimum',
    async ({ manager }) => {
      const { bands, ...pattern } = await manager.ask(getDutyPattern, {})
      const holiday = {
        ...bands[0]!,
        id: 'holiday',
        name: 'Holiday',
        days: ['bank-holiday' as const],
        start: '18:00',
        end: '20:00',
      }
      await manager.ask(changeDutyPattern, { body: { ...pattern, bands: [...bands, holiday] } })
      const added = [{ date: '2026-12-02', name: 'Founders’ day' }]
      return () => manager.try(changeBankHolidays, { body: { added, removed: [], version: 1 } })
    },
  ],
  [
    'an authority',
    'cover-floor',
    async ({ manager }) => {
      const { isExample, id, timeZone, ...service } = await manager.ask(getService, {})
      const authorities = [
        ...service.authorities,
        { id: 'harbour-west', name: 'West Council', nation: 'england' as const },
      ]
      return () => manager.try(changeService, { body: { ...service, authorities } })
    },
  ],
  [
    'a rule',
    'long-shift',
    async ({ lead }) => {
      const body = { level: 'warning' as const, settings: { hours: 9 }, reason: 'Agreed', version: 0 }
      return () => lead.try(changeRule, { params: { code: 'long-shift' }, body })
    },
  ],
  [
    'a derogation ended',
    'daily-rest',
    async (parts) => {
      const { id, ...derogation } = await owed(parts)
      const body = { ...derogation, until: '2026-11-30' }
      return () => parts.lead.try(changeDerogation, { params: { derogationId: id }, body })
    },
  ],
  [
    'a derogation removed',
    'daily-rest',
    async (parts) => {
      const { id } = await owed(parts)
      return () => parts.lead.try(removeDerogation, { params: { derogationId: id } })
    },
  ],
]

const noticesOf = async (as: Asker) => (await as.ask(listNotices, {})).notices
/** How many rows of each table there are. */
async function rowsOf({ store }: RotaService) {
  const tables = [table.notices, table.absences, table.suspensions, table.shiftRecords, table.auditEntries]
  const settings = [table.bandCover, table.bankHolidayChanges, table.authorities, table.ruleChanges, table.derogations]
  const counts: number[] = []
  for (const one of [...tables, ...settings, table.edits])
    counts.push((await store.read.select({ n: count() }).from(one))[0]!.n)
  return counts
}

/** Makes the database refuse new rows of a table, until what is returned is called. */
async function refuseRows({ store }: RotaService, name: 'notices' | 'notices_to_find') {
  const run = (text: string) => store.tx(async (q) => void (await q.run(sql.raw(text))))
  await run(`create trigger none_today before insert on ${name} begin select raise(abort, 'none today'); end`)
  return () => run('drop trigger none_today')
}

describe.each(causes)('%s', (_, rule, cause) => {
  test('leaves a notice with its findings', async () => {
    const parts = await published()
    const change = await cause(parts)
    const before = new Set((await noticesOf(parts.manager)).map(({ id }) => id))
    expect((await change()).status).toBe(200)
    const fresh = (await noticesOf(parts.manager)).filter(({ id }) => !before.has(id))
    expect(fresh).toHaveLength(1)
    expect(fresh[0]!.findings.map((finding) => finding.rule)).toContain(rule)
  })

  test('is rolled back where its notice cannot be stored', async () => {
    const parts = await published()
    const change = await cause(parts)
    const before = await rowsOf(parts)
    await refuseRows(parts, 'notices_to_find')
    expect((await change()).status).not.toBe(200)
    expect(await rowsOf(parts)).toEqual(before)
  })

  test('is found later where the server stopped before its notice was stored', async () => {
    const parts = await published()
    const change = await cause(parts)
    const allow = await refuseRows(parts, 'notices')
    const before = await noticesOf(parts.manager)
    expect((await change()).status).toBe(200)
    expect(await noticesOf(parts.manager)).toEqual(before)
    await allow()
    for (const _ of ['at the next start', 'not again after that']) await findNoticesLeft(parts.store)
    const fresh = (await noticesOf(parts.manager)).slice(0, -before.length || undefined)
    expect(fresh).toHaveLength(1)
    expect(fresh[0]!.findings.map((finding) => finding.rule)).toContain(rule)
  })
})
