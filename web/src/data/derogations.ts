import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { pagedQuery } from './paged-query.ts'
import { useSend } from './send.ts'

export const derogationsQuery = pagedQuery(['derogations'], listDerogations, {})

const outOfDate = [['derogations'], ['board'], ['comparison'], ['cover'], ['compensatory-rest'], ['my-rest']] as const

export const useAddDerogation = () => useSend(addDerogation, ...outOfDate)
export const useChangeDerogation = () => useSend(changeDerogation, ...outOfDate)
export const useRemoveDerogation = () => useSend(removeDerogation, ...outOfDate)
