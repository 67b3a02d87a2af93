import { changeBankHolidays, getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { type Routes, route } from '../http/route.ts'
import { changeOwnBankHolidays } from './change-bank-holidays.ts'
import { findBankHolidays } from './store.ts'

export function registerBankHolidays(routes: Routes): void {
  route(routes, getBankHolidays, (_, { store, account }) => findBankHolidays(store.read, account.serviceId))
  route(routes, changeBankHolidays, ({ body }, context) => changeOwnBankHolidays(context, body))
}
