import type { Db } from '@amhp/db/open.ts'
import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { amhpNames } from '../names-store.ts'
import { noticing } from '../notices/notice-change.ts'
import { derogationValue } from './derogation-value.ts'
import { type DerogationRow, deleteDerogation, findDerogation, insertDerogation, updateDerogation } from './store.ts'

type Details = Omit<Derogation, 'id' | 'version'>

const change = (id: string) => ({ cause: 'other', about: { kind: 'derogation', id } }) as const

/** Enters a derogation: from then on a shortfall of rest that it holds is owed, not a breach. */
export async function enterDerogation(context: Context, sent: Details): Promise<Derogation> {
  const { account } = context
  return await noticing(context, change(account.serviceId), async (q) => {
    const { row, whose } = await read(q, account.serviceId, newId(), 1, sent)
    await insertDerogation(q, row)
    await record(q, context, 'Entered', whose, row)
    return derogationValue(row)
  })
}

export async function changeEnteredDerogation(
  context: Context,
  id: string,
  { version, ...sent }: Details & { version: number },
): Promise<Derogation> {
  const { account } = context
  return await noticing(context, change(id), async (q) => {
    const stored = await existing(q, account.serviceId, id)
    refuseStale(derogationValue(stored), { version })
    const { row, whose } = await read(q, account.serviceId, id, stored.version + 1, sent)
    await updateDerogation(q, row)
    await record(q, context, 'Changed', whose, row, stored)
    return derogationValue(row)
  })
}

export async function removeEnteredDerogation(context: Context, id: string): Promise<void> {
  const { account } = context
  await noticing(context, change(id), async (q) => {
    const stored = await existing(q, account.serviceId, id)
    const whose = (stored.amhpId && (await amhpNames(q, account.serviceId)).get(stored.amhpId)) ?? 'everyone'
    await deleteDerogation(q, account.serviceId, id)
    await record(q, context, 'Removed', whose, stored, stored)
  })
}

async function existing(q: Db, serviceId: string, id: string): Promise<DerogationRow> {
  const row = await findDerogation(q, serviceId, id)
  if (!row)
    throw new Problem('not-found', 'There is no such derogation; it may have been removed. Load the page again.')
  return row
}

async function read(q: Db, serviceId: string, id: string, version: number, { amhp, ...sent }: Details) {
  const whose = amhp === null ? 'everyone' : (await amhpNames(q, serviceId)).get(amhp)
  if (whose === undefined) {
    const faults = [{ path: 'amhp', message: 'Choose an AMHP of the register, or everyone' }]
    throw new Problem('not-accepted', 'Nothing was saved. Choose an AMHP of the register, or everyone.', { faults })
  }
  const days = { from: sent.from as LocalDate, until: sent.until as LocalDate | null }
  const row: DerogationRow = { serviceId, id, ...sent, ...days, amhpId: amhp, version }
  return { row, whose }
}

async function record(
  q: Db,
  { account, clock }: Context,
  did: string,
  whose: string,
  row: DerogationRow,
  before?: DerogationRow,
) {
  const until = row.until === null ? 'with no end yet' : `to ${fullDate(row.until)}`
  await recordAudit(q, {
    ...{ serviceId: account.serviceId, accountId: account.id, at: clock.now() },
    what: `${did} a derogation under regulation ${row.regulation} for ${whose}, ${fullDate(row.from)} ${until}`,
    about: { kind: 'derogation', id: row.id },
    detail: { before: before ? derogationValue(before) : null, after: did === 'Removed' ? null : derogationValue(row) },
  })
}
