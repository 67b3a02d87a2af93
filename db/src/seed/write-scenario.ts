import type { Approval } from '@amhp/shared/rota/amhp.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { startOfDay, zoneOf } from '@amhp/shared/time/zone.ts'
import { markAsExample } from '../marks.ts'
import type { Db, Store } from '../open.ts'
import * as tables from '../schema/index.ts'
import { refuseUnlessEmpty } from './refuse-unless-empty.ts'
import type { Scenario } from './scenarios/scenario.ts'
import { writeBands } from './write-hours.ts'
import { entriesOf } from './write-register.ts'

const serviceId = 'example'
const rotaId = 'rota-1'
const owner = { id: 'priya-shah', name: 'Priya Shah', email: 'priya.shah@northshire.example', amhpId: null }

/** Writes a scenario as the draft of a rota, with one manager, into an empty database. */
export async function seedScenario(store: Store, scenario: Scenario): Promise<void> {
  const read = parseRotaDocument(scenario.document)
  if (!read.ok) throw new Error(`The scenario ${scenario.name} is not a rota document: ${read.faults[0]!.message}`)
  await store.tx(async (q) => {
    await refuseUnlessEmpty(q)
    await writeService(q, read.rota)
    await q.insert(tables.accounts).values({ serviceId, ...owner, roles: ['manager', 'lead'] })
    await writeShifts(q, read.rota, scenario.name)
    await markAsExample(q, read.rota.period.from)
  })
}

async function writeService(q: Db, { service, dutyPattern, amhps, period }: Rota): Promise<void> {
  const createdAt = startOfDay(zoneOf(service.timeZone), addDays(period.from, -30))
  await q
    .insert(tables.services)
    .values({ id: serviceId, name: service.name, timeZone: service.timeZone, createdAt, retainsByDefault: true })
  await q.insert(tables.authorities).values(
    service.authorities.map(({ id, name, nation }) => ({
      serviceId,
      id,
      name: name ?? id,
      nation,
      answeredFor: true,
    })),
  )
  await writeBands(q, serviceId, dutyPattern)
  await q.insert(tables.amhps).values(
    amhps.map(({ id, name, contractedMinutes = 0 }) => ({
      serviceId,
      id,
      name,
      profession: 'social-worker' as const,
      employer: 'Northshire Council',
      contractedMinutes,
      team: 'Northshire',
    })),
  )
  await q
    .insert(tables.approvals)
    .values(
      amhps.flatMap(({ id, approvals }) =>
        entriesOf(serviceId, id, approvals as (Approval & { from: LocalDate; until: LocalDate })[]),
      ),
    )
}

async function writeShifts(q: Db, { shifts, period, recordsFrom, service }: Rota, name: string): Promise<void> {
  const first = Math.min(...shifts.map(({ start }) => start))
  const from =
    recordsFrom ?? (first < startOfDay(zoneOf(service.timeZone), period.from) ? addDays(period.from, -1) : period.from)
  const createdAt = startOfDay(zoneOf(service.timeZone), addDays(from, -21))
  const rota = { serviceId, id: rotaId, name, from, to: period.to, ownerId: owner.id, createdAt }
  await q.insert(tables.rotas).values(rota)
  const rows = shifts.map(({ id, amhp, role, kind, start, end, authorities = null }) => ({
    id,
    amhpId: amhp,
    role: role as ShiftRole,
    kind,
    start,
    end,
    code: null,
    shareable: false,
    authorities,
  }))
  await q.insert(tables.shifts).values(rows.map((row) => ({ serviceId, rotaId, ...row })))
  await q.insert(tables.edits).values({
    serviceId,
    rotaId,
    accountId: owner.id,
    at: createdAt,
    name: 'Build the rota',
    changes: rows.map((after) => ({ before: null, after })),
  })
}
