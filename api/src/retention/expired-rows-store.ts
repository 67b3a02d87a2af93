import {
  absences,
  accounts,
  acknowledgements,
  auditEntries,
  findingAcknowledgements,
  importAnswers,
  imports,
  notices,
  oneTimeLinks,
  restsGiven,
  restsProtected,
  securityEvents,
  sessions,
} from '@amhp/db/schema/index.ts'
import type { Affected } from '@amhp/shared/contract/retention.ts'
import { and, eq, isNotNull, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Cutoffs } from './cutoff.ts'

/** What a reason is replaced with. */
export const removedReason = 'Removed: the time for which reasons are kept has ended.'

const nameBefore = sql`json_extract(${auditEntries.detail}, '$.before.name')`
/** An earlier name stays until the person's name is replaced: it is needed to find it in other texts. */
const onlyFormerName = sql`case when ${nameBefore} <> json_extract(${auditEntries.detail}, '$.after.name')
  then json_object('formerName', ${nameBefore}) end`

/** Expired rows, and what replaces them. */
export interface ExpiredRows {
  readonly part: Exclude<keyof Affected, 'amhps' | 'accounts'>
  readonly table: SQLiteTable
  readonly where: SQL | undefined
  /** Undefined: the rows are deleted. */
  readonly set?: Record<string, unknown>
}

/** The rows that have expired. Hours, shifts, approvals and who decided what never expire. */
export function expired(serviceId: string, cutoffs: Cutoffs): ExpiredRows[] {
  const found: ExpiredRows[] = []
  const work = cutoffs['working-time']
  if (work)
    found.push(
      {
        part: 'notes',
        table: restsGiven,
        set: { note: '' },
        where: and(eq(restsGiven.serviceId, serviceId), lte(restsGiven.end, work.start), ne(restsGiven.note, '')),
      },
      {
        part: 'notes',
        table: restsProtected,
        set: { reason: removedReason },
        where: and(
          eq(restsProtected.serviceId, serviceId),
          lt(restsProtected.at, work.start),
          ne(restsProtected.reason, removedReason),
        ),
      },
      {
        part: 'imports',
        table: importAnswers,
        where: and(eq(importAnswers.serviceId, serviceId), lt(importAnswers.usedAt, work.start)),
      },
      {
        part: 'imports',
        table: imports,
        where: and(eq(imports.serviceId, serviceId), lt(imports.at, work.start)),
      },
    )
  const away = cutoffs.absences
  if (away)
    found.push({
      part: 'absences',
      table: absences,
      set: { kind: 'other', countsAsWork: false, excluded: true, version: sql`${absences.version} + 1` },
      where: and(eq(absences.serviceId, serviceId), lte(absences.end, away.start), ne(absences.kind, 'other')),
    })
  const reasons = cutoffs.acknowledgements
  if (reasons) {
    const over = or(lt(findingAcknowledgements.closedAt, reasons.start), lt(findingAcknowledgements.until, reasons.day))
    found.push(
      {
        part: 'reasons',
        table: acknowledgements,
        set: { reason: removedReason },
        where: and(
          eq(acknowledgements.serviceId, serviceId),
          lt(acknowledgements.at, reasons.start),
          ne(acknowledgements.reason, removedReason),
        ),
      },
      {
        part: 'reasons',
        table: findingAcknowledgements,
        set: { reason: removedReason },
        where: and(
          eq(findingAcknowledgements.serviceId, serviceId),
          over,
          ne(findingAcknowledgements.reason, removedReason),
        ),
      },
      {
        part: 'notices',
        table: notices,
        where: and(eq(notices.serviceId, serviceId), lt(notices.at, reasons.start)),
      },
    )
  }
  const trail = cutoffs.audit
  if (trail)
    found.push({
      part: 'auditDetails',
      table: auditEntries,
      set: { detail: onlyFormerName },
      where: and(
        eq(auditEntries.serviceId, serviceId),
        lt(auditEntries.at, trail.start),
        isNotNull(auditEntries.detail),
        sql`instr(${auditEntries.detail}, '{"formerName":') <> 1`,
      ),
    })
  const signIns = cutoffs.accounts
  if (signIns)
    found.push(
      {
        part: 'signIns',
        table: sessions,
        where: and(eq(sessions.serviceId, serviceId), lt(sessions.lastUsedAt, signIns.start)),
      },
      {
        part: 'signIns',
        table: oneTimeLinks,
        where: and(eq(oneTimeLinks.serviceId, serviceId), lt(oneTimeLinks.expiresAt, signIns.start)),
      },
      {
        part: 'signIns',
        table: accounts,
        set: { lastSignedInAt: null },
        where: and(eq(accounts.serviceId, serviceId), lt(accounts.lastSignedInAt, signIns.start)),
      },
    )
  const events = cutoffs['security-events']
  if (events)
    found.push({
      part: 'securityEvents',
      table: securityEvents,
      // Those of no service go with the first service that no longer keeps them.
      where: and(
        or(eq(securityEvents.serviceId, serviceId), isNull(securityEvents.serviceId)),
        lt(securityEvents.lastAt, events.start),
      ),
    })
  return found
}
