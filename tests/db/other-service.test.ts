import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { freshStore } from '../support/server/database.ts'
import { addTwoServices } from '../support/services/two-services.ts'

interface Reference {
  table: string
  parent: string
  from: string[]
  to: string[]
}

function referencesOf(sqlite: Connection.Database): Reference[] {
  const tables = sqlite.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[]
  return tables.flatMap((table) => {
    const parts = sqlite.pragma(`foreign_key_list("${table}")`) as {
      id: number
      table: string
      from: string
      to: string
    }[]
    const byId = Map.groupBy(parts, (part) => part.id)
    return [...byId.values()].map((columns) => ({
      table,
      parent: columns[0]!.table,
      from: columns.map((column) => column.from),
      to: columns.map((column) => column.to),
    }))
  })
}

test('no row can be made to refer to a row of another service', async () => {
  const store = await freshStore()
  await addTwoServices(store)
  const sqlite = new Connection(store.file)
  sqlite.pragma('foreign_keys = ON')
  const triggers = sqlite.prepare("select name from sqlite_master where type = 'trigger'").pluck().all() as string[]
  // Triggers and checks would refuse first; this tests the references.
  for (const name of triggers) sqlite.exec(`drop trigger ${name}`)
  sqlite.pragma('ignore_check_constraints = ON')

  const references = referencesOf(sqlite)
  const single = references.filter((one) => one.from.length === 1)
  expect(single.filter((one) => one.from[0] !== 'service_id' || one.parent !== 'services')).toEqual([])

  const tried: string[] = []
  for (const { table, parent, from, to } of references.filter((one) => one.from.length === 2)) {
    expect([from[0], to[0]]).toEqual(['service_id', 'service_id'])
    const theirs = sqlite.prepare(`select "${to[1]}" from "${parent}" where service_id = 'south'`).pluck().get()
    const point = sqlite.prepare(`update "${table}" set "${from[1]}" = ? where service_id = 'north'`)
    if (sqlite.prepare(`select count(*) from "${table}" where service_id = 'north'`).pluck().get() === 0) continue
    expect(() => point.run(theirs), `${table}.${from[1]}`).toThrow(/FOREIGN KEY/)
    tried.push(`${table}.${from[1]}`)
  }
  sqlite.close()
  expect(tried.length).toBeGreaterThan(20)
})
