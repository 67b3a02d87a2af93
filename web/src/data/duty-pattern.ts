import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const dutyPatternQuery = queryOptions({
  queryKey: ['duty-pattern'],
  queryFn: ({ signal }) => call(getDutyPattern, {}, signal),
})

export const useChangeDutyPattern = () =>
  useSend(changeDutyPattern, ['duty-pattern'], ['board'], ['comparison'], ['cover'])
