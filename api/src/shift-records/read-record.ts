import type { Reply } from '@amhp/shared/contract/endpoint.ts'
import type { getShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import type { Context } from '../http/route.ts'
import { codeNames } from '../names-store.ts'
import { cachedReferenceData } from '../rota-document/reference-cache.ts'
import { labelOf } from '../shifts/stored-shift.ts'
import { findPublishedShift, mayRecord } from './find-shift.ts'
import { findRecord } from './store.ts'

/** A published shift with what is recorded of it. */
export async function readShiftRecord(
  { store, account }: Context,
  shiftId: string,
): Promise<Reply<typeof getShiftRecord>> {
  const { serviceId } = account
  const q = store.read
  const shift = await findPublishedShift(q, account, shiftId)
  const { register, document } = await cachedReferenceData(store, serviceId)
  const authorities = [...document.service.authorities, ...document.otherAuthorities]
  return {
    shift: {
      ...shift,
      name: register.find(({ id }) => id === shift.amhp)?.name ?? shift.amhp,
      label: labelOf(shift, await codeNames(q, serviceId)),
      authorities: authorities.flatMap(({ id, name = id }) => (shift.authorities?.includes(id) ? [name] : [])),
    },
    record: await findRecord(q, serviceId, shift),
    mayChange: mayRecord(account, shift),
  }
}
