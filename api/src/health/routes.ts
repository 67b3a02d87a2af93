import { getHealth } from '@amhp/shared/contract/health.ts'
import { type Routes, route } from '../http/route.ts'
import { canRead } from './store.ts'

export function registerHealth(routes: Routes): void {
  route(routes, getHealth, async (_, { store }) => ({ ok: await canRead(store.read), version: '0.1.0' }))
}
