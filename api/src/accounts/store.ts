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

/** Email addresses are unique in the whole database: on sign-in the service is not known yet. */
export async function findAccountByEmail(q: Db, email: string): Promise<AccountRow | undefined> {
  const [row] = await q.select().from(accounts).where(eq(accounts.email, email))
  return row
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
