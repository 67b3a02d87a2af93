import {
  addDerogation,
  changeDerogation,
  listDerogations,
  removeDerogation,
} from '@amhp/shared/contract/derogations.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const derogationsQuery = queryOptions({
  queryKey: ['derogations'],
  queryFn: ({ signal }) => call(listDerogations, {}, signal),
})

const outOfDate = [['derogations'], ['board'], ['comparison'], ['cover'], ['compensatory-rest'], ['my-rest']] as const

export const useAddDerogation = () => useSend(addDerogation, ...outOfDate)
export const useChangeDerogation = () => useSend(changeDerogation, ...outOfDate)
export const useRemoveDerogation = () => useSend(removeDerogation, ...outOfDate)
