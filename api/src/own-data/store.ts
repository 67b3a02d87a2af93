import type { Db } from '@amhp/db/open.ts'
import {
  absences,
  accountNotices,
  accounts,
  acknowledgements,
  auditEntries,
  derogations,
  editionShifts,
  editions,
  findingAcknowledgements,
  importAnswers,
  notices,
  oneTimeLinks,
  restsGiven,
  restsProtected,
  rotas,
  sessions,
} from '@amhp/db/schema/index.ts'
import { subjectOfKey } from '@amhp/shared/rules/check/subject-of-key.ts'
import { and, asc, eq, getTableColumns, or, sql } from 'drizzle-orm'

/** Whom a copy is about: an AMHP, an account, or both. */
export interface DataSubject {
  readonly serviceId: string
  readonly amhpId: string | null
  readonly accountId: string | null
}

/** An id that no row has. */
const nobody = ''

export const publishedShiftsOf = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select({
      shift: editionShifts,
      number: editions.number,
      publishedAt: editions.publishedAt,
      rota: rotas.name,
    })
    .from(editionShifts)
    .innerJoin(editions, and(eq(editions.serviceId, serviceId), eq(editions.id, editionShifts.editionId)))
    .innerJoin(rotas, and(eq(rotas.serviceId, serviceId), eq(rotas.id, editions.rotaId)))
    .where(and(eq(editionShifts.serviceId, serviceId), eq(editionShifts.amhpId, amhpId ?? nobody)))
    .orderBy(asc(editionShifts.start), asc(editionShifts.shiftId), asc(editions.publishedAt))

export const absencesOf = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select()
    .from(absences)
    .where(and(eq(absences.serviceId, serviceId), eq(absences.amhpId, amhpId ?? nobody)))
    .orderBy(asc(absences.start))

export const restGivenTo = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select()
    .from(restsGiven)
    .where(and(eq(restsGiven.serviceId, serviceId), eq(restsGiven.amhpId, amhpId ?? nobody)))
    .orderBy(asc(restsGiven.start))

export const restProtectedOf = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select({ shift: restsProtected.shiftId, reason: restsProtected.reason, at: restsProtected.at })
    .from(restsProtected)
    .where(and(eq(restsProtected.serviceId, serviceId), eq(restsProtected.amhpId, amhpId ?? nobody)))
    .orderBy(asc(restsProtected.at))

export const derogationsFor = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select()
    .from(derogations)
    .where(and(eq(derogations.serviceId, serviceId), eq(derogations.amhpId, amhpId ?? nobody)))
    .orderBy(asc(derogations.from))

export const namesInSheetsOf = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select({ text: importAnswers.text, at: importAnswers.at, usedAt: importAnswers.usedAt })
    .from(importAnswers)
    .where(and(eq(importAnswers.serviceId, serviceId), eq(importAnswers.amhpId, amhpId ?? nobody)))
    .orderBy(asc(importAnswers.text))

/** Reasons for findings about the AMHP, and those that the account gave. */
export async function reasonsAbout(q: Db, person: DataSubject) {
  const { serviceId, amhpId, accountId } = person
  const hers = await publishedShiftsOf(q, person)
  const shifts = new Set(hers.map(({ shift }) => `${shift.editionId} ${shift.shiftId}`))
  const given = await q
    .select({ ...getTableColumns(acknowledgements), ruleSet: editions.ruleSet })
    .from(acknowledgements)
    .innerJoin(editions, and(eq(editions.serviceId, serviceId), eq(editions.id, acknowledgements.editionId)))
    .where(eq(acknowledgements.serviceId, serviceId))
    .orderBy(asc(acknowledgements.at))
  const ofFindings = await q
    .select()
    .from(findingAcknowledgements)
    .where(
      and(
        eq(findingAcknowledgements.serviceId, serviceId),
        or(
          eq(findingAcknowledgements.accountId, accountId ?? nobody),
          eq(findingAcknowledgements.amhpId, amhpId ?? nobody),
        ),
      ),
    )
    .orderBy(asc(findingAcknowledgements.at))
  const concerns = ({ finding, editionId, accountId: by }: (typeof given)[number]) => {
    const { amhp, shifts: judged } = subjectOfKey(finding)
    return (
      by === accountId ||
      (amhp !== undefined && amhp === amhpId) ||
      judged.some((shift) => shifts.has(`${editionId} ${shift}`))
    )
  }
  return [...given.filter(concerns).map((row) => ({ ...row, until: null })), ...ofFindings]
}

/** Notices with findings about the AMHP, and of each those findings alone. */
export async function noticesAbout(q: Db, { serviceId, amhpId }: DataSubject) {
  const rows = await q.select().from(notices).where(eq(notices.serviceId, serviceId)).orderBy(asc(notices.at))
  return rows.flatMap((row) => {
    const findings = row.findings.filter(({ amhp }) => amhp !== undefined && amhp === amhpId)
    return findings.length > 0 ? [{ ...row, findings }] : []
  })
}

export const sessionsOf = (q: Db, { serviceId, accountId }: DataSubject) =>
  q
    .select({
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastUsedAt: sessions.lastUsedAt,
      passwordAt: sessions.passwordAt,
    })
    .from(sessions)
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.accountId, accountId ?? nobody)))
    .orderBy(asc(sessions.createdAt))

export const linksOf = (q: Db, { serviceId, accountId }: DataSubject) =>
  q
    .select({ purpose: oneTimeLinks.purpose, expiresAt: oneTimeLinks.expiresAt, usedAt: oneTimeLinks.usedAt })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.serviceId, serviceId), eq(oneTimeLinks.accountId, accountId ?? nobody)))
    .orderBy(asc(oneTimeLinks.expiresAt))

export const accountNoticesOf = (q: Db, { serviceId, accountId }: DataSubject) =>
  q
    .select({ at: accountNotices.at, what: accountNotices.what, seenAt: accountNotices.seenAt })
    .from(accountNotices)
    .where(and(eq(accountNotices.serviceId, serviceId), eq(accountNotices.accountId, accountId ?? nobody)))
    .orderBy(asc(accountNotices.at))

/** Audit entries by the account, and those about the AMHP or the account, oldest first. Of what is not about her no detail is read. */
export function entriesAbout(q: Db, { serviceId, amhpId, accountId }: DataSubject) {
  const { at, what, aboutKind, aboutId, detail } = auditEntries
  const aboutAmhp = and(eq(aboutKind, 'amhp'), eq(aboutId, amhpId ?? nobody))
  const aboutAccount = and(eq(aboutKind, 'account'), eq(aboutId, accountId ?? nobody))
  const own = sql<Record<string, unknown> | null>`case when ${or(aboutAmhp, aboutAccount)} then ${detail} end`
  return q
    .select({ at, what, accountId: auditEntries.accountId, by: accounts.name, detail: own.mapWith(detail) })
    .from(auditEntries)
    .leftJoin(accounts, and(eq(accounts.serviceId, serviceId), eq(accounts.id, auditEntries.accountId)))
    .where(
      and(
        eq(auditEntries.serviceId, serviceId),
        or(
          eq(auditEntries.accountId, accountId ?? nobody),
          eq(auditEntries.amhpId, amhpId ?? nobody),
          aboutAmhp,
          aboutAccount,
        ),
      ),
    )
    .orderBy(asc(auditEntries.id))
}
