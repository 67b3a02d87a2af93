import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { bankHolidayDates } from '@amhp/shared/rota/bank-holidays.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { fullDate } from '@amhp/shared/time/wording.ts'
import { recordAudit } from '../audit/record-audit.ts'
import type { Context } from '../http/route.ts'
import { refuseStale } from '../http/stale-edit.ts'
import { noticing } from '../notices/notice-change.ts'
import { updateService } from '../service/store.ts'
import { bankHolidaysValue } from './bank-holidays-value.ts'
import { replaceBankHolidayChanges } from './store.ts'

interface Change {
  readonly added: readonly { date: string; name: string }[]
  readonly removed: readonly string[]
  readonly version: number
}

/** Sets the service's own changes to the list, in place of those before. */
export async function changeOwnBankHolidays(context: Context, sent: Change) {
  const { clock, account } = context
  const { serviceId } = account
  const faults = faultsOf(sent)
  if (faults[0]) throw new Problem('not-accepted', `Nothing was saved. ${faults[0].message}.`, { faults })
  return await noticing(context, { cause: 'other', about: { kind: 'bank-holidays', id: serviceId } }, async (q) => {
    const stored = await bankHolidaysValue(q, serviceId)
    refuseStale(stored, sent)
    await replaceBankHolidayChanges(q, serviceId, [
      ...sent.added.map(({ date, name }) => ({ serviceId, date: date as LocalDate, name, change: 'added' as const })),
      ...sent.removed.map((date) => ({ serviceId, date: date as LocalDate, name: '', change: 'removed' as const })),
    ])
    await updateService(q, serviceId, { bankHolidaysVersion: stored.version + 1 })
    await recordAudit(q, {
      ...{ serviceId, accountId: account.id, at: clock.now() },
      what: 'Changed the bank holidays',
      about: { kind: 'bank-holidays', id: serviceId },
      detail: { added: sent.added, removed: sent.removed },
    })
    return await bankHolidaysValue(q, serviceId)
  })
}

function faultsOf({ added, removed }: Change): Fault[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const usual: ReadonlySet<string> = bankHolidayDates
  const once = (date: string, path: string) => {
    if (seen.has(date)) faults.push({ path, message: `${fullDate(date as LocalDate)} is named twice; remove one` })
    seen.add(date)
  }
  for (const [i, { date }] of added.entries()) {
    once(date, `added[${i}].date`)
    if (usual.has(date))
      faults.push({ path: `added[${i}].date`, message: `${fullDate(date as LocalDate)} is a bank holiday already` })
  }
  for (const [i, date] of removed.entries()) {
    once(date, `removed[${i}]`)
    if (!usual.has(date))
      faults.push({ path: `removed[${i}]`, message: `${fullDate(date as LocalDate)} is not in the list; leave it out` })
  }
  return faults
}
