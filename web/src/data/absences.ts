import { addAbsence, changeAbsence, listAbsences, removeAbsence } from '@amhp/shared/contract/absences.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

/** Absences that overlap the days `from` to `to` (exclusive). */
export const absencesQuery = (from: LocalDate, to: LocalDate) =>
  query(['absences', from, to], listAbsences, { query: { from, to } })

const outOfDate = [['absences'], ['board'], ['comparison'], ['cover']] as const

export const useAddAbsence = () => useSend(addAbsence, ...outOfDate)
export const useChangeAbsence = () => useSend(changeAbsence, ...outOfDate)
export const useRemoveAbsence = () => useSend(removeAbsence, ...outOfDate)
