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
import { ruleOf } from '@amhp/shared/rules/index.ts'
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
import { findAcknowledgement, insertAcknowledgement, markClosed, openAcknowledgements } from './store.ts'

/**
 * Acknowledges a finding as it is now. Refuses if a valid acknowledgement of it is open; closes one that has expired or whose
 * finding is worse now.
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
  const found = (await currentFindings(store, serviceId, { from: sent.from, to: sent.to }, sent.in)).find(
    ({ finding }) => finding.key === sent.finding,
  )
  if (!found) throw new Problem('not-found', 'Nothing was saved: the server no longer finds this. Load the page again.')
  const id = newId()
  await store.tx(async (q) => {
    const owner = await findAccount(q, serviceId, sent.owner)
    if (!owner?.active || !readsAcknowledgements(owner.roles))
      refuseField('owner', 'Choose a manager or lead who can sign in to this service')
    for (const row of await openAcknowledgements(q, serviceId)) {
      const earlier = acknowledgedOf(row)
      if (!isSameMatter(earlier.found, found.finding)) continue
      if (holdsFor(earlier, found.finding, today))
        throw new Problem(
          'already-exists',
          `Nothing was saved: this is acknowledged already${earlier.until ? ` until ${fullDate(earlier.until)}` : ''}. Close that first.`,
        )
      await markClosed(q, serviceId, row.id, { closedBy: by.accountId, closedAt: by.at })
    }
    const { rule, level, amhp = null } = found.finding
    await insertAcknowledgement(q, {
      ...by,
      id,
      finding: sent.finding,
      rule,
      amhpId: amhp,
      found: z.encode(finding, found.explained()),
      level,
      reasonCode: sent.reasonCode,
      reason: sent.reason,
      ownerId: owner.id,
      until: sent.until,
    })
    await recordAudit(q, by, {
      what: `Acknowledged a finding of “${ruleOf(rule).title}” until ${fullDate(sent.until)}; ${owner.name} looks after it`,
      about: { kind: 'acknowledgement', id },
      detail: { finding: sent.finding, reasonCode: sent.reasonCode, reason: sent.reason },
    })
  })
  const row = await findAcknowledgement(store.read, serviceId, id)
  const [described] = await describeAcknowledgements(store, { id: serviceId, zone }, [row!], today)
  return described!
}

const readsAcknowledgements = (roles: readonly AccountRole[]) =>
  roles.some((role) => listAcknowledgements.permission.some((one) => one === role))
