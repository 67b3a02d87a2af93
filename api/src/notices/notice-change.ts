import type { Db, Store } from '@amhp/db/open.ts'
import { finding } from '@amhp/shared/contract/findings.ts'
import type { NoticeCause } from '@amhp/shared/contract/notices.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import * as z from 'zod/mini'
import type { Context } from '../http/route.ts'
import { newFindings, publishedFindings, type RotaFindings } from './published-findings.ts'
import { insertNotices } from './store.ts'

/** A change that may affect published rotas (worded by cause-words.ts). */
export interface LaterChange {
  readonly cause: NoticeCause
  readonly about: { readonly kind: string; readonly id: string }
}

interface ChangingService {
  readonly store: Store
  readonly serviceId: string
  readonly zone: Zone
  readonly at: Instant
}

/** The result of the work, and the rotas with a notice. */
interface Noticed<Done> {
  readonly done: Done
  readonly noticed: readonly string[]
}

/**
 * Runs work in a transaction that may affect published rotas, and adds a notice for each rota with new findings. Two whole
 * checks of what is published: some 20 ms for three months of the example service.
 */
export async function noticeChange<Done>(
  { store, serviceId, zone, at }: ChangingService,
  { cause, about }: LaterChange,
  work: (q: Db) => Promise<Done>,
): Promise<Noticed<Done>> {
  const service = { serviceId, zone }
  return await store.tx(async (q) => {
    const before = await publishedFindings(q, service, at)
    const done = await work(q)
    if (before.length === 0) return { done, noticed: [] }
    const rows = newFindingsByRota(before, await publishedFindings(q, service, at), at).map((rota) => ({
      ...{ serviceId, id: newId(), cause, aboutKind: about.kind, aboutId: about.id, at },
      rotaId: rota.rotaId,
      findings: z.encode(z.array(finding), rota.findings),
    }))
    await insertNotices(q, rows)
    return { done, noticed: rows.map(({ rotaId }) => rotaId) }
  })
}

export const noticing = async <Done>(
  { store, clock, account }: Context,
  change: LaterChange,
  work: (q: Db) => Promise<Done>,
): Promise<Done> =>
  (await noticeChange({ store, serviceId: account.serviceId, zone: account.zone, at: clock.now() }, change, work)).done

function newFindingsByRota(before: readonly RotaFindings[], after: readonly RotaFindings[], now: Instant) {
  return after.flatMap(({ rota, findings, write }) => {
    const was = before.find((other) => other.rota === rota)
    const found = was ? newFindings(was.findings, findings, now) : []
    return found.length > 0 ? [{ rotaId: rota, findings: found.map(write) }] : []
  })
}
