import { compareRota, getEdition, listEditions, publishRota } from '@amhp/shared/contract/editions.ts'
import { addRota, listRotas } from '@amhp/shared/contract/rotas.ts'
import { getShiftHistory } from '@amhp/shared/contract/shifts.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

/** Keys of what an edit of the draft puts out of date beside the boards. */
export const besideBoards = [['rotas'], ['comparison'], ['editions'], ['shift-history'], ['cover']] as const
/** Keys of what a publication, or a change of many shifts, puts out of date. */
export const rotaKeys = [['board'], ...besideBoards] as const

export const rotasQuery = queryOptions({
  queryKey: ['rotas'],
  queryFn: ({ signal }) => call(listRotas, {}, signal),
})

export const comparisonQuery = (rotaId: string) =>
  queryOptions({
    queryKey: ['comparison', rotaId],
    queryFn: ({ signal }) => call(compareRota, { params: { rotaId } }, signal),
    staleTime: 0,
  })

export const editionsQuery = (rotaId: string) =>
  queryOptions({
    queryKey: ['editions', rotaId],
    queryFn: ({ signal }) => call(listEditions, { params: { rotaId } }, signal),
  })

export const editionQuery = (rotaId: string, number: number) =>
  queryOptions({
    queryKey: ['edition', rotaId, number],
    queryFn: ({ signal }) => call(getEdition, { params: { rotaId, number } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const shiftHistoryQuery = (shiftId: string) =>
  queryOptions({
    queryKey: ['shift-history', shiftId],
    queryFn: ({ signal }) => call(getShiftHistory, { params: { shiftId } }, signal),
    staleTime: 0,
  })

export const useAddRota = () => useSend(addRota, ...rotaKeys)
export const usePublishRota = () => useSend(publishRota, ...rotaKeys)
