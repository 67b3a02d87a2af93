import { plannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { withRecord } from '@amhp/shared/rota/with-record.ts'
import * as z from 'zod/mini'

/** A shift with nothing but what each must have. Fixtures are made from it, so that a new field changes none of them. */
export const plainShift = z.decode(plannedShift, {
  ...{ id: 's', amhp: 'amina', role: 'amhp', kind: 'waking', code: null },
  ...{ start: '2026-11-30T09:00:00Z', end: '2026-11-30T17:00:00Z' },
})

/** The same as the API writes it. */
export const plainShiftText = z.encode(plannedShift, plainShift)

/** The same in a rota document. */
export const plainDuty = withRecord(plainShift, undefined)
