import { isDeepStrictEqual } from 'node:util'
import type { Given } from '@amhp/shared/contract/endpoint.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { changeRule as endpoint, RuleInForce } from '@amhp/shared/contract/rules.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { rulesInForce } from '../rota-document/rules-in-force.ts'
import { checkChoice } from './check-choice.ts'
import { findRuleOrRefuse, inForce, ruleValue } from './rule-value.ts'
import { changesOfRule, insertRuleChange, nationsOf } from './store.ts'

/** Changes a rule's level or settings, and stores who did so, when and why. */
export async function changeRule(
  context: Context,
  code: string,
  { reason, version, ...sent }: Given<typeof endpoint>['body'],
): Promise<RuleInForce> {
  const { serviceId } = context.account
  const rule = findRuleOrRefuse(code)
  return await writeWithNotices(context, { cause: 'other', about: { kind: 'rule', id: code } }, async (q) => {
    const changes = await changesOfRule(q, serviceId, code)
    const nations = await nationsOf(q, serviceId)
    refuseStale(ruleValue(rule, changes, nations), { version })
    const to = checkChoice(rule, sent)
    const from = inForce(rule, rulesInForce(changes)[code])
    if (isDeepStrictEqual(from, to))
      throw new Problem('not-accepted', 'Nothing was saved: this is already in force. Change the level or a setting.')
    const by = actorOf(context)
    await insertRuleChange(q, { ...by, rule: code, ...to, reason })
    await recordAudit(q, by, {
      what: `Changed the rule “${rule.title}”`,
      about: { kind: 'rule', id: code },
      detail: { from, to, reason },
    })
    return ruleValue(rule, await changesOfRule(q, serviceId, code), nations)
  })
}
