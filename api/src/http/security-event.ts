import type { SecurityEventKind } from '@amhp/shared/contract/security-events.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Caller } from './session.ts'

/** An account that an event is of. */
export type EventAccount = Pick<Caller, 'serviceId' | 'id' | 'email'>

/** Whose event it is, when, and from where. */
export interface EventSource {
  readonly at: Instant
  /** Null where no account is known: then neither address nor name is kept. */
  readonly account: EventAccount | null
  /** The service, where no account did it: on the command line. */
  readonly serviceId?: string
  /** The network address; null on the command line and for the server itself. */
  readonly origin: string | null
  /** Writes the event's line once it is committed. */
  readonly log: (line: string) => void
}

export interface SecurityEvent {
  readonly kind: SecurityEventKind
  /** What it was done to, such as `{ kind: 'account', id }`. Left out where someone did it to themselves. */
  readonly about?: { readonly kind: string; readonly id: string }
  /**
   * Fixed words, ids and numbers, such as roles `before` and `after`. Never a secret, a token, an address, a name, text that
   * people wrote, or health data: it leaves the service through the log.
   */
  readonly detail?: Readonly<Record<string, unknown>>
}

/** Counts events instead of recording each: what strangers can cause, and what is read. */
export interface EventCounter {
  count(source: EventSource, event: SecurityEvent): void
  /** Stores what was counted up to now. */
  store(): Promise<void>
}
