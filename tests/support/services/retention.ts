import { readFileSync } from 'node:fs'
import { runRetention } from '@amhp/api/retention/run-retention.ts'
import { toLog } from '@amhp/db/logged-shift.ts'
import * as table from '@amhp/db/schema/index.ts'
import { changeRetention, getRetention, leastYears, type RetentionYears } from '@amhp/shared/contract/retention.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { sql } from 'drizzle-orm'
import { plainShift } from '../rotas/plain-shift.ts'
import type { TestApi } from '../server/api.ts'

export const at = (text: string) => parseInstant(text)!
export const day = (text: string) => text as LocalDate
export const years: RetentionYears = { ...leastYears }

/** The lead of north sets retention: the fewest years, except for those given. */
export async function setYears(api: TestApi, part: Partial<RetentionYears> = {}) {
  const lead = await api.signIn('lead')
  const { version } = await lead.ask(getRetention, {})
  await lead.ask(changeRetention, { body: { years: { ...years, ...part }, reason: 'Agreed with the union', version } })
  return lead
}

/** Runs retention as the server does daily; throws where it fails. */
export async function retain(api: Pick<TestApi, 'store' | 'clock'>, options: { dryRun?: boolean } = {}) {
  return (await runRetention(api, options)).map((result) => {
    if ('failed' in result) throw new Error(`${result.service}: ${result.failed}`)
    return result
  })
}

export const gina = 'Gina Ölmez-Park'
export const traces = [gina, 'gina ölmez-park', 'Gina Hart', 'gina@north.example', 'g.hart@old.example', '01632 960777']

/**
 * Gina, who left north on 22 November 2020: in the register, an account, the audit trail, reasons and notes; and Gina
 * Ölmez-Parker, who stays.
 */
export async function addGina(api: TestApi, leftOn = '2020-11-22') {
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
      ...{ ...toLog(plainShift), amhpId: 'north-gone', code: 'D' },
      ...{ start: at('2020-11-02T09:00:00Z'), end: at('2020-11-02T17:00:00Z') },
    }
    await q.insert(table.shifts).values({ ...rota, ...shift, id: 'north-p1' })
    const added = [{ before: null, after: { ...shift, id: 'north-p1' } }]
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
    const late = { actualEnd: at('2020-11-02T18:00:00Z'), breakMinutes: 30 }
    const worked = { kind: 'waking', start: shift.start, end: shift.end, ...late } as const
    await q
      .insert(table.shiftRecords)
      .values({ ...own, ...manager, id: 'north-pw', shiftId: 'north-p1', amhpId: 'north-gone', ...worked })
    const rest = { start: at('2020-11-03T09:00:00Z'), end: at('2020-11-03T10:00:00Z'), note: `Given by ${gina}` }
    await q.insert(table.restsGiven).values({ ...own, ...manager, id: 'north-pg', amhpId: 'north-gone', ...rest })
    const instead = { shiftId: 'north-p1', reason: `${gina} saw the doctor instead` }
    await q
      .insert(table.restsProtected)
      .values({ ...own, ...manager, id: 'north-pi', amhpId: 'north-gone', ...instead })
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
    const name = { kind: 'person', text: 'Hart, Gina Ölmez-Park', usedAt: at('2026-11-01T09:00:00Z') } as const
    await q.insert(table.importAnswers).values({ ...own, ...manager, id: 'north-pn', amhpId: 'north-gone', ...name })
    // A later record that is still kept.
    await q.insert(table.derogations).values({
      ...{ ...own, id: 'north-pd', regulation: 21, from: day('2026-01-01') },
      basis: `As GINA ÖLMEZ-PARK (gina@north.example, 01632 960777) had it`,
    })
  })
}

/** The whole database file and its log. */
export const onDisk = ({ store }: TestApi): string =>
  ['', '-wal'].map((suffix) => readFileSync(store.file + suffix, 'utf8')).join('')
export const found = (api: TestApi) => traces.filter((trace) => onDisk(api).replaceAll(`${gina}er`, '').includes(trace))

export const hours = async ({ store }: TestApi) =>
  await store.read
    .select({
      amhp: table.editionShifts.amhpId,
      minutes: sql<number>`sum(${table.editionShifts.end} - ${table.editionShifts.start}) / 60000`,
    })
    .from(table.editionShifts)
    .groupBy(table.editionShifts.amhpId)
