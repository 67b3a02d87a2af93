import type { Db } from '@amhp/db/open.ts'
import { defaultEverywhere, defaultYears, retentionKinds } from '@amhp/shared/contract/retention.ts'
import { findService } from '../service/store.ts'
import type { YearsInForce } from './cutoff.ts'
import { type RetentionRow, retentionRows } from './store.ts'

interface RetentionInForce {
  readonly years: YearsInForce
  /** The newest setting of each kind. */
  readonly newest: ReadonlyMap<string, RetentionRow & { by: string }>
  readonly version: number
}

/** How long each kind of record is kept now. */
export async function yearsInForce(q: Db, serviceId: string): Promise<RetentionInForce> {
  const rows = await retentionRows(q, serviceId)
  const newest = new Map(rows.toReversed().map((row) => [row.kind as string, row]))
  const { retainsByDefault } = (await findService(q, serviceId))!
  const years = Object.fromEntries(
    retentionKinds.map((kind) => {
      const byDefault = retainsByDefault || defaultEverywhere.includes(kind) ? defaultYears[kind] : null
      return [kind, newest.get(kind)?.years ?? byDefault]
    }),
  )
  return { years: years as YearsInForce, newest, version: rows[0]?.id ?? 0 }
}
