import type { Db } from '@amhp/db/open.ts'
import { parameter, prepared } from '@amhp/db/prepared.ts'
import { shiftCodes } from '@amhp/db/schema/index.ts'
import type { ShiftCode, ShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { and, asc, eq, getTableColumns, notInArray } from 'drizzle-orm'
import { findService } from '../service/store.ts'

const { serviceId: _, position: __, retired: ___, ...listed } = getTableColumns(shiftCodes)

/** The codes in use, in the order in which they were entered. */
export async function shiftCodesOf(q: Db, serviceId: string): Promise<ShiftCode[]> {
  return await q
    .select(listed)
    .from(shiftCodes)
    .where(and(eq(shiftCodes.serviceId, serviceId), eq(shiftCodes.retired, false)))
    .orderBy(asc(shiftCodes.position))
}

export async function findShiftCodes(q: Db, serviceId: string): Promise<ShiftCodes> {
  const { shiftCodesVersion: version } = (await findService(q, serviceId))!
  return { codes: await shiftCodesOf(q, serviceId), version }
}

/** Replaces the list of codes. Codes no longer in it are retired, not deleted, because shifts refer to them. */
export async function replaceShiftCodes(q: Db, serviceId: string, codes: readonly ShiftCode[]): Promise<void> {
  const kept = codes.map(({ code }) => code)
  await q
    .update(shiftCodes)
    .set({ retired: true })
    .where(and(eq(shiftCodes.serviceId, serviceId), notInArray(shiftCodes.code, kept)))
  for (const [position, { code, ...meaning }] of codes.entries()) {
    const values = { ...meaning, position, retired: false }
    await q
      .insert(shiftCodes)
      .values({ serviceId, code, ...values })
      .onConflictDoUpdate({ target: [shiftCodes.serviceId, shiftCodes.code], set: values })
  }
}

const codeOf = prepared((q) =>
  q
    .select({ code: shiftCodes.code })
    .from(shiftCodes)
    .where(and(eq(shiftCodes.serviceId, parameter.text('serviceId')), eq(shiftCodes.code, parameter.text('code'))))
    .prepare(),
)

/** Those of the codes that are shift codes of the service, retired ones too. */
export async function knownCodes(q: Db, serviceId: string, codes: Iterable<string>): Promise<Set<string>> {
  const found = new Set<string>()
  for (const code of codes) if ((await codeOf(q).execute({ serviceId, code })).length > 0) found.add(code)
  return found
}
