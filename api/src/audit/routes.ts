import { exportAudit, listAudit } from '@amhp/shared/contract/audit.ts'
import { Download, type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { sourceOf } from '../security-events/record-event.ts'
import { auditCsv } from './audit-csv.ts'
import { auditPage } from './audit-page.ts'

export const threadedAudit = threaded(listAudit, ({ query }, context) => auditPage(context, query))

export function registerAudit(routes: Routes): void {
  routeThreaded(routes, threadedAudit)
  route(routes, exportAudit, async ({ query }, context) => {
    context.events.count(sourceOf(context), { kind: 'data-exported', detail: { what: 'audit trail' } })
    return new Download('audit-trail.csv', auditCsv(context, query))
  })
}
