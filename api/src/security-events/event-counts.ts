import type { Store } from '@amhp/db/open.ts'
import { formatInstant, type Instant } from '@amhp/shared/time/instant.ts'
import { networkOf } from '../http/network-of.ts'
import type { EventCounter, EventSource, SecurityEvent } from '../http/security-event.ts'
import { eventLine } from './event-line.ts'
import { addToCount, rowOf } from './store.ts'

const storeAfter = 5_000
/** How many networks of an hour are told apart. What comes from any further one is counted together, without its address. */
const mostOrigins = 500

interface Counted {
  readonly source: EventSource
  readonly event: SecurityEvent
  count: number
  lastAt: Instant
}

/**
 * Counts events by account or network, kind and hour, so that a flood of them is a few rows and lines. Counts are stored and
 * written as lines every few seconds, and when the server stops.
 */
export class EventCounts implements EventCounter {
  readonly #store: Store
  #waiting = new Map<string, Counted>()
  #origins = { hour: '', seen: new Set<string>() }
  #timer: NodeJS.Timeout | undefined
  #storing: Promise<void> = Promise.resolve()

  constructor(store: Store) {
    this.#store = store
  }

  count(from: EventSource, event: SecurityEvent): void {
    const hour = formatInstant(from.at).slice(0, 13)
    const source = { ...from, origin: this.#originIn(hour, from.origin) }
    const { serviceId, accountId, kind, aboutKind, aboutId, origin, detail } = rowOf(source, event)
    const key = JSON.stringify([hour, kind, serviceId, accountId, aboutKind, aboutId, origin, detail])
    const counted = this.#waiting.get(key) ?? { source, event, count: 0, lastAt: from.at }
    counted.count += 1
    counted.lastAt = from.at
    this.#waiting.set(key, counted)
    // unref: the timer does not keep the process alive.
    this.#timer ??= setTimeout(() => void this.store(), storeAfter).unref()
  }

  /** Stores what was counted up to now. */
  store(): Promise<void> {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#storing = this.#storing.then(() => this.#storeWaiting())
    return this.#storing
  }

  async #storeWaiting(): Promise<void> {
    const counts = this.#waiting
    if (counts.size === 0) return
    this.#waiting = new Map()
    try {
      await this.#store.tx(async (q) => {
        for (const [key, { source, event, count, lastAt }] of counts)
          await addToCount(q, { ...rowOf(source, event), countedBy: key, count, lastAt })
      })
    } catch {
      // On a full or read-only database the lines are what is left of them.
    }
    for (const { source, event, count, lastAt } of counts.values())
      source.log(eventLine({ ...event, ...source, at: lastAt, count }))
  }

  #originIn(hour: string, address: string | null): string | null {
    if (address === null) return null
    if (this.#origins.hour !== hour) this.#origins = { hour, seen: new Set() }
    const { seen } = this.#origins
    const network = networkOf(address)
    if (seen.size < mostOrigins) seen.add(network)
    return seen.has(network) ? network : null
  }
}
