import { getShiftRecord, saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { rotaKeys } from './rotas.ts'
import { useSend } from './send.ts'

/** A published shift with what is recorded of it. */
export const shiftRecordQuery = (shiftId: string) =>
  queryOptions({
    queryKey: ['shift-record', shiftId],
    queryFn: ({ signal }) => call(getShiftRecord, { params: { shiftId } }, signal),
  })

export const useSaveShiftRecord = () =>
  useSend(saveShiftRecord, ['shift-record'], ['my-shifts'], ['my-rest'], ['compensatory-rest'], ...rotaKeys)
