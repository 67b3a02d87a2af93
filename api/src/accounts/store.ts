import type { Db } from '@amhp/db/open.ts'
import { accounts } from '@amhp/db/schema/index.ts'
import type { Account } from '@amhp/shared/contract/accounts.ts'
import { and, asc, count, eq } from 'drizzle-orm'

export type AccountRow = typeof accounts.$inferSelect

export const accountOf = ({ serviceId: _, amhpId: amhp, passwordHash, ...row }: AccountRow): Account => ({
  ...row,
  amhp,
  hasPassword: passwordHash !== null,
})

export async function countAccounts(q: Db): Promise<number> {
  const [row] = await q.select({ count: count() }).from(accounts)
  return row?.count ?? 0
}

export async function accountsOf(q: Db, serviceId: string): Promise<AccountRow[]> {
  return await q
    .select()
    .from(accounts)
    .where(eq(accounts.serviceId, serviceId))
    .orderBy(asc(accounts.name), asc(accounts.id))
}

export async function findAccount(q: Db, serviceId: string, id: string): Promise<AccountRow | undefined> {
  const [row] = await q
    .select()
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, id)))
  return row
}

export async function findAccountByEmail(q: Db, serviceId: string, email: string): Promise<AccountRow | undefined> {
  const [row] = await q
    .select()
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.email, email)))
  return row
}

/** Those of every service, because on sign-in the service is not known yet. The one used last comes first. */
export async function accountsWithEmail(q: Db, email: string): Promise<AccountRow[]> {
  const rows = await q.select().from(accounts).where(eq(accounts.email, email)).orderBy(asc(accounts.id))
  return rows.sort((a, b) => (b.lastSignedInAt ?? 0) - (a.lastSignedInAt ?? 0))
}

export async function allAccounts(q: Db): Promise<AccountRow[]> {
  return await q.select().from(accounts).orderBy(asc(accounts.name), asc(accounts.id))
}

export async function findAccountOfAmhp(q: Db, serviceId: string, amhpId: string): Promise<AccountRow | undefined> {
  const [row] = await q
    .select()
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.amhpId, amhpId)))
  return row
}

type NewAccount = Pick<AccountRow, 'serviceId' | 'id' | 'name' | 'email' | 'roles' | 'amhpId'>

export async function insertAccount(q: Db, account: NewAccount): Promise<void> {
  await q.insert(accounts).values(account)
}

export async function updateAccount(
  q: Db,
  { serviceId, id }: Pick<AccountRow, 'serviceId' | 'id'>,
  values: Partial<AccountRow>,
): Promise<void> {
  await q
    .update(accounts)
    .set(values)
    .where(and(eq(accounts.serviceId, serviceId), eq(accounts.id, id)))
}
