import { Problem } from '@amhp/shared/contract/problems.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { task } from '../threads/task.ts'
import { planFromStore } from './plan-from-store.ts'
import { readSheet } from './read-sheet.ts'
import { SheetRefusal, type SheetRows, shorterSheet } from './sheet.ts'

/** The rows of a file that was sent as base64; refused as a problem. */
export async function sheetIn(content: string): Promise<SheetRows> {
  try {
    return await readSheet(Buffer.from(content, 'base64'))
  } catch (error) {
    throw error instanceof SheetRefusal ? new Problem(error.code, error.message) : error
  }
}

interface SentFile {
  readonly serviceId: string
  /** The name of its zone. */
  readonly zone: string
  readonly content: string
  readonly from: LocalDate
}

/** What importing a file would do now. */
export const planFile = task({
  name: 'the plan of an import',
  advice: shorterSheet,
  work: async ({ serviceId, zone, content, from }: SentFile, { store, now }) =>
    planFromStore(store.read, { id: serviceId, zone: zoneOf(zone) }, await sheetIn(content), { from, now }),
})
