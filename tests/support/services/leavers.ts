import type { Store } from '@amhp/db/open.ts'
import * as table from '@amhp/db/schema/index.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { at, day } from './retention.ts'

/** A name of three words that no other leaver has. */
export const leaverName = (i: number) => `Sa${i.toString(36)} Wb${i.toString(36)} Ze${i.toString(36)}`

/** People who left a service ten years ago, and the settings by which they are due. */
export async function addLeavers(store: Store, serviceId: string, count: number): Promise<void> {
  await store.tx(async (q) => {
    for (let i = 0; i < count; i++)
      await q.insert(table.amhps).values({
        ...{ serviceId, id: `${serviceId}-l${i}`, name: leaverName(i), team: '', employer: 'Council' },
        ...{ profession: 'social-worker', contractedMinutes: 2220, leftOn: day('2010-01-01') },
      })
    const set = { serviceId, reason: 'Agreed', accountId: `${serviceId}-lead`, at: at('2026-11-29T10:00:00Z') }
    for (const kind of ['working-time', 'approvals', 'absences', 'acknowledgements', 'accounts', 'audit'] as const)
      await q.insert(table.retention).values({ ...set, kind, years: 6 })
  })
}

/** Entries of the audit trail with long texts, each of which names a leaver once. */
export async function addLongDetails(
  store: Store,
  serviceId: string,
  { count, megabytes, when = at('2026-11-29T10:00:00Z') }: { count: number; megabytes: number; when?: Instant },
): Promise<void> {
  const words = 'The standard says that each AMHP has rest, as Sa1 Ze1 has it. '.repeat((megabytes * 1_000_000) / 63)
  for (let i = 0; i < count; i++)
    await store.tx(async (q) => {
      await q.insert(table.auditEntries).values({
        ...{ serviceId, at: when, accountId: `${serviceId}-lead`, what: `Changed the standards for ${leaverName(i)}` },
        ...{
          aboutKind: 'standards',
          aboutId: serviceId,
          detail: { before: { wording: words }, after: { wording: `${leaverName(i)}. ${words}` } },
        },
      })
    })
}
