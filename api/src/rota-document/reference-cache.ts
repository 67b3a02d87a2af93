import type { Db, ReadStore } from '@amhp/db/open.ts'
import { auditedSince, newestEntry } from '../audit/store.ts'
import { loadReferenceData, type ReferenceData } from './reference-data.ts'

interface Cached {
  /** The newest audit entry that the data include. */
  entry: number
  readonly reference: ReferenceData
}

const cache = new WeakMap<Db, Map<string, Cached>>()

/**
 * A service's reference data, cached. Every write adds an audit entry in its transaction, so the cache is valid until there is
 * a newer entry about anything but a rota.
 */
export async function cachedReferenceData(store: ReadStore, serviceId: string): Promise<ReferenceData> {
  const services = cache.get(store.read) ?? new Map<string, Cached>()
  cache.set(store.read, services)
  const known = services.get(serviceId)
  if (known) {
    const newer = await auditedSince(store.read, serviceId, known.entry)
    if (newer.every(({ kind }) => kind === 'rota')) {
      known.entry = newer.at(-1)?.id ?? known.entry
      return known.reference
    }
  }
  // Read before the data, so that a write in between has a newer entry.
  const entry = await newestEntry(store.read, serviceId)
  const reference = await loadReferenceData(store.read, serviceId)
  services.set(serviceId, { entry, reference })
  return reference
}
