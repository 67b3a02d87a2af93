import { addAbsence, changeAbsence, listAbsences, removeAbsence } from '@amhp/shared/contract/absences.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

/** Absences that meet some days; `to` is not one of them. */
export const absencesQuery = (from: LocalDate, to: LocalDate) =>
  queryOptions({
    queryKey: ['absences', from, to],
    queryFn: ({ signal }) => call(listAbsences, { query: { from, to } }, signal),
  })

const outOfDate = [['absences'], ['board'], ['comparison'], ['cover']] as const

export const useAddAbsence = () => useSend(addAbsence, ...outOfDate)
export const useChangeAbsence = () => useSend(changeAbsence, ...outOfDate)
export const useRemoveAbsence = () => useSend(removeAbsence, ...outOfDate)
