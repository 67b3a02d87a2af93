import { getShiftRecord, saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { query } from './query.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

export const shiftRecordQuery = (shiftId: string) =>
  query(['shift-record', shiftId], getShiftRecord, { params: { shiftId } })

export const useSaveShiftRecord = () =>
  useSend(saveShiftRecord, ['shift-record'], ['my-shifts'], ['my-rest'], ['compensatory-rest'], ...rotaKeys)
