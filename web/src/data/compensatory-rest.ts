import {
  addRestGiven,
  getCompensatoryRest,
  getMyRest,
  removeRestGiven,
} from '@amhp/shared/contract/compensatory-rest.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const compensatoryRestQuery = queryOptions({
  queryKey: ['compensatory-rest'],
  queryFn: ({ signal }) => call(getCompensatoryRest, {}, signal),
})

export const myRestQuery = queryOptions({
  queryKey: ['my-rest'],
  queryFn: ({ signal }) => call(getMyRest, {}, signal),
})

const outOfDate = [['compensatory-rest'], ['my-rest'], ['board'], ['comparison'], ['cover']] as const

export const useAddRestGiven = () => useSend(addRestGiven, ...outOfDate)
export const useRemoveRestGiven = () => useSend(removeRestGiven, ...outOfDate)
