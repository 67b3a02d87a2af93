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
import { listed, partsOf } from '@amhp/shared/rules/check/holes.ts'
import { isSameMatter } from '@amhp/shared/rules/check/same-matter.ts'
import { ruleSet } from '@amhp/shared/rules/rule-set.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { dateAt } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import { findAccount } from '../accounts/store.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseFaults, refuseField } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { acknowledgedOf } from './acknowledged.ts'
import { currentFindings } from './current-findings.ts'
import { describeAcknowledgements } from './describe-acknowledgements.ts'
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
  const days = { from: sent.from, to: sent.to }
  const found = await currentFindings(store, serviceId, days, sent.in, by.at)
  const current = new Map(found.map((one) => [one.finding.key, one]))
  const shown = listed([...current.values()].map((one) => one.finding)).map(partsOf)
  const parts = shown.find((some) => some.some(({ key }) => key === sent.finding))
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
    const added = left.map(({ key, rule, level, amhp = null }) => ({
      ...{ ...by, id: newId(), finding: key, rule, level, amhpId: amhp },
      ...{ found: z.encode(finding, current.get(key)!.explained()), ruleSet, reasonCode, reason },
      ...{ ownerId: owner.id, until },
      ...{ closedBy: null, closedAt: null },
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
  const [described] = await describeAcknowledgements(store, { id: serviceId, zone }, rows, by.at)
  return described!
}

const readsAcknowledgements = (roles: readonly AccountRole[]) =>
  roles.some((role) => listAcknowledgements.permission.some((one) => one === role))
