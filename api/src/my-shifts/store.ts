import type { Db } from '@amhp/db/open.ts'
import { shiftCodes } from '@amhp/db/schema/index.ts'
import { eq } from 'drizzle-orm'

/** The names of the service's shift codes, retired ones too, by code. */
export async function codeNames(q: Db, serviceId: string): Promise<Map<string, string>> {
  const rows = await q
    .select({ code: shiftCodes.code, name: shiftCodes.name })
    .from(shiftCodes)
    .where(eq(shiftCodes.serviceId, serviceId))
  return new Map(rows.map(({ code, name }) => [code, name]))
}
