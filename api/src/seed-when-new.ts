import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { isLoopback } from './config.ts'
import type { World } from './http/world.ts'
import { countServices } from './service/store.ts'

/**
 * Fills a new database with the example service. Never in production, never where other machines can reach the server,
 * and never a database that holds a service already.
 */
export async function seedWhenNew({ store, clock, config }: World): Promise<void> {
  if (config.production || !isLoopback(config.host) || config.publicUrl) return
  if ((await countServices(store.read)) > 0) return
  // Loaded only when needed: most starts find a service.
  const { seedExampleService } = await import('@amhp/db/seed/index.ts')
  await seedExampleService(store, { today: dateAt(zoneOf('Europe/London'), clock.now()), seed: 1 })
}
