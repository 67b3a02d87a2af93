import type { Db } from '@amhp/db/open.ts'
import {
  type Foreseen,
  leastYears,
  type Retention,
  type RetentionYears,
  retentionKinds,
} from '@amhp/shared/contract/retention.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { mentionsLeft } from './mentions.ts'
import { affectedBy, planRetention, type RetentionPlan } from './plan-retention.ts'
import { insertRetention } from './store.ts'
import { yearsInForce } from './years-in-force.ts'

/** How long each kind of record is kept, who set it and why, and what a run would remove now. */
export async function describeRetention(
  q: Db,
  { account, clock }: Pick<Context, 'account' | 'clock'>,
): Promise<Retention> {
  const { years, newest, version } = await yearsInForce(q, account.serviceId)
  const kinds = retentionKinds.map((kind) => {
    const set = newest.get(kind)
    return {
      kind,
      years: years[kind],
      least: leastYears[kind],
      set: set ? { at: set.at, by: { id: set.accountId, name: set.by }, reason: set.reason } : null,
    }
  })
  return { kinds, affected: await foreseenBy(q, await planRetention(q, account.service, years, clock.now())), version }
}

/** What a run would remove now if these years were in force. */
export async function previewOf({ store, account, clock }: Context, years: RetentionYears): Promise<Foreseen> {
  return foreseenBy(store.read, await planRetention(store.read, account.service, years, clock.now()))
}

const foreseenBy = async (q: Db, plan: RetentionPlan): Promise<Foreseen> => ({
  ...affectedBy(plan),
  mentions: await mentionsLeft(q, plan),
})

interface RetentionChange {
  readonly years: RetentionYears
  readonly reason: string
  readonly version: number
}

/** Sets how long records are kept, for the kinds that differ. The next run removes what has expired. */
export async function setRetention(context: Context, change: RetentionChange): Promise<Retention> {
  const { store } = context
  const { serviceId } = context.account
  return await store.tx(async (q) => {
    const { years, version } = await yearsInForce(q, serviceId)
    // What a run would remove takes long to find, and only a refusal shows it.
    if (version !== change.version) refuseStale(await describeRetention(q, context), change)
    const by = actorOf(context)
    const changed = retentionKinds.filter((kind) => years[kind] !== change.years[kind])
    for (const kind of changed)
      await insertRetention(q, { ...by, kind, years: change.years[kind], reason: change.reason })
    if (changed.length > 0)
      await recordAudit(q, by, {
        what: `Set how long records are kept: ${changed.map((kind) => `${kindWords[kind]} ${yearsText(change.years[kind])}`).join(', ')}`,
        about: { kind: 'retention', id: serviceId },
        detail: { before: years, after: change.years, reason: change.reason },
      })
    return await describeRetention(q, context)
  })
}

const yearsText = (years: number) => (years === 1 ? '1 year' : `${years} years`)

const kindWords = {
  'working-time': 'working time',
  approvals: 'approvals',
  absences: 'absences',
  acknowledgements: 'reasons',
  accounts: 'sign-ins',
  'security-events': 'security events',
  audit: 'the audit trail',
} as const
