import * as table from '@amhp/db/schema/index.ts'
import { addAbsence, removeAbsence } from '@amhp/shared/contract/absences.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { addRestGiven } from '@amhp/shared/contract/compensatory-rest.ts'
import { addDerogation } from '@amhp/shared/contract/derogations.ts'
import { getOwnData } from '@amhp/shared/contract/own-data.ts'
import { and, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { at, rotaService, serviceId, shift } from '../support/services/rota-service.ts'
import { late, save, timePasses } from '../support/services/worked.ts'

/** Two people, of whom one's name and id are in the other's. */
const people = [
  ['sam', 'Sam Lee'],
  ['sam-2', 'Sam Leeson'],
] as const

/** Everything that a service records of an AMHP by name or id: each is about one of the two. */
async function everythingOfBoth() {
  const service = await rotaService()
  const { manager, lead, store, add, publish, signInAs } = service
  const person = { serviceId, profession: 'social-worker', employer: 'Council', contractedMinutes: 2220 } as const
  await store.tx(async (q) => {
    for (const [id, name] of people) await q.insert(table.amhps).values({ ...person, id, name, team: '' })
  })
  const shifts = people.flatMap(([id]) => [
    shift(id, '2026-12-01 09:00', '2026-12-01 17:00'),
    shift(id, '2026-12-02 09:00', '2026-12-02 17:00'),
  ])
  await add(
    ...shifts,
    shift('sam', '2026-12-08 09:00', '2026-12-08 22:00'),
    shift('sam', '2026-12-09 08:00', '2026-12-09 17:00'),
  )
  await add(
    shift('sam-2', '2026-12-08 09:00', '2026-12-08 22:00'),
    shift('sam-2', '2026-12-09 08:00', '2026-12-09 17:00'),
  )
  await publish()
  await timePasses(service, '2026-12-02 08:59')
  const asked = []
  for (const [id, name] of people) {
    const day = shifts.find(({ amhp }) => amhp === id)!
    await save(manager, day, late('2026-12-01 23:20'))
    const away = { amhp: id, start: at('2026-12-20 00:00'), end: at('2026-12-21 00:00'), kind: 'leave' as const }
    const { id: absenceId } = await manager.ask(addAbsence, { body: away })
    await manager.ask(removeAbsence, { params: { absenceId } })
    const rest = { amhp: id, start: at('2026-12-01 03:00'), end: at('2026-12-01 04:00'), note: '' }
    await manager.ask(addRestGiven, { body: rest })
    const ground = { regulation: 21 as const, basis: `Agreed with ${name}`, from: '2027-01-01', until: null }
    await lead.ask(addDerogation, { body: { ...ground, amhp: id } })
    const { id: _, ...details } = await manager.ask(getAmhp, { params: { amhpId: id } })
    await manager.ask(changeAmhp, { params: { amhpId: id }, body: { ...details, team: 'Central' } })
    asked.push(await signInAs(name, ['amhp'], id))
  }
  return { ...service, asked }
}

test('own data finds a person by id, not by letters of a name or id', async () => {
  const { asked, store } = await everythingOfBoth()
  const [lee, leeson] = [await asked[0]!.ask(getOwnData, {}), await asked[1]!.ask(getOwnData, {})]
  expect(JSON.stringify(lee)).not.toMatch(/Leeson|sam-2/)
  expect(JSON.stringify(leeson)).not.toMatch(/Sam Lee\b|"sam"|\/sam\//)
  // As much of the one as of the other, and something of every kind.
  const counts = (data: typeof lee) =>
    Object.fromEntries(
      Object.entries(data).flatMap(([part, value]) => (Array.isArray(value) ? [[part, value.length]] : [])),
    )
  expect(counts(lee)).toEqual(counts(leeson))
  expect(counts(lee)).toMatchObject({ shifts: 4, shiftRecords: 1, restGiven: 1, derogations: 1, audit: 6 })
  expect(lee.acknowledgements.length).toBeGreaterThan(0)
  expect(lee.notices.length).toBeGreaterThan(0)
  const about = await store.read
    .select()
    .from(table.auditEntries)
    .where(and(eq(table.auditEntries.serviceId, serviceId), eq(table.auditEntries.amhpId, 'sam')))
  expect(about.map(({ aboutKind }) => aboutKind)).toEqual([
    'shift',
    'absence',
    'absence',
    'rest-given',
    'derogation',
    'amhp',
  ])
})
