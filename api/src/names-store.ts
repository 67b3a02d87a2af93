import type { Db } from '@amhp/db/open.ts'
import { accounts, amhps, authorities, shiftCodes } from '@amhp/db/schema/index.ts'
import { eq } from 'drizzle-orm'

type Names = Map<string, string>

/** The names of a service's AMHPs, by id. */
export async function amhpNames(q: Db, serviceId: string): Promise<Names> {
  const rows = await q.select({ id: amhps.id, name: amhps.name }).from(amhps).where(eq(amhps.serviceId, serviceId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of a service's accounts, by id. */
export async function accountNames(q: Db, serviceId: string): Promise<Names> {
  const columns = { id: accounts.id, name: accounts.name }
  const rows = await q.select(columns).from(accounts).where(eq(accounts.serviceId, serviceId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of the authorities that a service knows, by id. */
export async function authorityNames(q: Db, serviceId: string): Promise<Names> {
  const columns = { id: authorities.id, name: authorities.name }
  const rows = await q.select(columns).from(authorities).where(eq(authorities.serviceId, serviceId))
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The names of a service's shift codes, retired ones too, by code. */
export async function codeNames(q: Db, serviceId: string): Promise<Names> {
  const columns = { code: shiftCodes.code, name: shiftCodes.name }
  const rows = await q.select(columns).from(shiftCodes).where(eq(shiftCodes.serviceId, serviceId))
  return new Map(rows.map(({ code, name }) => [code, name]))
}
