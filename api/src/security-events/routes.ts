import { exportSecurityEvents, listSecurityEvents } from '@amhp/shared/contract/security-events.ts'
import { Download, type Routes, route } from '../http/route.ts'
import { eventLines, eventsPage } from './list-events.ts'

export function registerSecurityEvents(routes: Routes): void {
  route(routes, listSecurityEvents, ({ query }, context) => eventsPage(context, query))
  route(routes, exportSecurityEvents, async ({ query }, context) => {
    await context.events.store()
    return new Download('security-events.jsonl', eventLines(context, query))
  })
}
