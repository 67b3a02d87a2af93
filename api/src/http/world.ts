import type { Store } from '@amhp/db/open.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config.ts'

/** The API's dependencies on the outside; tests pass others. */
export interface World {
  readonly store: Store
  readonly clock: Clock
  readonly config: Config
}
