import type { Db } from '@amhp/db/open.ts'
import type { OfferedAnswer } from '@amhp/shared/contract/import-answers.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { shiftCodesOf } from '../shift-codes/store.ts'
import { storedAnswers } from './answers-store.ts'
import { offersFor } from './offer-answers.ts'
import type { Sheet } from './sheet.ts'
import { registered } from './store.ts'

/** The remembered answers that concern a sheet. */
export async function offersOf(
  q: Db,
  service: { readonly id: string; readonly zone: Zone },
  sheet: Sheet,
  from: LocalDate,
): Promise<OfferedAnswer[]> {
  const answers = await storedAnswers(q, service.id)
  if (answers.length === 0) return []
  const codes = await shiftCodesOf(q, service.id)
  return offersFor(sheet.rows, answers, { zone: service.zone, codes, from, amhps: await registered(q, service.id) })
}

/** Whether an answer says how the sheet is read, and not what is in it. */
export const isOfSheet = ({ kind }: Pick<OfferedAnswer, 'kind'>) => kind !== 'meaning' && kind !== 'person'
