import { editRotas } from '@amhp/shared/contract/edits.ts'
import { changeShiftCodes, getShiftCodes, previewPlaced, type ShiftCode } from '@amhp/shared/contract/shift-codes.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { query } from './query.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

export const shiftCodesQuery = query(['shift-codes'], getShiftCodes, {})

export const useChangeShiftCodes = () => useSend(changeShiftCodes, ['shift-codes'], ['board'])

interface ChangedCode {
  readonly was: ShiftCode
  /** Of the list of codes, with the change. */
  readonly version: number
}

/** The shifts of the draft from a day on that were placed with a code as it was. */
export const placedQuery = ({ was, version }: ChangedCode, from: LocalDate) =>
  query(
    ['placed', was.code, version, from],
    previewPlaced,
    { params: { code: was.code }, body: { was, from } },
    { staleTime: 0 },
  )

export const useChangePlaced = () => useSend(editRotas, ...rotaKeys)
