import type { ExampleService } from '@amhp/db/seed/example-service.ts'
import type { ExampleShift } from '@amhp/db/seed/example-types.ts'
import { authorities, bands, serviceName, zoneName } from '@amhp/db/seed/hours.ts'
import { formatInstant } from '@amhp/shared/time/instant.ts'
import type { Span } from '@amhp/shared/time/span.ts'

/** The rota document (amhp-rota/2) of some shifts of the example. */
export function exampleDocument(example: ExampleService, shifts: readonly ExampleShift[]): unknown {
  const moments = ({ start, end }: Span) => ({ start: formatInstant(start), end: formatInstant(end) })
  return {
    format: 'amhp-rota/2',
    service: { name: serviceName, timeZone: zoneName, authorities },
    period: example.period,
    recordsFrom: example.period.from,
    dutyPattern: bands,
    amhps: example.amhps.map(({ id, name, contractedMinutes, startedOn, approvals, actingFor, optOut }) => ({
      id,
      name,
      contractedMinutes,
      startedOn,
      approvals,
      actingFor,
      ...(optOut ? { optOut } : {}),
    })),
    shifts: shifts.map(({ id, amhp, role, kind, authorities, ...span }) => ({
      ...{ id, amhp, role, kind, ...moments(span) },
      ...(authorities && { authorities }),
    })),
    otherWork: example.otherWork.map(({ amhp, label, ...span }) => ({ amhp, label, ...moments(span) })),
    absences: example.absences.map(({ amhp, kind, ...span }) => ({ amhp, kind, ...moments(span) })),
  }
}
