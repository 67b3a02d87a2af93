import type { Db } from '@amhp/db/open.ts'
import type { ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import { findService } from '../service/store.ts'
import { shiftCodesOf } from './store.ts'

/** A service's shift codes as the contract writes them. */
export async function shiftCodesValue(q: Db, serviceId: string): Promise<{ codes: ShiftCode[]; version: number }> {
  const service = (await findService(q, serviceId))!
  return { codes: await shiftCodesOf(q, serviceId), version: service.shiftCodesVersion }
}
