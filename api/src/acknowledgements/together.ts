import { type ExplainedFinding, finding } from '@amhp/shared/contract/findings.ts'
import { listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import * as z from 'zod/mini'
import type { AcknowledgementRow } from './store.ts'

/** A stored acknowledgement and the finding as it was then. */
export interface StoredAcknowledgement {
  readonly row: AcknowledgementRow
  readonly found: ExplainedFinding
}

/**
 * Acknowledgements as lists show them, in the order of their first rows: a stretch without enough people was acknowledged in one
 * go, with a row for each of its findings.
 */
export function together(rows: readonly AcknowledgementRow[]): StoredAcknowledgement[][] {
  const stored = rows.map((row) => ({ row, found: z.decode(finding, row.found) }))
  const groups = [...Map.groupBy(stored, ({ row }) => `${row.at} ${row.accountId}`).values()].flatMap((atOnce) =>
    listed(atOnce.map((one) => ({ ...one.found, one }))).map((shown) => partsOf(shown).map(({ one }) => one)),
  )
  const place = new Map(rows.map(({ id }, i) => [id, i]))
  const first = (group: readonly StoredAcknowledgement[]) => Math.min(...group.map(({ row }) => place.get(row.id)!))
  return groups.sort((a, b) => first(a) - first(b))
}
