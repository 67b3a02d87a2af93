import type { Db } from '@amhp/db/open.ts'
import { accounts, amhps, importAnswers } from '@amhp/db/schema/index.ts'
import type { ImportAnswer } from '@amhp/shared/contract/import-answers.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Instant } from '@amhp/shared/time/instant.ts'
import { and, asc, eq, inArray } from 'drizzle-orm'

/** An answer with what the register has of its AMHP. */
export interface StoredAnswer extends ImportAnswer {
  readonly amhp: { id: string; name: string; leftOn: LocalDate | null } | null
  readonly usedAt: Instant
}

/** What was answered about earlier sheets. */
export async function storedAnswers(q: Db, serviceId: string): Promise<StoredAnswer[]> {
  const { id, kind, text, place, answer, at, usedAt } = importAnswers
  return await q
    .select({
      ...{ id, kind, text, place, answer, at, usedAt },
      amhp: { id: amhps.id, name: amhps.name, leftOn: amhps.leftOn },
      by: { id: accounts.id, name: accounts.name },
    })
    .from(importAnswers)
    .leftJoin(amhps, and(eq(amhps.serviceId, serviceId), eq(amhps.id, importAnswers.amhpId)))
    .leftJoin(accounts, and(eq(accounts.serviceId, serviceId), eq(accounts.id, importAnswers.accountId)))
    .where(eq(importAnswers.serviceId, serviceId))
    .orderBy(asc(kind), asc(text))
}

export async function insertAnswer(q: Db, row: typeof importAnswers.$inferInsert): Promise<void> {
  await q.insert(importAnswers).values(row)
}

const some = (serviceId: string, ids: readonly string[]) =>
  and(eq(importAnswers.serviceId, serviceId), inArray(importAnswers.id, [...ids]))

export async function noteUsed(q: Db, serviceId: string, ids: readonly string[], usedAt: Instant): Promise<void> {
  await q.update(importAnswers).set({ usedAt }).where(some(serviceId, ids))
}

export async function deleteAnswers(q: Db, serviceId: string, ids: readonly string[]): Promise<void> {
  await q.delete(importAnswers).where(some(serviceId, ids))
}
