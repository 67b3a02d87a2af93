import type { Db, Store } from '@amhp/db/open.ts'
import * as table from '@amhp/db/schema/index.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import { sql } from 'drizzle-orm'

export const heavyPeople = 182
/** How many of them have a shift on each day. */
const onEachDay = 25
/** Of the rota, which follows the small one. */
export const heavyFrom = '2026-12-07'
export const heavyDays = 399
/** The days on which one AMHP has as many shifts at once as are accepted. */
const crowdedDays = 12
const mostAtOnce = 31

const at = (text: string) => parseInstant(text)!

/**
 * Makes the service `north` larger than any: 182 AMHPs, of whom 25 have a shift on each of 399 days, one of them crowded. Published,
 * and a third of the shifts changed since.
 */
export async function addHeavyData(store: Store): Promise<void> {
  await store.tx(async (q) => {
    const people = Array.from({ length: heavyPeople }, (_, i) => ({ id: `p${i}`, name: `Person Number${i}` }))
    await q.run(sql`update amhps set started_on = null where service_id = 'north'`)
    for (const { id, name } of people) await addPerson(q, id, name)
    const rota = { serviceId: 'north', rotaId: 'heavy' }
    const owner = { ownerId: 'north-manager', createdAt: at('2026-11-01T09:00:00Z') }
    const until = new Date(Date.parse(heavyFrom) + heavyDays * 86_400_000).toISOString().slice(0, 10)
    await q.run(sql`insert into rotas (service_id, id, name, "from", "to", owner_id, version, created_at)
      values ('north', 'heavy', 'Heavy', ${heavyFrom}, ${until}, ${owner.ownerId}, 1, ${owner.createdAt})`)
    await q.run(sql`insert into shifts (service_id, id, rota_id, amhp_id, role, kind, start, "end", code, shareable, authorities)
      with recursive days(day) as (select 0 union all select day + 1 from days where day < ${heavyDays - 1})
      select 'north', 'h-' || person.id || '-' || day, 'heavy', person.id, 'amhp', 'waking',
        ${at(`${heavyFrom}T09:00:00Z`)} + day * 86400000 + (substr(person.id, 2) % 3) * 28800000,
        ${at(`${heavyFrom}T09:00:00Z`)} + day * 86400000 + (substr(person.id, 2) % 3) * 28800000 + 32400000, null, 0, null
      from days join amhps person on person.service_id = 'north' and person.id like 'p%'
      and cast(substr(person.id, 2) as integer) < ${onEachDay}`)
    await q.run(sql`insert into shifts (service_id, id, rota_id, amhp_id, role, kind, start, "end", code, shareable, authorities)
      with recursive days(day) as (select 0 union all select day + 1 from days where day < ${crowdedDays - 1}),
        more(n) as (select 1 union all select n + 1 from more where n < ${mostAtOnce - 1})
      select 'north', 'c-' || day || '-' || n, 'heavy', 'p0', 'amhp', 'waking',
        ${at(`${heavyFrom}T09:00:00Z`)} + day * 86400000, ${at(`${heavyFrom}T09:00:00Z`)} + day * 86400000 + n * 900000, null, 0, null
      from days, more`)
    await q.insert(table.editions).values({
      ...rota,
      id: 'heavy-1',
      number: 1,
      publishedAt: at('2026-11-02T09:00:00Z'),
      publishedBy: 'north-manager',
      editNumber: 0,
      summary: { gap: 0, breach: 0, warning: 0, info: 0 },
      changedShifts: 0,
    })
    await q.run(sql`insert into edition_shifts (service_id, edition_id, shift_id, amhp_id, role, kind, start, "end", code, shareable, authorities)
      select service_id, 'heavy-1', id, amhp_id, role, kind, start, "end", code, shareable, authorities from shifts
      where service_id = 'north' and rota_id = 'heavy'`)
    await q.run(sql`update shifts set "end" = "end" + 900000
      where service_id = 'north' and rota_id = 'heavy' and substr(amhp_id, 2) % 3 = 0`)
    await q.insert(table.auditEntries).values({
      ...{ serviceId: 'north', at: at('2026-11-02T09:00:00Z'), what: 'Published edition 1 of Heavy' },
      ...{ aboutKind: 'rota', aboutId: 'heavy' },
    })
  })
}

async function addPerson(q: Db, id: string, name: string) {
  const own = { serviceId: 'north' }
  const person = { ...own, profession: 'social-worker', employer: 'north Council', contractedMinutes: 2220 } as const
  await q.insert(table.amhps).values({ ...person, id, name, team: 'Central' })
  await q.run(sql`insert into approvals (service_id, id, amhp_id, authority_id, "from", until)
    values ('north', ${`${id}-approval`}, ${id}, 'north-council', '2023-01-01', '2029-12-31')`)
}
