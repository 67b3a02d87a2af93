import type { Store } from '@amhp/db/open.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'

/** What the API needs from outside; tests pass their own. */
export interface Dependencies {
  readonly store: Store
  readonly clock: Clock
  readonly config: Config
  /** Takes each security event as a line of JSON: standard output, when the server runs. */
  readonly eventLog?: (line: string) => void
}
