import type { Band } from '@amhp/shared/rota/duty-pattern.ts'
import type { ShiftRole } from '@amhp/shared/rota/role-and-kind.ts'
import type { Db } from '../open.ts'
import * as tables from '../schema/index.ts'
import { authorities, bands, shiftCodes } from './hours.ts'

/** Writes the authorities, the duty pattern and the shift codes of the example service. */
export async function writeHours(q: Db, serviceId: string): Promise<void> {
  await q
    .insert(tables.authorities)
    .values(authorities.map((authority) => ({ serviceId, ...authority, answeredFor: true })))
  await writeBands(q, serviceId, bands)
  await q.insert(tables.shiftCodes).values(shiftCodes.map((code, position) => ({ serviceId, ...code, position })))
}

export async function writeBands(q: Db, serviceId: string, bands: readonly Band[]): Promise<void> {
  await q
    .insert(tables.bands)
    .values(
      bands.map(({ cover: _, name, ...band }, position) => ({ serviceId, name: name ?? band.id, ...band, position })),
    )
  await q.insert(tables.bandCover).values(
    bands.flatMap(({ id, cover }) =>
      cover.map(({ role, ...needed }, position) => ({
        serviceId,
        bandId: id,
        role: role as ShiftRole,
        ...needed,
        position,
      })),
    ),
  )
}
