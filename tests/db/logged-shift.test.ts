import { type LoggedShift, plannedFromLog, toLog } from '@amhp/db/logged-shift.ts'
import { plannedShift, plannedShiftFields } from '@amhp/shared/rota/planned-shift.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'

const wire = {
  ...({ id: 's1', amhp: 'amina', role: 'amhp', kind: 'waking', code: 'D' } as const),
  ...{ start: '2026-12-01T09:00:00Z', end: '2026-12-01T17:00:00Z' },
}
const shift = z.decode(plannedShift, wire)
const always = new Set(Object.keys(wire))

test('the log gives back the shift that was written', () => {
  expect(plannedFromLog(JSON.parse(JSON.stringify(toLog(shift))))).toEqual(shift)
})

const later = Object.keys(plannedShiftFields.shape).filter((field) => !always.has(field))

test.each(later)('a line of the log from before shifts had %s is read, with the default', (field) => {
  const { [field]: _, ...old } = JSON.parse(JSON.stringify(toLog(shift)))
  expect(plannedFromLog(old as LoggedShift)).toEqual(shift)
})
