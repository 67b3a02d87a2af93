import type { Db } from '@amhp/db/open.ts'
import { agreements, bandCover, bands, dutySlots } from '@amhp/db/schema/index.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { asc, eq } from 'drizzle-orm'

const withoutNulls = <Row extends { target: number | null; authorities: string[] | null }>({
  target,
  authorities,
  ...row
}: Row) => ({
  ...row,
  ...(target !== null && { target }),
  ...(authorities !== null && { authorities }),
})

/** A service's duty pattern: bands and agreements in the order in which they were entered, slots in order of time. */
export async function dutyPatternOf(q: Db, serviceId: string): Promise<Omit<DutyPattern, 'version'>> {
  const bandRows = await q.select().from(bands).where(eq(bands.serviceId, serviceId)).orderBy(asc(bands.position))
  const coverRows = await q
    .select()
    .from(bandCover)
    .where(eq(bandCover.serviceId, serviceId))
    .orderBy(asc(bandCover.position))
  const slotRows = await q
    .select()
    .from(dutySlots)
    .where(eq(dutySlots.serviceId, serviceId))
    .orderBy(asc(dutySlots.start), asc(dutySlots.id))
  const agreementRows = await q
    .select()
    .from(agreements)
    .where(eq(agreements.serviceId, serviceId))
    .orderBy(asc(agreements.position))
  const cover = Map.groupBy(coverRows, ({ bandId }) => bandId)
  return {
    bands: bandRows.map(({ serviceId: _, position: __, endsAfterDays, ...band }) => ({
      ...band,
      ...(endsAfterDays !== null && { endsAfterDays }),
      cover: (cover.get(band.id) ?? []).map(({ serviceId: _, bandId: __, position: ___, ...row }) => withoutNulls(row)),
    })),
    slots: slotRows.map(({ serviceId: _, ...row }) => withoutNulls(row)),
    agreements: agreementRows.map(({ serviceId: _, position: __, authorityId, ...row }) => ({
      ...row,
      authority: authorityId,
    })),
  }
}
