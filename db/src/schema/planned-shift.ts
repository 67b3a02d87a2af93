import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { shiftKinds, shiftRoles } from '@amhp/shared/rota/role-and-kind.ts'
import type { AnyColumn } from 'drizzle-orm'
import { text } from 'drizzle-orm/sqlite-core'
import { endsAfterStart, flag, id, ids, instant, oneOf } from './columns.ts'

/** The columns of a planned shift, beside its id: drafts and editions hold the same. */
export const plannedShiftColumns = () =>
  ({
    amhpId: id('amhp_id').notNull(),
    role: text('role', { enum: shiftRoles }).notNull(),
    kind: text('kind', { enum: shiftKinds }).notNull(),
    start: instant('start').notNull(),
    end: instant('end').notNull(),
    code: text('code'),
    shareable: flag('shareable').notNull(),
    authorities: ids('authorities'),
  }) satisfies Record<'amhpId' | Exclude<keyof PlannedShift, 'id' | 'amhp'>, unknown>

/** What holds in each row of a table with those columns. */
export const plannedShiftChecks = (table: string, t: Record<'role' | 'kind' | 'start' | 'end', AnyColumn>) => [
  oneOf(`${table}_role`, t.role, shiftRoles),
  oneOf(`${table}_kind`, t.kind, shiftKinds),
  endsAfterStart(`${table}_span`, t.start, t.end),
]
