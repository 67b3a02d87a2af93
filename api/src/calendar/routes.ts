import { changeBankHolidays, getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { type Routes, route } from '../http/route.ts'
import { bankHolidaysValue } from './bank-holidays-value.ts'
import { changeOwnBankHolidays } from './change-bank-holidays.ts'

export function registerBankHolidays(routes: Routes): void {
  route(routes, getBankHolidays, (_, { store, account }) => bankHolidaysValue(store.read, account.serviceId))
  route(routes, changeBankHolidays, ({ body }, context) => changeOwnBankHolidays(context, body))
}
