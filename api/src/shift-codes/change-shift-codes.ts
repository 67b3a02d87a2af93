import type { ShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { updateService } from '../service/store.ts'
import { findShiftCodes, replaceShiftCodes } from './store.ts'

/** Replaces the list of shift codes. Shifts already placed keep their times. */
export async function replaceAllShiftCodes({ store, clock, account }: Context, sent: ShiftCodes): Promise<ShiftCodes> {
  const { serviceId } = account
  return await store.tx(async (q) => {
    const stored = await findShiftCodes(q, serviceId)
    refuseStale(stored, sent)
    await replaceShiftCodes(q, serviceId, sent.codes)
    await updateService(q, serviceId, { shiftCodesVersion: stored.version + 1 })
    await recordAudit(q, {
      ...{ serviceId, accountId: account.id, at: clock.now() },
      what: 'Changed the shift codes',
      about: { kind: 'shift-codes', id: serviceId },
      detail: { before: stored.codes, after: sent.codes },
    })
    return await findShiftCodes(q, serviceId)
  })
}
