import { changeBankHolidays, getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const bankHolidaysQuery = queryOptions({
  queryKey: ['bank-holidays'],
  queryFn: ({ signal }) => call(getBankHolidays, {}, signal),
})

export const useChangeBankHolidays = () =>
  useSend(changeBankHolidays, ['bank-holidays'], ['board'], ['comparison'], ['cover'])
