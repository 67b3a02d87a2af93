import type { ClockTime } from '@amhp/shared/time/clock-time.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { Db } from '../open.ts'
import * as tables from '../schema/index.ts'
import type { ExampleService } from './example-service.ts'
import type { ExampleAmhp } from './example-types.ts'

// The contract's texts were made from dates and times by this seed.
const date = (text: string) => text as LocalDate
const dateOrNull = (text: string | null) => text as LocalDate | null
const time = (text: string) => text as ClockTime

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
        from: date(from),
        until: date(until),
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
        from: date(from),
        until: dateOrNull(until),
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
  startedOn: dateOrNull(startedOn),
  leftOn: dateOrNull(leftOn),
  optOutFrom: dateOrNull(optOut?.from ?? null),
  optOutUntil: dateOrNull(optOut?.until ?? null),
  notes: amhp.notes,
})

async function writeOtherPosts(q: Db, serviceId: string, amhps: readonly ExampleAmhp[]): Promise<void> {
  const posts = amhps.flatMap(({ id, otherPost }) => (otherPost ? [{ amhpId: id, ...otherPost }] : []))
  await q.insert(tables.otherPosts).values(
    posts.map(({ amhpId, label, from, until }) => ({
      serviceId,
      amhpId,
      label,
      from: dateOrNull(from),
      until: dateOrNull(until),
    })),
  )
  await q
    .insert(tables.otherPostHours)
    .values(
      posts.flatMap(({ amhpId, weekly }) =>
        weekly.map(({ day, start, end }) => ({ serviceId, amhpId, day, start: time(start), end: time(end) })),
      ),
    )
}
