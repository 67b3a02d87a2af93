import { changeBankHolidays, getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const bankHolidaysQuery = query(['bank-holidays'], getBankHolidays, {})

export const useChangeBankHolidays = () =>
  useSend(changeBankHolidays, ['bank-holidays'], ['board'], ['comparison'], ['cover'])
