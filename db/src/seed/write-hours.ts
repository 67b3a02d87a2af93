import type { Db } from '../open.ts'
import * as tables from '../schema/index.ts'
import { authorities, bands, shiftCodes } from './hours.ts'

/** The authorities, the duty pattern and the shift codes. */
export async function writeHours(q: Db, serviceId: string): Promise<void> {
  await q
    .insert(tables.authorities)
    .values(authorities.map((authority) => ({ serviceId, ...authority, answeredFor: true })))
  await q.insert(tables.bands).values(
    bands.map(({ id, name, days, start, end }, position) => ({
      serviceId,
      id,
      name,
      days,
      start,
      end,
      position,
    })),
  )
  await q.insert(tables.bandCover).values(
    bands.flatMap(({ id, cover }) =>
      cover.map(({ role, minimum, target = null, authorities = null }, position) => ({
        serviceId,
        bandId: id,
        role,
        minimum,
        target,
        authorities,
        position,
      })),
    ),
  )
  await q.insert(tables.shiftCodes).values(
    shiftCodes.map((code, position) => ({
      serviceId,
      ...code,
      start: code.start,
      end: code.end,
      position,
    })),
  )
}
