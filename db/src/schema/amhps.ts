import { professions } from '@amhp/shared/contract/amhps.ts'
import type { AverageWeeks } from '@amhp/shared/rota/amhp.ts'
import { weekdays } from '@amhp/shared/time/date.ts'
import { sql } from 'drizzle-orm'
import { check, foreignKey, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { clockTime, date, endsOnOrAfter, id, instant, oneOf, serviceId, version } from './columns.ts'
import { authorities, services } from './service.ts'

/** The register. The opt-out is of the 48-hour average (Working Time Regulations 1998, regulation 5). */
export const amhps = sqliteTable(
  'amhps',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    name: text('name').notNull(),
    profession: text('profession', { enum: professions }).notNull(),
    employer: text('employer').notNull(),
    contractedMinutes: integer('contracted_minutes').notNull(),
    team: text('team').notNull(),
    workEmail: text('work_email'),
    dutyPhone: text('duty_phone'),
    startedOn: date('started_on'),
    leftOn: date('left_on'),
    optOutFrom: date('opt_out_from'),
    optOutUntil: date('opt_out_until'),
    /** Null: the service's. */
    averageWeeks: integer('average_weeks').$type<AverageWeeks>(),
    notes: text('notes').notNull().default(''),
    version: version(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId], foreignColumns: [services.id] }),
    oneOf('amhps_profession', t.profession, professions),
    check('amhps_contracted_minutes', sql`${t.contractedMinutes} between 0 and 10080`),
    endsOnOrAfter('amhps_opt_out', t.optOutFrom, t.optOutUntil),
    check('amhps_opt_out_begins', sql`${t.optOutUntil} is null or ${t.optOutFrom} is not null`),
    check(
      'amhps_leaves_after_starting',
      sql`${t.leftOn} is null or ${t.startedOn} is null or ${t.startedOn} <= ${t.leftOn}`,
    ),
  ],
)

/** Approval by an authority to act as an AMHP (Mental Health Act 1983, section 114). `until` is the last valid day. */
export const approvals = sqliteTable(
  'approvals',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    authorityId: id('authority_id').notNull(),
    from: date('from').notNull(),
    until: date('until').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.serviceId, t.authorityId], foreignColumns: [authorities.serviceId, authorities.id] }),
    index('approvals_by_amhp').on(t.serviceId, t.amhpId),
    index('approvals_by_authority').on(t.serviceId, t.authorityId),
    endsOnOrAfter('approvals_days', t.from, t.until),
  ],
)

/** A time in which an approval is suspended. `until` is null while it lasts. */
export const suspensions = sqliteTable(
  'suspensions',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    approvalId: id('approval_id').notNull(),
    from: instant('from').notNull(),
    until: instant('until'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({
      columns: [t.serviceId, t.approvalId],
      foreignColumns: [approvals.serviceId, approvals.id],
    }).onDelete('cascade'),
    index('suspensions_by_approval').on(t.serviceId, t.approvalId),
    check('suspensions_span', sql`${t.until} is null or ${t.from} < ${t.until}`),
  ],
)

/** An authority that an AMHP may act for besides the one that approved her. */
export const actingFor = sqliteTable(
  'acting_for',
  {
    serviceId: serviceId(),
    id: id('id').notNull(),
    amhpId: id('amhp_id').notNull(),
    authorityId: id('authority_id').notNull(),
    from: date('from').notNull(),
    until: date('until'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.id] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    foreignKey({ columns: [t.serviceId, t.authorityId], foreignColumns: [authorities.serviceId, authorities.id] }),
    index('acting_for_by_amhp').on(t.serviceId, t.amhpId),
    index('acting_for_by_authority').on(t.serviceId, t.authorityId),
    endsOnOrAfter('acting_for_days', t.from, t.until),
  ],
)

/** An AMHP's other post: worked time, never cover. */
export const otherPosts = sqliteTable(
  'other_posts',
  {
    serviceId: serviceId(),
    amhpId: id('amhp_id').notNull(),
    label: text('label').notNull(),
    from: date('from'),
    until: date('until'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.amhpId] }),
    foreignKey({ columns: [t.serviceId, t.amhpId], foreignColumns: [amhps.serviceId, amhps.id] }).onDelete('cascade'),
    endsOnOrAfter('other_posts_days', t.from, t.until),
  ],
)

/** The usual week of another post. An end not after the start is on the next day. */
export const otherPostHours = sqliteTable(
  'other_post_hours',
  {
    serviceId: serviceId(),
    amhpId: id('amhp_id').notNull(),
    day: text('day', { enum: weekdays }).notNull(),
    start: clockTime('start').notNull(),
    end: clockTime('end').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.amhpId, t.day, t.start] }),
    foreignKey({
      columns: [t.serviceId, t.amhpId],
      foreignColumns: [otherPosts.serviceId, otherPosts.amhpId],
    }).onDelete('cascade'),
    oneOf('other_post_hours_day', t.day, weekdays),
  ],
)

/** A day on which another post differs from its usual week: other hours, or none when both are null. */
export const otherPostExceptions = sqliteTable(
  'other_post_exceptions',
  {
    serviceId: serviceId(),
    amhpId: id('amhp_id').notNull(),
    date: date('date').notNull(),
    start: clockTime('start'),
    end: clockTime('end'),
  },
  (t) => [
    primaryKey({ columns: [t.serviceId, t.amhpId, t.date] }),
    foreignKey({
      columns: [t.serviceId, t.amhpId],
      foreignColumns: [otherPosts.serviceId, otherPosts.amhpId],
    }).onDelete('cascade'),
    check('other_post_exceptions_hours', sql`(${t.start} is null) = (${t.end} is null)`),
  ],
)
