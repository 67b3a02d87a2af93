import type { Sheet as SentSheet } from '@amhp/shared/contract/import.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { task } from '../threads/task.ts'
import { isSaid } from './offer-answers.ts'
import { isOfSheet, offersOf } from './offers-from-store.ts'
import { planFromStore } from './plan-from-store.ts'
import { readSheet } from './read-sheet.ts'
import { type Sheet, SheetRefusal, shorterSheet } from './sheet.ts'

/** The chosen tab of a file that was sent as base64; refused as a problem. */
export async function sheetIn({ content, choices }: Pick<SentSheet, 'content' | 'choices'>): Promise<Sheet> {
  try {
    return await readSheet(Buffer.from(content, 'base64'), choices)
  } catch (error) {
    throw error instanceof SheetRefusal ? new Problem(error.code, error.message) : error
  }
}

interface SentFile extends Pick<SentSheet, 'content' | 'from' | 'choices'> {
  readonly serviceId: string
  /** The name of its zone. */
  readonly zone: string
}

/** What importing a file would do now. */
export const planFile = task({
  name: 'the plan of an import',
  advice: shorterSheet,
  work: async ({ serviceId, zone, ...sent }: SentFile, { store, now }) => {
    const sheet = await sheetIn(sent)
    const service = { id: serviceId, zone: zoneOf(zone) }
    const { plan, answers } = await planFromStore(store.read, service, { ...sent, sheet, now })
    const offers = await offersOf(store.read, service, sheet, sent.from)
    const withdrawn = offers
      .filter((offer) => isOfSheet(offer) && !isSaid(sent.choices, offer.path))
      .map(({ id }) => id)
    return { plan, kept: { answers, withdrawn } }
  },
})
