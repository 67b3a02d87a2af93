import { listAudit } from '@amhp/shared/contract/audit.ts'
import { type Routes, route } from '../http/route.ts'
import { auditEntriesOf } from './store.ts'

const atATime = 100

export function registerAudit(routes: Routes): void {
  route(routes, listAudit, async ({ query }, { store, account }) => {
    const { before, kind, id } = query
    const rows = await auditEntriesOf(store.read, account.serviceId, { before, kind, id }, atATime + 1)
    const entries = rows.slice(0, atATime).map((row) => ({
      id: row.id,
      at: row.at,
      by: row.accountId === null || row.accountName === null ? null : { id: row.accountId, name: row.accountName },
      what: row.what,
      about: { kind: row.aboutKind, id: row.aboutId },
    }))
    return { entries, more: rows.length > atATime }
  })
}
