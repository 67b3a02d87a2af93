import type { Db, Store } from '@amhp/db/open.ts'
import * as table from '@amhp/db/schema/index.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { compareRota, publishRota } from '@amhp/shared/contract/editions.ts'
import { editRotas } from '@amhp/shared/contract/edits.ts'
import type { AccountRole } from '@amhp/shared/contract/endpoint.ts'
import { addRota } from '@amhp/shared/contract/rotas.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import type { LocalDate, Weekday } from '@amhp/shared/time/date.ts'
import { formatInstant, parseInstant } from '@amhp/shared/time/instant.ts'
import { resolve, zoneOf } from '@amhp/shared/time/zone.ts'
import { plainShiftText } from '../rotas/plain-shift.ts'
import { type Asker, type TestApi, testApi } from '../server/api.ts'
import type { PlannedShift } from '../server/wire.ts'

const zone = zoneOf('Europe/London')
export const date = (text: string) => text as LocalDate
const time = (text: string) => text as ClockTime

/** `'2026-11-30 09:00'` in Europe/London, as the API writes instants. */
export function at(text: string): string {
  const [day = '', clock = ''] = text.split(' ')
  return formatInstant(resolve(zone, date(day), time(clock)))
}

let shiftNumber = 0

/** `shift('amina', '2026-11-30 09:00', '2026-11-30 17:00')`: waking duty as an AMHP unless `more` says otherwise. */
export const shift = (amhp: string, start: string, end: string, more: Partial<PlannedShift> = {}): PlannedShift => ({
  ...plainShiftText,
  id: `s${++shiftNumber}`,
  amhp,
  start: at(start),
  end: at(end),
  ...more,
})

export interface RotaService extends TestApi {
  readonly manager: Asker
  readonly lead: Asker
  /** The rota from Monday 30 November to Sunday 27 December 2026. */
  readonly rota: string
  /** Adds shifts to the draft in one edit. */
  add(...shifts: PlannedShift[]): Promise<void>
  remove(...shifts: PlannedShift[]): Promise<void>
  /** Publishes a rota, by default `rota`, with one reason for everything left open. */
  publish(rota?: string): Promise<void>
  board(from: string, to: string, as?: Asker): Promise<BoardRead>
  /** Starts another rota; gives its id. */
  start(name: string, from: string, to: string): Promise<string>
  /** Makes an account of the service and signs in to it. */
  signInAs(name: string, roles: readonly AccountRole[], amhp?: string): Promise<Asker>
}

type BoardRead = Awaited<ReturnType<typeof readBoard>>

export const serviceId = 'harbour'
/** The authorities that the service answers for. */
export const authority = 'harbour-north'
export const secondAuthority = 'harbour-south'

/** AMHPs with no other post, approved by `harbour-north` and acting for `harbour-south`, 2020 to 2030. */
export const people = { amina: 'Amina Rahman', ben: 'Ben Okafor', cara: 'Cara Lloyd' } as const

/** A service with three AMHPs, a day band (Monday to Friday 09:00–17:00, one AMHP) and a rota of four weeks. */
export async function rotaService(): Promise<RotaService> {
  const api = await testApi()
  await addPeople(api.store)
  const signInAs: RotaService['signInAs'] = async (name, roles, amhp) => {
    const id = name.toLowerCase().replace(' ', '-')
    const account = { serviceId, id, name, email: `${id}@harbour.example`, roles: [...roles], amhpId: amhp ?? null }
    await api.store.tx(async (q) => void (await q.insert(table.accounts).values(account)))
    return api.signInTo(serviceId, id)
  }
  const manager = await signInAs('Priya Shah', ['manager'])
  const lead = await signInAs('Tom Bell', ['lead'])
  const start = async (name: string, from: string, to: string) =>
    (await manager.ask(addRota, { body: { name, from, to } })).id
  const rota = await start('Four weeks', '2026-11-30', '2026-12-28')
  const edit = (name: string, changes: { before: PlannedShift | null; after: PlannedShift | null }[]) =>
    manager.ask(editRotas, { body: { name, changes } })
  return {
    ...api,
    manager,
    lead,
    rota,
    start,
    add: async (...shifts) =>
      void (await edit(
        'Add shifts',
        shifts.map((after) => ({ before: null, after })),
      )),
    remove: async (...shifts) =>
      void (await edit(
        'Delete shifts',
        shifts.map((before) => ({ before, after: null })),
      )),
    publish: async (id = rota) => {
      const { leftOpen, rota: summary } = await manager.ask(compareRota, { params: { rotaId: id } })
      const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'Agreed with the duty team' }))
      await manager.ask(publishRota, { params: { rotaId: id }, body: { version: summary.version, reasons } })
    },
    board: (from, to, as = manager) => readBoard(as, from, to),
    signInAs,
  }
}

interface BoardDocument {
  shifts: { id: string; amhp: string; start: string; end: string }[]
  absences: { amhp: string; kind: string }[]
  otherWork: { amhp: string; start: string; end: string; label: string }[]
}

async function readBoard(as: Asker, from: string, to: string) {
  const board = await as.ask(getBoard, { query: { from, to } })
  return { ...board, document: board.document as BoardDocument }
}

async function addPeople(store: Store) {
  const own = { serviceId }
  const person = {
    ...own,
    profession: 'social-worker',
    employer: 'Harbour Council',
    contractedMinutes: 2220,
    team: 'Central',
  } as const
  const span = { from: date('2020-01-01'), until: date('2030-12-31') }
  await store.tx(async (q) => {
    const created = { createdAt: parseInstant(at('2026-11-01 09:00'))!, timeZone: 'Europe/London' }
    await q.insert(table.services).values({ id: serviceId, name: 'Harbour AMHP service', ...created })
    for (const id of [authority, secondAuthority])
      await q
        .insert(table.authorities)
        .values({ ...own, id, name: `${id} Council`, nation: 'england', answeredFor: true })
    for (const [id, name] of Object.entries(people)) {
      await q.insert(table.amhps).values({ ...person, id, name, dutyPhone: `01632 9600${id.length}` })
      await q
        .insert(table.approvals)
        .values({ ...own, id: `${id}-approval`, amhpId: id, authorityId: authority, ...span })
      await q
        .insert(table.actingFor)
        .values({ ...own, id: `${id}-acting`, amhpId: id, authorityId: secondAuthority, ...span })
    }
    const days = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
    await q.insert(table.bands).values({
      ...own,
      id: 'day',
      name: 'Day',
      days: [...days],
      start: time('09:00'),
      end: time('17:00'),
      position: 0,
    })
    await q.insert(table.bandCover).values({ ...own, bandId: 'day', role: 'amhp', minimum: 1, target: 2, position: 0 })
    await q.insert(table.shiftCodes).values({
      ...own,
      code: 'D',
      name: 'Day',
      start: time('09:00'),
      end: time('17:00'),
      kind: 'waking',
      role: 'amhp',
      colour: 'blue',
      shareable: false,
      position: 0,
    })
  })
}

/** Inserts an absence into the database, with an audit entry. */
export async function away(
  store: Store,
  amhp: string,
  kind: 'leave' | 'sickness' | 'training',
  start: string,
  end: string,
) {
  await store.tx(async (q) => {
    await q.insert(table.absences).values({
      serviceId,
      id: `${amhp}-${start.slice(0, 10)}`,
      amhpId: amhp,
      kind,
      start: parseInstant(at(start))!,
      end: parseInstant(at(end))!,
    })
    await audited(q, 'absence')
  })
}

async function audited(q: Db, aboutKind: string) {
  const entry = { serviceId, at: parseInstant(at('2026-11-01 09:00'))!, aboutKind, aboutId: serviceId, what: 'Changed' }
  await q.insert(table.auditEntries).values(entry)
}

/** Inserts an agreement of another service to hold an authority's duty from 2025 on, with an audit entry. */
export async function addAgreement(
  store: Store,
  agreed: { authority: string; days: readonly Weekday[]; start: string; end: string },
) {
  await store.tx(async (q) => {
    await q.insert(table.agreements).values({
      serviceId,
      id: 'agreement',
      authorityId: agreed.authority,
      by: 'County emergency duty team',
      days: [...agreed.days],
      start: time(agreed.start),
      end: time(agreed.end),
      from: date('2025-01-01'),
      position: 0,
    })
    await audited(q, 'duty-pattern')
  })
}
