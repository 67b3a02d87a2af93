import { exportSecurityEvents, listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { Download, type Routes, route } from '../http/route.ts'
import { eventLines, eventsPage } from './list-events.ts'
import { sourceOf } from './record-event.ts'

export function registerSecurityEvents(routes: Routes): void {
  route(routes, listSecurityEvents, ({ query }, context) => eventsPage(context, query))
  route(routes, exportSecurityEvents, async ({ query }, context) => {
    context.events.count(sourceOf(context), { kind: 'data-exported', detail: { what: 'security events' } })
    await context.events.store()
    return new Download('security-events.jsonl', eventLines(context, query))
  })
}
