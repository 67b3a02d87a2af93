import { getShiftRecord, saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { type Routes, route } from '../http/route.ts'
import { readShiftRecord } from './read-record.ts'
import { saveRecord } from './save-record.ts'

export function registerShiftRecords(routes: Routes): void {
  route(routes, getShiftRecord, ({ params }, context) => readShiftRecord(context, params.shiftId))
  route(routes, saveShiftRecord, ({ params, body }, context) => saveRecord(context, params.shiftId, body))
}
