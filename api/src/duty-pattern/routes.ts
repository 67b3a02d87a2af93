import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { type Routes, route } from '../http/route.ts'
import { noticing } from '../notices/notice-change.ts'
import { replaceWholePattern } from './change-duty-pattern.ts'
import { dutyPatternValue } from './duty-pattern-value.ts'

export function registerDutyPattern(routes: Routes): void {
  route(routes, getDutyPattern, (_, { store, account }) => dutyPatternValue(store.read, account.serviceId))
  route(routes, changeDutyPattern, ({ body }, context) =>
    noticing(context, { cause: 'other', about: { kind: 'duty-pattern', id: context.account.serviceId } }, () =>
      replaceWholePattern(context, body),
    ),
  )
}
