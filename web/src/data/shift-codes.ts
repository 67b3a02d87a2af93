import { changeShiftCodes, getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const shiftCodesQuery = query(['shift-codes'], getShiftCodes, {})

export const useChangeShiftCodes = () => useSend(changeShiftCodes, ['shift-codes'], ['board'])
