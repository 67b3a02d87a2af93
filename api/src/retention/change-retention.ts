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
import { inThread } from '../threads/threads.ts'
import type { YearsInForce } from './cutoff.ts'
import { insertRetention } from './store.ts'
import { foresee } from './tasks.ts'
import { yearsInForce } from './years-in-force.ts'

/** How long each kind of record is kept, who set it and why, and what a run would remove now. */
export async function describeRetention(context: Context): Promise<Retention> {
  const { serviceId } = context.account
  const { years, newest, version } = await yearsInForce(context.store.read, serviceId)
  const kinds = retentionKinds.map((kind) => {
    const set = newest.get(kind)
    return {
      kind,
      years: years[kind],
      least: leastYears[kind],
      set: set ? { at: set.at, by: { id: set.accountId, name: set.by }, reason: set.reason } : null,
    }
  })
  return { kinds, affected: await previewOf(context, years), version }
}

/** What a run would remove now if these years were in force. */
export function previewOf({ store, account, clock }: Context, years: YearsInForce): Promise<Foreseen> {
  const { serviceId, service } = account
  return inThread(foresee, { service, years }, { store, serviceId, accountId: account.id, now: clock.now() })
}

interface RetentionChange {
  readonly years: RetentionYears
  readonly reason: string
  readonly version: number
}

/** Sets how long records are kept, for the kinds that differ. The next run removes what has expired. */
export async function setRetention(context: Context, change: RetentionChange): Promise<Retention> {
  const { store } = context
  const { serviceId } = context.account
  const isStale = await store.tx(async (q) => {
    const { years, version } = await yearsInForce(q, serviceId)
    if (version !== change.version) return true
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
    return false
  })
  // What a run would remove takes long to find: not while others wait to write.
  const stored = await describeRetention(context)
  if (isStale) refuseStale(stored, change)
  return stored
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
