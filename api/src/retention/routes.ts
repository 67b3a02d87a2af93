import { changeRetention, getRetention, previewRetention } from '@amhp/shared/contract/retention.ts'
import { type Routes, route } from '../http/route.ts'
import { describeRetention, previewOf, setRetention } from './change-retention.ts'

export function registerRetention(routes: Routes): void {
  route(routes, getRetention, (_, context) => describeRetention(context))
  route(routes, previewRetention, ({ body }, context) => previewOf(context, body.years))
  route(routes, changeRetention, ({ body }, context) => setRetention(context, body))
}
