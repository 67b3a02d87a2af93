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

/** A change that may affect published rotas, for the notices about it (worded by cause-words.ts). */
export interface NoticedChange {
  readonly cause: NoticeCause
  readonly about: { readonly kind: string; readonly id: string }
}

interface ChangedService {
  readonly store: Store
  readonly serviceId: string
  readonly zone: Zone
  readonly at: Instant
}

/**
 * Runs a write that may affect published rotas in a transaction, and adds a notice for each rota with new findings. Returns
 * the ids of those rotas too. All that is published is checked twice: about 20 ms for three months of the example service.
 */
export async function writeAndListNotices<Result>(
  { store, serviceId, zone, at }: ChangedService,
  { cause, about }: NoticedChange,
  write: (q: Db) => Promise<Result>,
): Promise<{ readonly result: Result; readonly noticed: readonly string[] }> {
  const service = { serviceId, zone }
  return await store.tx(async (q) => {
    const before = await publishedFindings(q, service, at)
    const result = await write(q)
    if (before.length === 0) return { result, noticed: [] }
    const rows = newFindingsByRota(before, await publishedFindings(q, service, at), at).map((rota) => ({
      serviceId,
      id: newId(),
      cause,
      aboutKind: about.kind,
      aboutId: about.id,
      at,
      rotaId: rota.rotaId,
      findings: z.encode(z.array(finding), rota.findings),
    }))
    await insertNotices(q, rows)
    return { result, noticed: rows.map(({ rotaId }) => rotaId) }
  })
}

/** Runs a caller's write as writeAndListNotices does; returns its result only. */
export async function writeWithNotices<Result>(
  { store, clock, account }: Context,
  change: NoticedChange,
  write: (q: Db) => Promise<Result>,
): Promise<Result> {
  const service = { store, serviceId: account.serviceId, zone: account.zone, at: clock.now() }
  return (await writeAndListNotices(service, change, write)).result
}

function newFindingsByRota(before: readonly RotaFindings[], after: readonly RotaFindings[], now: Instant) {
  return after.flatMap(({ rota, findings, write }) => {
    const was = before.find((other) => other.rota === rota)
    const found = was ? newFindings(was.findings, findings, now) : []
    return found.length > 0 ? [{ rotaId: rota, findings: found.map(write) }] : []
  })
}
