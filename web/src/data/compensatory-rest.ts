import {
  addRestGiven,
  getCompensatoryRest,
  getMyRest,
  removeRestGiven,
} from '@amhp/shared/contract/compensatory-rest.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const compensatoryRestQuery = query(['compensatory-rest'], getCompensatoryRest, {})

export const myRestQuery = query(['my-rest'], getMyRest, {})

/** What changes with rest given or replaced. */
export const outOfDate = [['compensatory-rest'], ['my-rest'], ['board'], ['comparison'], ['cover']] as const

export const useAddRestGiven = () => useSend(addRestGiven, ...outOfDate)
export const useRemoveRestGiven = () => useSend(removeRestGiven, ...outOfDate)
