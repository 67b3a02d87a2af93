import { changeRule as changeEndpoint, getRules, previewRule as previewEndpoint } from '@amhp/shared/contract/rules.ts'
import { rules } from '@amhp/shared/rules/index.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { type Routes, route } from '../http/route.ts'
import { routeThreaded, threaded } from '../http/threaded.ts'
import { changeRule } from './change-rule.ts'
import { previewRule } from './preview-rule.ts'
import { ruleValue } from './rule-value.ts'
import { allRuleChanges, nationsOf } from './store.ts'

export const threadedPreview = threaded(previewEndpoint, ({ params, body }, context) =>
  previewRule(context, params.code, body),
)

export function registerRules(routes: Routes): void {
  route(routes, getRules, async (_, { store, account }) => {
    const changes = Map.groupBy(await allRuleChanges(store.read, account.serviceId), ({ rule }) => rule)
    const nations = await nationsOf(store.read, account.serviceId)
    return { ruleSet, rules: rules.map((rule) => ruleValue(rule, changes.get(rule.code) ?? [], nations)) }
  })
  routeThreaded(routes, threadedPreview)
  route(routes, changeEndpoint, ({ params, body }, context) => changeRule(context, params.code, body))
}
