import type { Db } from '@amhp/db/open.ts'
import type { Finding } from '@amhp/shared/rules/index.ts'
import { overlaps, type Span } from '@amhp/shared/time/span.ts'
import { startOfDay, type Zone } from '@amhp/shared/time/zone.ts'
import { rotaPeriods } from '../rota-document/period-store.ts'

/** The days of each rota of a service. */
export const plannedSpans = async (q: Db, serviceId: string, zone: Zone): Promise<Span[]> =>
  (await rotaPeriods(q, serviceId)).map(({ from, to }) => ({
    start: startOfDay(zone, from),
    end: startOfDay(zone, to),
  }))

/** Whether a finding is of a day that is planned at all. Only cover is found on other days. */
export const isPlanned = (finding: Finding, planned: readonly Span[]): boolean =>
  finding.slot === undefined || planned.some((span) => overlaps(span, finding))
