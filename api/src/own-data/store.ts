import type { Db } from '@amhp/db/open.ts'
import {
  absences,
  accounts,
  acknowledgements,
  auditEntries,
  derogations,
  editionShifts,
  editions,
  findingAcknowledgements,
  notices,
  oneTimeLinks,
  restsGiven,
  restsProtected,
  rotas,
  sessions,
} from '@amhp/db/schema/index.ts'
import { and, asc, eq, getTableColumns, or, sql } from 'drizzle-orm'

/** Whom a copy is about: an AMHP, an account, or both. */
export interface DataSubject {
  readonly serviceId: string
  readonly amhpId: string | null
  readonly accountId: string | null
  readonly names: readonly string[]
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

/** Reasons for findings whose key names the AMHP, and those that the account gave. */
export async function reasonsAbout(q: Db, { serviceId, amhpId, accountId }: DataSubject) {
  const given = await q
    .select({ ...getTableColumns(acknowledgements), ruleSet: editions.ruleSet })
    .from(acknowledgements)
    .innerJoin(editions, and(eq(editions.serviceId, serviceId), eq(editions.id, acknowledgements.editionId)))
    .where(
      and(
        eq(acknowledgements.serviceId, serviceId),
        or(eq(acknowledgements.accountId, accountId ?? nobody), sql`instr(${acknowledgements.finding}, ${amhpId}) > 0`),
      ),
    )
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
  return [...given.map((row) => ({ ...row, until: null })), ...ofFindings]
}

export const noticesNaming = (q: Db, { serviceId, amhpId }: DataSubject) =>
  q
    .select()
    .from(notices)
    .where(and(eq(notices.serviceId, serviceId), sql`instr(${notices.findings}, ${amhpId ?? '\u0000'}) > 0`))
    .orderBy(asc(notices.at))

export const sessionsOf = (q: Db, { serviceId, accountId }: DataSubject) =>
  q
    .select({ createdAt: sessions.createdAt, lastUsedAt: sessions.lastUsedAt })
    .from(sessions)
    .where(and(eq(sessions.serviceId, serviceId), eq(sessions.accountId, accountId ?? nobody)))
    .orderBy(asc(sessions.createdAt))

export const linksOf = (q: Db, { serviceId, accountId }: DataSubject) =>
  q
    .select({ purpose: oneTimeLinks.purpose, expiresAt: oneTimeLinks.expiresAt, usedAt: oneTimeLinks.usedAt })
    .from(oneTimeLinks)
    .where(and(eq(oneTimeLinks.serviceId, serviceId), eq(oneTimeLinks.accountId, accountId ?? nobody)))
    .orderBy(asc(oneTimeLinks.expiresAt))

/** Audit entries by the account, about the AMHP or account, or with the person's name, oldest first. */
export const entriesAbout = (q: Db, { serviceId, amhpId, accountId, names }: DataSubject) =>
  q
    .select({ entry: auditEntries, by: accounts.name })
    .from(auditEntries)
    .leftJoin(accounts, and(eq(accounts.serviceId, serviceId), eq(accounts.id, auditEntries.accountId)))
    .where(
      and(
        eq(auditEntries.serviceId, serviceId),
        or(
          eq(auditEntries.accountId, accountId ?? nobody),
          and(eq(auditEntries.aboutKind, 'amhp'), eq(auditEntries.aboutId, amhpId ?? nobody)),
          and(eq(auditEntries.aboutKind, 'account'), eq(auditEntries.aboutId, accountId ?? nobody)),
          ...names.map((name) => sql`instr(${auditEntries.what}, ${name}) > 0`),
        ),
      ),
    )
    .orderBy(asc(auditEntries.id))
