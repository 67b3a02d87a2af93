import type { Db } from '../open.ts'
import * as tables from '../schema/index.ts'
import type { ExampleService } from './example-service.ts'
import type { ExampleAmhp } from './example-types.ts'

/** The AMHPs with their approvals and other posts, and who is away. */
export async function writeRegister(q: Db, serviceId: string, { amhps, absences }: ExampleService): Promise<void> {
  await q.insert(tables.amhps).values(amhps.map((amhp) => rowOf(serviceId, amhp)))
  await q.insert(tables.approvals).values(
    amhps.flatMap(({ id, approvals }) =>
      approvals.map(({ authority, from, until }, i) => ({
        serviceId,
        id: `${id}.${i + 1}`,
        amhpId: id,
        authorityId: authority,
        from,
        until,
      })),
    ),
  )
  await q.insert(tables.actingFor).values(
    amhps.flatMap(({ id, actingFor }) =>
      actingFor.map(({ authority, from, until }, i) => ({
        serviceId,
        id: `${id}.${i + 1}`,
        amhpId: id,
        authorityId: authority,
        from,
        until,
      })),
    ),
  )
  await writeOtherPosts(q, serviceId, amhps)
  await q.insert(tables.absences).values(
    absences.map(({ amhp, kind, start, end }, i) => ({
      serviceId,
      id: `absence-${i + 1}`,
      amhpId: amhp,
      kind,
      start,
      end,
    })),
  )
}

const rowOf = (serviceId: string, { optOut, startedOn, leftOn, ...amhp }: ExampleAmhp) => ({
  serviceId,
  id: amhp.id,
  name: amhp.name,
  profession: amhp.profession,
  employer: amhp.employer,
  contractedMinutes: amhp.contractedMinutes,
  team: amhp.team,
  workEmail: amhp.workEmail,
  dutyPhone: amhp.dutyPhone,
  startedOn,
  leftOn,
  optOutFrom: optOut?.from ?? null,
  optOutUntil: optOut?.until ?? null,
  notes: amhp.notes,
})

async function writeOtherPosts(q: Db, serviceId: string, amhps: readonly ExampleAmhp[]): Promise<void> {
  const posts = amhps.flatMap(({ id, otherPost }) => (otherPost ? [{ amhpId: id, ...otherPost }] : []))
  await q.insert(tables.otherPosts).values(
    posts.map(({ amhpId, label, from, until }) => ({
      serviceId,
      amhpId,
      label,
      from,
      until,
    })),
  )
  await q
    .insert(tables.otherPostHours)
    .values(
      posts.flatMap(({ amhpId, weekly }) =>
        weekly.map(({ day, start, end }) => ({ serviceId, amhpId, day, start, end })),
      ),
    )
}
