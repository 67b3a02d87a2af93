import type { Store } from '@amhp/db/open.ts'
import type { NoticeCause } from '@amhp/shared/contract/notices.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { newId } from '../http/new-id.ts'
import type { Context } from '../http/route.ts'
import { newFindings, publishedFindings, type RotaFindings } from './published-findings.ts'
import { insertNotices } from './store.ts'

/** Something that may change what published rotas mean: why, and what it is about (causes-in-words.ts says it). */
export interface LaterChange {
  readonly cause: NoticeCause
  readonly about: { readonly kind: string; readonly id: string }
}

interface Changing {
  readonly store: Store
  readonly serviceId: string
  readonly zone: Zone
  readonly at: Instant
}

/**
 * Does some work that may change what published rotas mean, and stores a notice for each rota that has findings after it
 * which it did not have before. `onTrouble` hears of a check that could not be made once the work is done: the work stands.
 */
export async function noticeChange<Done>(
  { store, serviceId, zone, at }: Changing,
  { cause, about }: LaterChange,
  work: () => Promise<Done>,
  onTrouble: (error: unknown) => void,
): Promise<Done> {
  const before = await publishedFindings(store, { serviceId, zone }, at)
  const done = await work()
  if (before.length === 0) return done
  try {
    const brought = broughtTo(before, await publishedFindings(store, { serviceId, zone }, at), at)
    const rows = brought.map((rota) => ({
      ...{ serviceId, id: newId(), cause, aboutKind: about.kind, aboutId: about.id, at },
      ...rota,
    }))
    if (rows.length > 0) await store.tx((q) => insertNotices(q, rows))
  } catch (error) {
    onTrouble(error)
  }
  return done
}

/** As noticeChange, for a request. */
export const noticing = <Done>(
  { store, clock, account, request }: Context,
  change: LaterChange,
  work: () => Promise<Done>,
): Promise<Done> =>
  noticeChange({ store, serviceId: account.serviceId, zone: account.zone, at: clock.now() }, change, work, (error) =>
    request.log.error(error, 'Published rotas were not checked again after a change'),
  )

function broughtTo(before: readonly RotaFindings[], after: readonly RotaFindings[], now: Instant) {
  return after.flatMap(({ rota, findings, write }) => {
    const was = before.find((other) => other.rota === rota)
    const found = was ? newFindings(was.findings, findings, now) : []
    return found.length > 0 ? [{ rotaId: rota, findings: found.map(write) }] : []
  })
}
