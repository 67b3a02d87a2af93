import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { markAsExample } from '../marks.ts'
import type { Store } from '../open.ts'
import * as tables from '../schema/index.ts'
import { exampleAccounts } from './accounts.ts'
import { type ExampleService, exampleService } from './example-service.ts'
import { serviceName, zoneName } from './hours.ts'
import { zone } from './period.ts'
import { refuseUnlessEmpty } from './refuse-unless-empty.ts'
import { writeHours } from './write-hours.ts'
import { writeRegister } from './write-register.ts'
import { writeRota } from './write-rota.ts'

const serviceId = 'example'

export interface SeedOptions {
  /** The three months start on the Monday of this day's week. */
  readonly today: LocalDate
  /** Breaks ties between AMHPs. */
  readonly seed: number
}

/** Writes the example service and marks the database as the example. Throws unless the database is empty. */
export async function seedExampleService(store: Store, { today, seed }: SeedOptions): Promise<ExampleService> {
  const example = exampleService({ today, seed })
  await store.tx(async (q) => {
    await refuseUnlessEmpty(q)
    const createdAt = startOfDay(zone, addDays(example.period.from, -30))
    await q
      .insert(tables.services)
      .values({ id: serviceId, name: serviceName, timeZone: zoneName, createdAt, retainsByDefault: true })
    await writeHours(q, serviceId)
    await writeRegister(q, serviceId, example)
    await q.insert(tables.accounts).values(exampleAccounts.map((account) => ({ serviceId, ...account })))
    await writeRota(q, serviceId, example, today)
    await markAsExample(q, example.period.from)
  })
  return example
}
