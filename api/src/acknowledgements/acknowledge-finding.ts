import {
  type acknowledgeFinding as endpoint,
  listAcknowledgements,
  untilFaults,
} from '@amhp/shared/contract/acknowledgements.ts'
import type { AccountRole, Given, Reply } from '@amhp/shared/contract/endpoint.ts'
import { finding } from '@amhp/shared/contract/findings.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { holdsFor } from '@amhp/shared/rules/check/acknowledged.ts'
import { isSameMatter } from '@amhp/shared/rules/check/same-matter.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { findAccount } from '../accounts/store.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseFaults, refuseField } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { inThread } from '../threads/threads.ts'
import { acknowledgedOf } from './acknowledged.ts'
import { findWithParts } from './current-findings.ts'
import { describedInThread } from './describe-acknowledgements.ts'
import { quotedTitles } from './quoted-titles.ts'
import { insertAcknowledgements, markClosed, openAcknowledgements } from './store.ts'

/**
 * Acknowledges a finding as it is now, with all that lists show with it. Refuses if valid acknowledgements of all of it are open,
 * else leaves those and acknowledges the rest; closes those that have expired or whose finding is worse now.
 */
export async function acknowledgeFinding(
  context: Context,
  sent: Given<typeof endpoint>['body'],
): Promise<Reply<typeof endpoint>> {
  const { store, account } = context
  const { serviceId, zone } = account
  const by = actorOf(context)
  const today = dateAt(zone, by.at)
  refuseFaults(untilFaults(sent.until, today))
  const where = { store, serviceId, accountId: account.id, now: by.at }
  const { from, to, finding: key, in: state } = sent
  const parts = await inThread(findWithParts, { serviceId, days: { from, to }, key, state }, where)
  if (!parts) throw new Problem('not-found', 'Nothing was saved: the server no longer finds this. Load the page again.')
  const rows = await store.tx(async (q) => {
    const owner = await findAccount(q, serviceId, sent.owner)
    if (!owner?.active || !readsAcknowledgements(owner.roles))
      refuseField('owner', 'Choose a manager or lead who can sign in to this service')
    const open = (await openAcknowledgements(q, serviceId)).map((row) => ({ row, earlier: acknowledgedOf(row) }))
    const about = open.filter(({ earlier }) => parts.some((part) => isSameMatter(earlier.found, part)))
    const valid = about.filter(({ earlier }) => parts.some((part) => holdsFor(earlier, part, today)))
    const left = parts.filter((part) => !valid.some(({ earlier }) => holdsFor(earlier, part, today)))
    if (left.length === 0) {
      const until = valid[0]!.row.until
      throw new Problem(
        'already-exists',
        `Nothing was saved: this is acknowledged already${until ? ` until ${fullDate(until)}` : ''}. Close that first.`,
      )
    }
    for (const one of about)
      if (!valid.includes(one)) await markClosed(q, serviceId, one.row.id, { closedBy: by.accountId, closedAt: by.at })
    const { reasonCode, reason, until } = sent
    const added = left.map((part) => ({
      serviceId,
      accountId: by.accountId,
      at: by.at,
      id: newId(),
      finding: part.key,
      rule: part.rule,
      level: part.level,
      amhpId: part.amhp ?? null,
      found: z.encode(finding, part),
      ruleSet,
      reasonCode,
      reason,
      ownerId: owner.id,
      until,
      closedBy: null,
      closedAt: null,
    }))
    await insertAcknowledgements(q, added)
    await recordAudit(q, by, {
      what: `Acknowledged a finding of ${quotedTitles(added)} until ${fullDate(until)}; ${owner.name} looks after it`,
      about: { kind: 'acknowledgement', id: added[0]!.id },
      amhp: added[0]!.amhpId,
      detail: { finding: sent.finding, reasonCode, reason },
    })
    return added
  })
  const [described] = await inThread(describedInThread, { serviceId, zone: zone.name, rows }, where)
  return described!
}

const readsAcknowledgements = (roles: readonly AccountRole[]) =>
  roles.some((role) => listAcknowledgements.permission.some((one) => one === role))
