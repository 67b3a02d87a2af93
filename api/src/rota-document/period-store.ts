import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { absences, restsGiven, restsProtected, rotas } from '@amhp/db/schema/index.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, eq, gt, lt, sql } from 'drizzle-orm'

const periods = prepared((q) =>
  q
    .select({ id: rotas.id, from: rotas.from, to: rotas.to, name: rotas.name, ownerId: rotas.ownerId })
    .from(rotas)
    .where(eq(rotas.serviceId, parameter.text('serviceId')))
    .orderBy(asc(rotas.from))
    .prepare(),
)

/** The rotas of a service, earliest first. */
export const rotaPeriods = (q: Db, serviceId: string) => periods(q).execute({ serviceId })

const overlappingAbsences = prepared((q) =>
  q
    .select({
      id: absences.id,
      amhp: absences.amhpId,
      kind: absences.kind,
      start: absences.start,
      end: absences.end,
      countsAsWork: absences.countsAsWork,
      excluded: absences.excluded,
      endKnown: absences.endKnown,
      version: absences.version,
    })
    .from(absences)
    .where(
      and(
        eq(absences.serviceId, parameter.text('serviceId')),
        lt(absences.start, parameter.integer('end')),
        gt(absences.end, parameter.integer('start')),
      ),
    )
    .orderBy(asc(absences.start), asc(absences.id))
    .prepare(),
)

/** Absences that overlap a span, in order of start. */
export const absencesIn = (q: Db, serviceId: string, { start, end }: Span) =>
  overlappingAbsences(q).execute({ serviceId, start, end })

const overlappingRests = prepared((q) =>
  q
    .select()
    .from(restsGiven)
    .where(
      and(
        eq(restsGiven.serviceId, parameter.text('serviceId')),
        lt(restsGiven.start, parameter.integer('end')),
        gt(restsGiven.end, parameter.integer('start')),
      ),
    )
    .orderBy(asc(restsGiven.start), asc(restsGiven.id))
    .prepare(),
)

/** Compensatory rest given that overlaps a span, in order of start. */
export const restsGivenIn = (q: Db, serviceId: string, { start, end }: Span) =>
  overlappingRests(q).execute({ serviceId, start, end })

// A JSON list is one parameter: SQLite limits their number, and there may be thousands of ids.
const givenShiftIds = sql`(select value from json_each(${parameter.text('shifts')}))`

const protectedShifts = prepared((q) =>
  q
    .select({
      id: restsProtected.id,
      amhp: restsProtected.amhpId,
      shift: restsProtected.shiftId,
      reason: restsProtected.reason,
    })
    .from(restsProtected)
    .where(
      and(
        eq(restsProtected.serviceId, parameter.text('serviceId')),
        sql`${restsProtected.shiftId} in ${givenShiftIds}`,
      ),
    )
    .orderBy(asc(restsProtected.at), asc(restsProtected.id))
    .prepare(),
)

/** Other protection in place of rest, before or at some shifts. */
export const restsProtectedFor = (q: Db, serviceId: string, shifts: readonly { readonly id: string }[]) =>
  protectedShifts(q).execute({ serviceId, shifts: JSON.stringify(shifts.map(({ id }) => id)) })
