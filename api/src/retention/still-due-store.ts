import type { Db } from '@amhp/db/open.ts'
import { accounts, amhps } from '@amhp/db/schema/index.ts'
import { and, eq, inArray } from 'drizzle-orm'
import type { FormerPerson } from './former-people.ts'

/** Of these people those who still are as they were when the run was planned: not those whom another run has replaced since. */
export async function stillDue(q: Db, serviceId: string, people: readonly FormerPerson[]): Promise<FormerPerson[]> {
  const amhpIds = people.flatMap(({ amhp }) => amhp?.person.id ?? [])
  const amhpRows = await q
    .select()
    .from(amhps)
    .where(and(eq(amhps.serviceId, serviceId), inArray(amhps.id, amhpIds)))
  const accountIds = people.flatMap((one) => one.accounts.map(({ person }) => person.id))
  const accountRows = await q
    .select()
    .from(accounts)
    .where(and(eq(accounts.serviceId, serviceId), inArray(accounts.id, accountIds)))
  const isAmhp = ({ person }: NonNullable<FormerPerson['amhp']>) =>
    amhpRows.some(({ id, name, leftOn }) => id === person.id && name === person.name && leftOn === person.leftOn)
  const isAccount = ({ person }: FormerPerson['accounts'][number]) =>
    accountRows.some(
      ({ id, email, active, amhpId, roles }) =>
        id === person.id &&
        email === person.email &&
        active === person.active &&
        amhpId === person.amhpId &&
        `${roles}` === `${person.roles}`,
    )
  return people.filter((one) => (one.amhp === undefined || isAmhp(one.amhp)) && one.accounts.every(isAccount))
}
