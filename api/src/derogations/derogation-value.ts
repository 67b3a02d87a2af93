import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import type { DerogationRow } from './store.ts'

/** A derogation as the contract writes it. */
export const derogationValue = ({ serviceId: _, amhpId, ...row }: DerogationRow): Derogation => ({
  ...row,
  amhp: amhpId,
})
