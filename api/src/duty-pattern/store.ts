import type { Db } from '@amhp/db/open.ts'
import { agreements, bandCover, bands, dutySlots } from '@amhp/db/schema/index.ts'
import { asc, eq } from 'drizzle-orm'

export interface DutyPatternRows {
  readonly bands: readonly (typeof bands.$inferSelect)[]
  readonly cover: readonly (typeof bandCover.$inferSelect)[]
  readonly slots: readonly (typeof dutySlots.$inferSelect)[]
  readonly agreements: readonly (typeof agreements.$inferSelect)[]
}

/** The rows of a service's duty pattern, in the order in which they were entered; slots in order of time. */
export async function dutyPatternRows(q: Db, serviceId: string): Promise<DutyPatternRows> {
  return {
    bands: await q.select().from(bands).where(eq(bands.serviceId, serviceId)).orderBy(asc(bands.position)),
    cover: await q
      .select()
      .from(bandCover)
      .where(eq(bandCover.serviceId, serviceId))
      .orderBy(asc(bandCover.bandId), asc(bandCover.position)),
    slots: await q
      .select()
      .from(dutySlots)
      .where(eq(dutySlots.serviceId, serviceId))
      .orderBy(asc(dutySlots.start), asc(dutySlots.id)),
    agreements: await q
      .select()
      .from(agreements)
      .where(eq(agreements.serviceId, serviceId))
      .orderBy(asc(agreements.position)),
  }
}

export async function replaceDutyPattern(q: Db, serviceId: string, rows: DutyPatternRows): Promise<void> {
  // The cover of a band goes with it.
  for (const table of [bands, dutySlots, agreements] as const)
    await q.delete(table).where(eq(table.serviceId, serviceId))
  if (rows.bands.length > 0) await q.insert(bands).values([...rows.bands])
  if (rows.cover.length > 0) await q.insert(bandCover).values([...rows.cover])
  if (rows.slots.length > 0) await q.insert(dutySlots).values([...rows.slots])
  if (rows.agreements.length > 0) await q.insert(agreements).values([...rows.agreements])
}
