import type { Db } from '@amhp/db/open.ts'
import { accounts, securityEvents, services } from '@amhp/db/schema/index.ts'
import type { SecurityEventKind } from '@amhp/shared/contract/security-events.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { and, asc, count, desc, eq, gt, gte, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Caller } from '../http/session.ts'

type Reader = Pick<Caller, 'serviceId' | 'zone'>

interface EventFilter {
  readonly kind?: SecurityEventKind | undefined
  readonly person?: string | undefined
  readonly from?: LocalDate | undefined
  readonly to?: LocalDate | undefined
}

export type StoredEvent = Awaited<ReturnType<typeof newestEvents>>[number]

/**
 * The events of a service that pass a filter. Where there is one service, those of no service are its own: tries of strangers.
 */
function passing({ serviceId, zone }: Reader, { kind, person, from, to }: EventFilter) {
  const { accountId, aboutKind, aboutId } = securityEvents
  const ofNoService = and(isNull(securityEvents.serviceId), sql`(select ${count()} from ${services}) = 1`)
  const ownAmhp = sql`(select ${accounts.amhpId} from ${accounts} where ${accounts.serviceId} = ${serviceId} and ${accounts.id} = ${person})`
  const aboutPerson = and(inArray(aboutKind, ['account', 'amhp']), or(eq(aboutId, person ?? ''), eq(aboutId, ownAmhp)))
  return and(
    or(eq(securityEvents.serviceId, serviceId), ofNoService),
    kind && eq(securityEvents.kind, kind),
    person === undefined ? undefined : or(eq(accountId, person), aboutPerson),
    from && gte(securityEvents.lastAt, startOfDay(zone, from)),
    to && lt(securityEvents.at, startOfDay(zone, to)),
  )
}

const found = (q: Db) =>
  q
    .select({ event: securityEvents, by: { id: accounts.id, name: accounts.name, email: accounts.email } })
    .from(securityEvents)
    .leftJoin(
      accounts,
      and(eq(accounts.serviceId, securityEvents.serviceId), eq(accounts.id, securityEvents.accountId)),
    )

/** Newest first; those before an id, if one is given. */
export async function newestEvents(
  q: Db,
  reader: Reader,
  filter: EventFilter,
  before: number | undefined,
  most: number,
) {
  return await found(q)
    .where(and(passing(reader, filter), before === undefined ? undefined : lt(securityEvents.id, before)))
    .orderBy(desc(securityEvents.id))
    .limit(most)
}

/** Oldest first, those after an id. */
export async function eventsAfter(q: Db, reader: Reader, filter: EventFilter, after: number, most: number) {
  return await found(q)
    .where(and(passing(reader, filter), gt(securityEvents.id, after)))
    .orderBy(asc(securityEvents.id))
    .limit(most)
}
