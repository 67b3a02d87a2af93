import type { Db } from '@amhp/db/open.ts'
import { agreements, bandCover, bands, dutySlots } from '@amhp/db/schema/index.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { eq } from 'drizzle-orm'
import { dutyPatternOf } from '../rota-document/duty-pattern-store.ts'
import { findService } from '../service/store.ts'

export async function findDutyPattern(q: Db, serviceId: string): Promise<DutyPattern> {
  const { dutyPatternVersion: version } = (await findService(q, serviceId))!
  return { ...(await dutyPatternOf(q, serviceId)), version }
}

export async function replaceDutyPattern(q: Db, serviceId: string, sent: DutyPattern): Promise<void> {
  // The foreign key deletes the bands' cover too.
  for (const table of [bands, dutySlots, agreements] as const)
    await q.delete(table).where(eq(table.serviceId, serviceId))
  const bandRows = sent.bands.map(({ cover: _, ...band }, position) => ({ serviceId, ...band, position }))
  const coverRows = sent.bands.flatMap(({ id: bandId, cover }) =>
    cover.map((need, position) => ({ serviceId, bandId, ...need, position })),
  )
  const slotRows = sent.slots.map((slot) => ({ serviceId, ...slot }))
  const agreementRows = sent.agreements.map(({ authority: authorityId, ...agreement }, position) => ({
    serviceId,
    authorityId,
    ...agreement,
    position,
  }))
  if (bandRows.length > 0) await q.insert(bands).values(bandRows)
  if (coverRows.length > 0) await q.insert(bandCover).values(coverRows)
  if (slotRows.length > 0) await q.insert(dutySlots).values(slotRows)
  if (agreementRows.length > 0) await q.insert(agreements).values(agreementRows)
}
