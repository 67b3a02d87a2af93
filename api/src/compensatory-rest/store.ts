import type { Db } from '@amhp/db/open.ts'
import { given, prepared } from '@amhp/db/prepared.ts'
import { restsGiven } from '@amhp/db/schema/index.ts'
import type { Span } from '@amhp/shared/time/span.ts'
import { and, asc, eq, gt, lt } from 'drizzle-orm'

export type RestGivenRow = typeof restsGiven.$inferSelect

const one = (serviceId: string, id: string) => and(eq(restsGiven.serviceId, serviceId), eq(restsGiven.id, id))

const meeting = prepared((q) =>
  q
    .select()
    .from(restsGiven)
    .where(
      and(
        eq(restsGiven.serviceId, given.text('serviceId')),
        lt(restsGiven.start, given.whole('end')),
        gt(restsGiven.end, given.whole('start')),
      ),
    )
    .orderBy(asc(restsGiven.start), asc(restsGiven.id))
    .prepare(),
)

/** Compensatory rest given that meets a span, in order of start. */
export const restsGivenIn = (q: Db, serviceId: string, { start, end }: Span): Promise<RestGivenRow[]> =>
  meeting(q).execute({ serviceId, start, end })

export async function findRestGiven(q: Db, serviceId: string, id: string): Promise<RestGivenRow | undefined> {
  const [row] = await q.select().from(restsGiven).where(one(serviceId, id))
  return row
}

export async function insertRestGiven(q: Db, row: RestGivenRow): Promise<void> {
  await q.insert(restsGiven).values(row)
}

export async function deleteRestGiven(q: Db, serviceId: string, id: string): Promise<void> {
  await q.delete(restsGiven).where(one(serviceId, id))
}
