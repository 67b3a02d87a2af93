import type { AuditChange } from '@amhp/shared/contract/audit.ts'
import { timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import Papa from 'papaparse'
import type { Context } from '../http/route.ts'
import { describer } from './audit-page.ts'
import { type AuditFilter, entriesAfter } from './read-store.ts'

const rowsAtATime = 500
/** So that spreadsheets read it as UTF-8. */
const byteOrderMark = '\uFEFF'
const newline = '\r\n'

// Names and reasons are typed by people: a cell that begins like a formula must not be run as one.
const csvRow = (cells: readonly string[]) => `${Papa.unparse([cells], { escapeFormulae: true, newline })}${newline}`

/** Oldest first; read some at a time. */
export async function* auditCsv({ store, account }: Context, filter: AuditFilter): AsyncGenerator<string> {
  const { zone } = account
  const inWords = await describer(store.read, account)
  yield byteOrderMark + csvRow(['Number', 'Day', 'Time', 'Who', 'What', 'Changes', 'About', 'Id of what it is about'])
  for (let last = 0; ; ) {
    const rows = await entriesAfter(store.read, account, filter, last, rowsAtATime)
    if (rows.length === 0) return
    yield rows
      .map(inWords)
      .map(({ id, at, by, what, changes, about }) => {
        const who = by?.name ?? 'Command line or server'
        const said = changes.map(changeText).join('\n')
        return csvRow([`${id}`, dateAt(zone, at), timeOf(zone, at), who, what, said, about.kind, about.id])
      })
      .join('')
    last = rows.at(-1)!.id
  }
}

const changeText = ({ what, before, after }: AuditChange): string => {
  if (before === null) return `${what}: ${after}`
  return after === null ? `${what} (removed): ${before}` : `${what}: ${before} → ${after}`
}
