import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { updateService } from '../service/store.ts'
import { shiftCodesValue } from './shift-codes-value.ts'
import { replaceShiftCodes } from './store.ts'

/** Replaces the list of shift codes. Shifts already placed keep their times. */
export async function replaceAllShiftCodes(
  { store, clock, account }: Context,
  sent: { codes: ShiftCode[]; version: number },
) {
  const { serviceId } = account
  const faults = faultsOf(sent.codes)
  if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults })
  return await store.tx(async (q) => {
    const stored = await shiftCodesValue(q, serviceId)
    refuseStale(stored, sent)
    const rows = sent.codes.map(({ start, end, ...code }, position) => ({
      ...{ serviceId, ...code, position },
      ...{ start: start as ClockTime, end: end as ClockTime },
    }))
    await replaceShiftCodes(q, serviceId, rows)
    await updateService(q, serviceId, { shiftCodesVersion: stored.version + 1 })
    await recordAudit(q, {
      ...{ serviceId, accountId: account.id, at: clock.now() },
      what: 'Changed the shift codes',
      about: { kind: 'shift-codes', id: serviceId },
      detail: { before: stored.codes, after: sent.codes },
    })
    return await shiftCodesValue(q, serviceId)
  })
}

// What a manager types in a cell for an absence; the board and the import read them so.
const taken = ['AL', 'LEAVE', 'SICK', 'TRAIN', 'OFF']

const faultsOf = (codes: readonly ShiftCode[]): Fault[] =>
  codes.flatMap(({ code }, i) => {
    const path = `codes[${i}].code`
    if (codes.findIndex((other) => other.code === code) < i)
      return [{ path, message: `The code ${code} is used twice; use another` }]
    return taken.includes(code) ? [{ path, message: `${code} stands for an absence; use another code` }] : []
  })
