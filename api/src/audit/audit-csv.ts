import type { AuditChange } from '@amhp/shared/contract/audit.ts'
import { timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import type { Context } from '../http/route.ts'
import { task } from '../threads/task.ts'
import { inThread } from '../threads/threads.ts'
import { describer } from './audit-page.ts'
import { byteOrderMark, csvRow } from './csv-row.ts'
import { type AuditFilter, entriesAfter } from './read-store.ts'

const partSize = { entries: 500, bytes: 2_000_000 }

interface AskedPart {
  readonly serviceId: string
  readonly timeZone: string
  readonly filter: AuditFilter
  readonly after: number
}

/** The rows of the next entries, and the last of them; none where there are no more. */
export const csvPart = task({
  name: 'a part of the audit trail as CSV',
  advice: 'Choose fewer days at a time.',
  async work({ serviceId, timeZone, filter, after }: AskedPart, { store }) {
    const reader = { serviceId, zone: zoneOf(timeZone) }
    const entries = await entriesAfter(store.read, reader, filter, after, partSize)
    const inWords = await describer(store.read, reader)
    const rows = entries.map(inWords).map(({ id, at, by, what, changes, about }) => {
      const who = by?.name ?? 'Command line or server'
      const said = changes.map(changeText).join('\n')
      return csvRow([`${id}`, dateAt(reader.zone, at), timeOf(reader.zone, at), who, what, said, about.kind, about.id])
    })
    return { text: rows.join(''), last: entries.at(-1)?.id }
  },
})

/** Oldest first; made some at a time. */
export async function* auditCsv({ store, account, clock }: Context, filter: AuditFilter): AsyncGenerator<string> {
  const { serviceId, service } = account
  yield byteOrderMark + csvRow(['Number', 'Day', 'Time', 'Who', 'What', 'Changes', 'About', 'Id of what it is about'])
  for (let after = 0; ; ) {
    const given = { serviceId, timeZone: service.timeZone, filter, after }
    const { text, last } = await inThread(csvPart, given, { store, serviceId, accountId: account.id, now: clock.now() })
    if (last === undefined) return
    yield text
    after = last
  }
}

const changeText = ({ what, before, after }: AuditChange): string => {
  if (before === null) return `${what}: ${after}`
  return after === null ? `${what} (removed): ${before}` : `${what}: ${before} → ${after}`
}
