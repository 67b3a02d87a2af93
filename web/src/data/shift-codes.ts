import { changeShiftCodes, getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const shiftCodesQuery = queryOptions({
  queryKey: ['shift-codes'],
  queryFn: ({ signal }) => call(getShiftCodes, {}, signal),
})

export const useChangeShiftCodes = () => useSend(changeShiftCodes, ['shift-codes'], ['board'])
