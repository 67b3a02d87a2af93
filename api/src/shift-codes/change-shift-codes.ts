import type { ShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseFaults, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { answeredForIds, authorityFaults } from '../service/answered-for.ts'
import { updateService } from '../service/store.ts'
import { findShiftCodes, replaceShiftCodes } from './store.ts'

/** Replaces the list of shift codes. Existing shifts keep their times. */
export async function replaceAllShiftCodes(context: Context, sent: ShiftCodes): Promise<ShiftCodes> {
  const { serviceId } = context.account
  return await context.store.tx(async (q) => {
    const stored = await findShiftCodes(q, serviceId)
    refuseStale(stored, sent)
    if (changesNothing(stored, sent)) return stored
    const answeredFor = await answeredForIds(q, serviceId)
    refuseFaults(
      sent.codes.flatMap(({ authorities }, i) =>
        authorityFaults(authorities, answeredFor, (j) => `codes[${i}].authorities[${j}]`),
      ),
    )
    await replaceShiftCodes(q, serviceId, sent.codes)
    await updateService(q, serviceId, { shiftCodesVersion: stored.version + 1 })
    await recordAudit(q, actorOf(context), {
      what: 'Changed the shift codes',
      about: { kind: 'shift-codes', id: serviceId },
      detail: { before: stored.codes, after: sent.codes },
    })
    return await findShiftCodes(q, serviceId)
  })
}
