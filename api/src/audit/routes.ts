import { listAudit } from '@amhp/shared/contract/audit.ts'
import { type Routes, route } from '../http/route.ts'
import { auditEntriesOf } from './store.ts'

const pageSize = 100

export function registerAudit(routes: Routes): void {
  route(routes, listAudit, async ({ query }, { store, account }) => {
    const entries = await auditEntriesOf(store.read, account.serviceId, query, pageSize + 1)
    return { entries: entries.slice(0, pageSize), more: entries.length > pageSize }
  })
}
