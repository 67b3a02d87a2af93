import { refusalOf, storageFault } from '@amhp/db/faults.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'

/** A failure of the database as a problem that says what to do; undefined for other errors. Nothing of the write was kept. */
export function storageProblem(error: unknown): Problem | undefined {
  switch (storageFault(error)) {
    case 'full':
      return new Problem(
        'storage-full',
        'Nothing was saved: the disk is full. Tell whoever runs this server, then save again.',
      )
    case 'read-only':
      return new Problem(
        'read-only',
        'Nothing was saved: the database is read-only at the moment. Tell whoever runs this server.',
      )
    case 'busy':
      return new Problem('try-again', 'Nothing was saved: the database was busy. Wait a moment, then save again.')
    case 'refused':
      return new Problem('not-accepted', `Nothing was saved. ${refusalOf(error)}`)
    default:
      return undefined
  }
}
