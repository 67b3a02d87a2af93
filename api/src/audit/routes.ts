import { exportAudit, listAudit } from '@amhp/shared/contract/audit.ts'
import { Download, type Routes, route } from '../http/route.ts'
import { sourceOf } from '../security-events/record-event.ts'
import { auditCsv } from './audit-csv.ts'
import { auditPage } from './audit-page.ts'

export function registerAudit(routes: Routes): void {
  route(routes, listAudit, ({ query }, context) => auditPage(context, query))
  route(routes, exportAudit, async ({ query }, context) => {
    context.events.count(sourceOf(context), { kind: 'data-exported', detail: { what: 'audit trail' } })
    return new Download('audit-trail.csv', auditCsv(context, query))
  })
}
