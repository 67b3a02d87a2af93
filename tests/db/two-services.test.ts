import * as table from '@amhp/db/schema/index.ts'
import { eq, getTableColumns, getTableName, is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { freshStore } from '../support/server/database.ts'
import { addTwoServices } from '../support/services/two-services.ts'

const tables = Object.values(table).filter((one) => is(one, SQLiteTable))

test('every table but those about no service has a service for each row', () => {
  const without = tables.filter((one) => !('serviceId' in getTableColumns(one))).map((one) => getTableName(one))
  expect(without).toEqual(['sign_in_failures', 'meta', 'services'])
})

test('the two services hold at least one row of every table but those of signing in', async () => {
  const store = await freshStore()
  await addTwoServices(store)
  const empty: string[] = []
  for (const one of tables) {
    const columns = getTableColumns(one)
    if (!('serviceId' in columns)) continue
    for (const id of ['north', 'south']) {
      const rows = await store.read.select().from(one).where(eq(columns.serviceId!, id))
      if (rows.length === 0) empty.push(`${getTableName(one)} of ${id}`)
    }
  }
  expect(empty.sort()).toEqual([
    'one_time_links of north',
    'one_time_links of south',
    'sessions of north',
    'sessions of south',
  ])
})
