import * as z from 'zod/mini'
import { date, name, version } from '../rota/values.ts'
import { endpoint } from './endpoint.ts'

/** What a service may do to a day of the list of England and Wales. */
export const holidayChanges = ['added', 'removed'] as const

export const bankHoliday = z.object({
  date,
  name,
  /** `provisional`: worked out from the usual rule, not announced yet. `added` and `removed`: this service's own changes. */
  status: z.enum(['announced', 'provisional', ...holidayChanges]),
})
export type BankHolidayEntry = z.output<typeof bankHoliday>

const calendar = z.object({ days: z.array(bankHoliday), version })

export const getBankHolidays = endpoint({
  method: 'GET',
  path: '/api/bank-holidays',
  summary: "Bank holidays of England and Wales, with this service's changes",
  permission: 'signed-in',
  reply: calendar,
})

export const changeBankHolidays = endpoint({
  method: 'PUT',
  path: '/api/bank-holidays',
  summary: "Set this service's own changes to the list: days added and days removed",
  permission: ['manager'],
  body: z.object({
    added: z.array(z.object({ date, name })).check(z.maxLength(60)),
    removed: z.array(date).check(z.maxLength(60)),
    version,
  }),
  reply: calendar,
  problems: ['stale-edit'],
})
