import { toLog } from '@amhp/db/logged-shift.ts'
import type { Store } from '@amhp/db/open.ts'
import * as table from '@amhp/db/schema/index.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Instant, parseInstant } from '@amhp/shared/time/instant.ts'
import { plainShift } from '../rotas/plain-shift.ts'
import { type SmallService, smallServiceIds } from './small-service.ts'

const date = (text: string) => text as LocalDate
const time = (text: string) => text as ClockTime
const at = (text: string): Instant => parseInstant(text)!

/** The period of each service's rota, `to` exclusive: a week of winter time from a Monday. */
export const smallRota = { from: date('2026-11-30'), to: date('2026-12-07') }
/** A moment during the first published shift. */
export const smallNow = at('2026-11-30T10:00:00Z')
const before = at('2026-11-20T09:00:00Z')

/** Two separate services, for tests that try to reach from one into the other. */
export async function addTwoServices(store: Store): Promise<{ north: SmallService; south: SmallService }> {
  return { north: await addSmallService(store, 'north'), south: await addSmallService(store, 'south') }
}

/** The finding as acknowledged: one AMHP of two on the first day. */
const foundShort = ({ finding, authority, band }: Pick<SmallService, 'finding' | 'authority' | 'band'>) => ({
  ...{ key: finding, rule: 'cover-target', level: 'info' as const, authority, role: 'amhp', shifts: [] },
  ...{ slot: `${band}/2026-11-30/amhp`, start: '2026-11-30T09:00:00Z', end: '2026-11-30T17:00:00Z' },
  facts: { minutes: 480, required: 2, actual: 1 },
  why: `1 AMHP covers ${authority}; its target is 2.`,
  source: { title: 'The service’s own duty pattern', clause: '', status: 'local' as const },
})

/** Adds a service with this id. No account has a password. */
export async function addSmallService(store: Store, id: string): Promise<SmallService> {
  const of = (name: string) => `${id}-${name}`
  const ids = smallServiceIds(id)
  return await store.tx(async (q) => {
    const own = { serviceId: id }
    const amina = { ...own, amhpId: ids.amhp }
    await q.insert(table.services).values({ id, name: `${id} service`, timeZone: 'Europe/London', createdAt: before })
    await q.insert(table.authorities).values([
      { ...own, id: ids.authority, name: `${id} Council`, nation: 'england', answeredFor: true },
      { ...own, id: ids.otherAuthority, name: `Neighbour of ${id}`, nation: 'england', answeredFor: false },
    ])
    const person = { ...own, profession: 'social-worker', employer: `${id} Council`, contractedMinutes: 2220 } as const
    await q.insert(table.amhps).values([
      { ...person, id: ids.amhp, name: 'Amina Rahman', team: 'Central', dutyPhone: '01632 960001' },
      { ...person, id: ids.secondAmhp, name: 'Ben Okafor', team: '', optOutFrom: date('2025-04-01') },
    ])
    await q.insert(table.otherPosts).values({ ...amina, label: 'Community team' })
    await q.insert(table.otherPostHours).values({ ...amina, day: 'fri', start: time('09:00'), end: time('13:00') })
    await q.insert(table.otherPostExceptions).values({ ...amina, date: date('2026-12-04'), start: null, end: null })
    const approval = { ...own, authorityId: ids.authority, from: date('2023-01-01'), until: date('2027-12-31') }
    await q.insert(table.approvals).values([
      { ...approval, id: ids.approval, amhpId: ids.amhp },
      { ...approval, id: of('approval-2'), amhpId: ids.secondAmhp },
    ])
    const suspended = { from: at('2024-01-01T00:00:00Z'), until: at('2024-02-01T00:00:00Z') }
    await q.insert(table.suspensions).values({ ...own, id: ids.suspension, approvalId: ids.approval, ...suspended })
    const acting = { ...amina, authorityId: ids.otherAuthority, from: date('2025-01-01'), until: null }
    await q.insert(table.actingFor).values({ ...acting, id: of('acting') })

    const accounts = Object.entries(ids.accounts) as [AccountRole | 'everything', string][]
    await q.insert(table.accounts).values(
      accounts.map(([role, account]) => ({
        ...own,
        id: account,
        name: `${id} ${role}`,
        email: ids.emails[role],
        roles: role === 'everything' ? (['manager', 'lead', 'amhp'] as const).slice() : [role],
        amhpId: role === 'amhp' ? ids.amhp : role === 'everything' ? ids.secondAmhp : null,
      })),
    )
    const told = { id: of('told'), accountId: ids.accounts.amhp, what: `${id} lead ended your sessions` }
    await q.insert(table.accountNotices).values({ ...own, ...told, at: before })
    const day = { start: time('09:00'), end: time('17:00') }
    const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
    await q
      .insert(table.bands)
      .values({ ...own, id: ids.band, name: 'Day', days: weekdays.slice(), ...day, position: 0 })
    await q
      .insert(table.bandCover)
      .values({ ...own, bandId: ids.band, role: 'amhp', minimum: 1, target: 2, position: 0 })
    await q.insert(table.dutySlots).values({
      ...own,
      id: ids.dutySlot,
      name: 'Match day',
      role: 'amhp',
      start: at('2026-12-05T12:00:00Z'),
      end: at('2026-12-05T18:00:00Z'),
      minimum: 1,
      authorities: [ids.authority],
    })
    await q.insert(table.agreements).values({
      ...own,
      id: ids.agreement,
      authorityId: ids.authority,
      by: 'County emergency duty team',
      days: ['mon', 'tue', 'wed', 'thu'],
      start: time('17:00'),
      end: time('09:00'),
      from: date('2025-04-01'),
      position: 0,
    })
    const code = { code: ids.code, name: 'Day', ...day, kind: 'waking', role: 'amhp', colour: 'blue' } as const
    await q.insert(table.shiftCodes).values({ ...own, ...code, shareable: false, position: 0 })
    await q
      .insert(table.bankHolidayChanges)
      .values({ ...own, date: date('2027-06-01'), name: 'Jubilee', change: 'added' })

    const rota = { ...own, rotaId: ids.rota }
    const manager = { accountId: ids.accounts.manager, at: before }
    const period = { name: 'First week', ...smallRota, ownerId: ids.accounts.manager }
    await q.insert(table.rotas).values({ ...own, id: ids.rota, ...period, version: 3, createdAt: before })
    const shift = (shiftId: string, amhpId: string, on: string) => ({
      ...toLog(plainShift),
      id: shiftId,
      amhpId,
      start: at(`${on}T09:00:00Z`),
      end: at(`${on}T17:00:00Z`),
      code: ids.code,
    })
    const [first, second, third] = ids.shifts
    const published = [shift(first, ids.amhp, '2026-11-30'), shift(second, ids.amhp, '2026-12-01')]
    const draft = shift(third, ids.secondAmhp, '2026-12-02')
    await q.insert(table.shifts).values([...published, draft].map((one) => ({ ...rota, ...one })))
    const added = (list: (typeof draft)[]) => list.map((after) => ({ before: null, after }))
    const [edit] = await q
      .insert(table.edits)
      .values({ ...rota, ...manager, name: 'Add shifts', changes: added(published) })
      .returning({ number: table.edits.number })
    await q.insert(table.editions).values({
      ...rota,
      id: ids.edition,
      number: 1,
      publishedAt: before,
      publishedBy: ids.accounts.manager,
      editNumber: edit!.number,
      summary: { gap: 0, breach: 0, warning: 1, info: 0 },
      changedShifts: 2,
    })
    const edition = { ...own, editionId: ids.edition }
    await q
      .insert(table.editionShifts)
      .values(published.map(({ id: shiftId, ...rest }) => ({ ...edition, shiftId, ...rest })))
    const [imported] = await q
      .insert(table.edits)
      .values({ ...rota, ...manager, name: 'Add shift', changes: added([draft]) })
      .returning({ number: table.edits.number })
    await q.insert(table.imports).values({
      ...{ ...own, ...manager, id: ids.import, added: 1, replaced: 0, absences: [], amhps: [] },
      edits: [{ rotaId: ids.rota, number: imported!.number }],
    })
    const name = { kind: 'person', text: 'Rahman A', usedAt: before } as const
    await q.insert(table.importAnswers).values({ ...amina, ...manager, id: ids.importAnswer, ...name })
    const reason = { finding: ids.finding, reason: 'Agreed with the duty team' }
    await q
      .insert(table.acknowledgements)
      .values({ ...rota, editionId: ids.edition, id: ids.acknowledgement, ...manager, ...reason })
    const away = { start: at('2026-12-03T00:00:00Z'), end: at('2026-12-04T00:00:00Z') }
    await q
      .insert(table.absences)
      .values({ ...own, id: ids.absence, amhpId: ids.secondAmhp, kind: 'sickness', ...away })
    const lead = { accountId: ids.accounts.lead, at: before }
    const changed = {
      rule: 'daily-rest',
      level: 'breach',
      settings: { hours: 12 },
      reason: `${id} asks for more`,
    } as const
    await q.insert(table.ruleChanges).values({ ...own, ...lead, ...changed })
    const standard = { number: '3.2', title: 'Rest', wording: `${id} gives its AMHPs rest.`, date: date('2026-01-01') }
    await q.insert(table.standards).values({ ...own, id: ids.standard, ...standard, position: 0 })
    await q.insert(table.standardRules).values({ ...own, standardId: ids.standard, rule: 'daily-rest' })
    const late = { actualEnd: at('2026-12-01T18:00:00Z'), breakMinutes: 30, lateReason: 'no-bed' } as const
    const plan = {
      amhpId: ids.amhp,
      kind: 'waking',
      start: at('2026-12-01T09:00:00Z'),
      end: at('2026-12-01T17:00:00Z'),
    } as const
    await q.insert(table.shiftRecords).values({ ...own, ...manager, id: ids.record, shiftId: second, ...plan, ...late })
    const call = { start: at('2026-12-01T20:00:00Z'), end: at('2026-12-01T21:00:00Z'), mode: 'phone' } as const
    await q.insert(table.callOuts).values({ ...own, id: ids.callOut, recordId: ids.record, ...call })
    const ground = { regulation: 21, basis: 'The duty must be covered', from: date('2025-01-01') } as const
    await q.insert(table.derogations).values({ ...own, id: ids.derogation, amhpId: ids.secondAmhp, ...ground })
    const rest = { start: at('2026-11-18T09:00:00Z'), end: at('2026-11-18T13:00:00Z') }
    await q.insert(table.restsGiven).values({ ...amina, ...manager, id: ids.restGiven, ...rest })
    const instead = { shiftId: second, reason: 'Flooding that night; a day of lighter duties after it' }
    await q.insert(table.restsProtected).values({ ...amina, ...manager, id: ids.restProtected, ...instead })
    await q.insert(table.findingAcknowledgements).values({
      ...{ ...own, ...manager, id: ids.findingAcknowledgement, finding: ids.finding, rule: 'cover-target' },
      ...{ found: foundShort(ids), level: 'info', reasonCode: 'nobody-else' },
      ...{ reason: 'Agreed with the duty team', ownerId: ids.accounts.manager, until: date('2026-12-31') },
    })
    const later = { cause: 'absence', aboutKind: 'absence', aboutId: ids.absence, at: before } as const
    await q.insert(table.notices).values({ ...rota, id: ids.notice, ...later, findings: [] })
    await q.insert(table.noticesToFind).values({ ...own, id: `${ids.notice}-to-find`, ...later, found: '[]' })
    await q.insert(table.retention).values({ ...own, ...lead, kind: 'working-time', years: 3, reason: `${id} says so` })
    await q.insert(table.securityEvents).values({
      ...{ ...own, ...lead, kind: 'roles-changed', aboutKind: 'account', aboutId: ids.accounts.amhp, lastAt: before },
      ...{ origin: '192.0.2.7', detail: { before: ['amhp'], after: ['amhp', 'manager'] } },
    })
    const about = { what: 'Published First week', aboutKind: 'rota', aboutId: ids.rota }
    const [entry] = await q
      .insert(table.auditEntries)
      .values({ ...own, ...manager, ...about })
      .returning({ id: table.auditEntries.id })
    return { ...ids, edit: edit!.number, auditEntry: entry!.id }
  })
}
