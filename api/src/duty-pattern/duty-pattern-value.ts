import type { Db } from '@amhp/db/open.ts'
import type { DutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { findService } from '../service/store.ts'
import { dutyPatternRows } from './store.ts'

const needed = ({ target, authorities }: { target: number | null; authorities: string[] | null }) => ({
  ...(target === null ? {} : { target }),
  ...(authorities === null ? {} : { authorities }),
})

/** A service's duty pattern as the contract writes it. */
export async function dutyPatternValue(q: Db, serviceId: string): Promise<DutyPattern> {
  const service = (await findService(q, serviceId))!
  const rows = await dutyPatternRows(q, serviceId)
  const cover = Map.groupBy(rows.cover, ({ bandId }) => bandId)
  return {
    bands: rows.bands.map(({ id, name, days, start, end }) => ({
      ...{ id, name, days, start, end },
      cover: (cover.get(id) ?? []).map((row) => ({ role: row.role, minimum: row.minimum, ...needed(row) })),
    })),
    slots: rows.slots.map((row) => ({
      ...{ id: row.id, name: row.name, role: row.role, minimum: row.minimum },
      ...{ start: row.start, end: row.end },
      ...needed(row),
    })),
    agreements: rows.agreements.map(({ id, authorityId, by, days, start, end, from, until }) => ({
      ...{ id, authority: authorityId, by, days, start, end, from, until },
    })),
    version: service.dutyPatternVersion,
  }
}
