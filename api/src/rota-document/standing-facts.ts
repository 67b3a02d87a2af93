import type { Store } from '@amhp/db/open.ts'
import { auditedSince, newestEntry } from '../audit/store.ts'
import { loadStanding } from './load-document.ts'
import type { Standing } from './standing.ts'

interface Kept {
  /** The newest audit entry that is in what is kept. */
  entry: number
  readonly standing: Standing
}

const kept = new WeakMap<Store, Map<string, Kept>>()

/**
 * The standing facts of a service, kept in memory. Every write leaves an audit entry in its own transaction, so what is
 * kept holds until there is a newer entry about anything but the shifts of a rota.
 */
export async function standingFacts(store: Store, serviceId: string): Promise<Standing> {
  const services = kept.get(store) ?? new Map<string, Kept>()
  kept.set(store, services)
  const known = services.get(serviceId)
  if (known) {
    const newer = await auditedSince(store.read, serviceId, known.entry)
    known.entry = newer.at(-1)?.id ?? known.entry
    if (newer.every(({ kind }) => kind === 'rota')) return known.standing
  }
  // Read before the facts: whatever is written in between is newer than the entry and is read again.
  const entry = await newestEntry(store.read, serviceId)
  const standing = await loadStanding(store.read, serviceId)
  services.set(serviceId, { entry, standing })
  return standing
}
