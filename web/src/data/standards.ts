import { changeStandards, getStandards } from '@amhp/shared/contract/standards.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const standardsQuery = queryOptions({
  queryKey: ['standards'],
  queryFn: ({ signal }) => call(getStandards, {}, signal),
})

export const useChangeStandards = () => useSend(changeStandards, ['standards'])
