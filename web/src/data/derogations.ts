import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const derogationsQuery = query(['derogations'], listDerogations, {})

const outOfDate = [['derogations'], ['board'], ['comparison'], ['cover'], ['compensatory-rest'], ['my-rest']] as const

export const useAddDerogation = () => useSend(addDerogation, ...outOfDate)
export const useChangeDerogation = () => useSend(changeDerogation, ...outOfDate)
export const useRemoveDerogation = () => useSend(removeDerogation, ...outOfDate)
