import type { Derogation } from '@amhp/shared/contract/derogations.ts'
import type { Derogation as RuleDerogation } from '@amhp/shared/rota/derogation.ts'
import type { DerogationRow } from './store.ts'

/** A derogation as the contract writes it. */
export const derogationValue = ({ serviceId: _, amhpId, ...row }: DerogationRow): Derogation => ({
  ...row,
  amhp: amhpId,
})

/** As the rules read it. */
export const derogationOfRota = ({ regulation, basis, from, until, amhpId }: DerogationRow): RuleDerogation => ({
  regulation,
  basis,
  from,
  ...(until !== null && { until }),
  amhp: amhpId,
})
