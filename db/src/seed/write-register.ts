import type { Db } from '../open.ts'
import * as tables from '../schema/index.ts'
import type { ExampleService } from './example-service.ts'
import type { ExampleAmhp } from './example-types.ts'

/** Writes the AMHPs with their approvals and other posts, and the absences. */
export async function writeRegister(q: Db, serviceId: string, { amhps, absences }: ExampleService): Promise<void> {
  await q.insert(tables.amhps).values(
    amhps.map(({ optOut, ...amhp }) => ({
      serviceId,
      ...amhp,
      optOutFrom: optOut?.from ?? null,
      optOutUntil: optOut?.until ?? null,
    })),
  )
  await q.insert(tables.approvals).values(amhps.flatMap((amhp) => entriesOf(serviceId, amhp.id, amhp.approvals)))
  await q.insert(tables.actingFor).values(amhps.flatMap((amhp) => entriesOf(serviceId, amhp.id, amhp.actingFor)))
  await writeOtherPosts(q, serviceId, amhps)
  await q
    .insert(tables.absences)
    .values(
      absences.map(({ amhp, ...absence }, i) => ({ serviceId, id: `absence-${i + 1}`, amhpId: amhp, ...absence })),
    )
}

/** Rows of an AMHP's approvals or agreements. */
export const entriesOf = <Entry extends { authority: string }>(
  serviceId: string,
  amhpId: string,
  entries: readonly Entry[],
) =>
  entries.map(({ authority, ...entry }, i) => ({
    serviceId,
    id: `${amhpId}.${i + 1}`,
    amhpId,
    authorityId: authority,
    ...entry,
  }))

async function writeOtherPosts(q: Db, serviceId: string, amhps: readonly ExampleAmhp[]): Promise<void> {
  const posts = amhps.flatMap(({ id, otherPost }) => (otherPost ? [{ serviceId, amhpId: id, ...otherPost }] : []))
  await q.insert(tables.otherPosts).values(posts)
  await q
    .insert(tables.otherPostHours)
    .values(posts.flatMap(({ amhpId, weekly }) => weekly.map((hours) => ({ serviceId, amhpId, ...hours }))))
}
