import type { Db } from '@amhp/db/open.ts'
import type { OfferedAnswer } from '@amhp/shared/contract/import-answers.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { Zone } from '@amhp/shared/time/zone.ts'
import { withOffers } from './offer-answers.ts'
import { isOfSheet, offersOf } from './offers-from-store.ts'
import { planFromStore, type SheetToPlan } from './plan-from-store.ts'
import type { Sheet } from './sheet.ts'

export interface AskedPlan extends Pick<SheetToPlan, 'from' | 'choices' | 'now'> {
  /** Whether remembered answers are used where nothing is said. */
  readonly remembered: boolean
}

/**
 * The plan by what was said and, if asked, by remembered answers: by none about the sheet as a whole where it cannot be read so.
 * Lists them in any case.
 */
export async function planAsRemembered(
  q: Db,
  service: { readonly id: string; readonly zone: Zone },
  sheet: Sheet,
  { remembered: isUsed, ...asked }: AskedPlan,
) {
  const offers = await offersOf(q, service, sheet, asked.from)
  const planBy = async (remembered: OfferedAnswer[]) => {
    const choices = isUsed ? withOffers(asked.choices, remembered) : asked.choices
    return { ...(await planFromStore(q, service, { ...asked, choices, sheet })), choices, remembered }
  }
  if (!isUsed || !offers.some((offer) => isOfSheet(offer) && offer.unfit === null)) return await planBy(offers)
  return await planBy(offers).catch(async (error: unknown) => {
    if (!(error instanceof Problem)) throw error
    const unfit = 'This sheet cannot be read so'
    return await planBy(offers.map((offer) => (isOfSheet(offer) ? { ...offer, unfit: offer.unfit ?? unfit } : offer)))
  })
}
