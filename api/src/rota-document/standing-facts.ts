import type { Store } from '@amhp/db/open.ts'
import { auditedSince, newestEntry } from '../audit/store.ts'
import { loadStanding } from './load-document.ts'
import type { Standing } from './standing.ts'

interface Cached {
  /** The newest audit entry that the facts include. */
  entry: number
  readonly standing: Standing
}

const cache = new WeakMap<Store, Map<string, Cached>>()

/**
 * The standing facts of a service, cached. Every write leaves an audit entry in its own transaction, so the cache holds
 * until there is a newer entry about anything but the shifts of a rota.
 */
export async function standingFacts(store: Store, serviceId: string): Promise<Standing> {
  const services = cache.get(store) ?? new Map<string, Cached>()
  cache.set(store, services)
  const known = services.get(serviceId)
  if (known) {
    const newer = await auditedSince(store.read, serviceId, known.entry)
    known.entry = newer.at(-1)?.id ?? known.entry
    if (newer.every(({ kind }) => kind === 'rota')) return known.standing
  }
  // Read before the facts: what is written in between has a newer entry, and invalidates them.
  const entry = await newestEntry(store.read, serviceId)
  const standing = await loadStanding(store.read, serviceId)
  services.set(serviceId, { entry, standing })
  return standing
}
