import type { BankHolidays, OwnBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { actorOf, recordAudit } from '../audit/record-audit.ts'
import { changesNothing, refuseStale } from '../http/refuse.ts'
import type { Context } from '../http/route.ts'
import { writeWithNotices } from '../notices/write-with-notices.ts'
import { updateService } from '../service/store.ts'
import { findBankHolidays, replaceBankHolidayChanges } from './store.ts'

/** Replaces the service's own changes to the national list. */
export async function changeOwnBankHolidays(context: Context, sent: OwnBankHolidays): Promise<BankHolidays> {
  const { serviceId } = context.account
  return await writeWithNotices(
    context,
    { cause: 'other', about: { kind: 'bank-holidays', id: serviceId } },
    async (q) => {
      const stored = await findBankHolidays(q, serviceId)
      refuseStale(stored, sent)
      if (changesNothing(ownDays(stored), sent)) return stored
      await replaceBankHolidayChanges(q, serviceId, sent)
      await updateService(q, serviceId, { bankHolidaysVersion: stored.version + 1 })
      await recordAudit(q, actorOf(context), {
        what: 'Changed the bank holidays',
        about: { kind: 'bank-holidays', id: serviceId },
        detail: { added: sent.added, removed: sent.removed },
      })
      return await findBankHolidays(q, serviceId)
    },
  )
}

/** The service's own changes, in order of date. */
function ownDays({ days, version }: BankHolidays): OwnBankHolidays {
  const added = days.filter(({ status }) => status === 'added').map(({ date, name, from }) => ({ date, name, from }))
  const removed = days.filter(({ status }) => status === 'removed').map(({ date }) => date)
  return { added, removed, version }
}
