import type { Store } from '@amhp/db/open.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'

/** Everything the API needs from outside; tests pass others. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  readonly config: Config
}
