import type { Db } from '@amhp/db/open.ts'
import { holdsFor } from '@amhp/shared/rules/check/acknowledged.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { acknowledgedOf } from './acknowledged.ts'
import { openAcknowledgements } from './store.ts'

/** The reasons that acknowledgements give today for findings, by key. Publishing uses them. */
export async function acknowledgedReasons(
  q: Db,
  serviceId: string,
  findings: readonly Finding[],
  today: LocalDate,
): Promise<Map<string, string>> {
  const open = (await openAcknowledgements(q, serviceId)).map((row) => ({ row, acknowledged: acknowledgedOf(row) }))
  return new Map(
    findings.flatMap((finding): [string, string][] => {
      const valid = open.findLast(({ acknowledged }) => holdsFor(acknowledged, finding, today))
      return valid ? [[finding.key, valid.row.reason]] : []
    }),
  )
}
