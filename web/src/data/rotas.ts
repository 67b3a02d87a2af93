import { getBoard } from '@amhp/shared/contract/board.ts'
import { compareRota, getEdition, listEditions, publishRota } from '@amhp/shared/contract/editions.ts'
import { addRota, listRotas } from '@amhp/shared/contract/rotas.ts'
import { getShiftHistory } from '@amhp/shared/contract/shifts.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'
import { nextTurn } from './turns.ts'

/** Keys of what an edit of the draft, or a publication, puts out of date. */
export const rotaKeys = [['board'], ['rotas'], ['comparison'], ['editions'], ['shift-history'], ['cover']] as const

export const rotasQuery = queryOptions({
  queryKey: ['rotas'],
  queryFn: ({ signal }) => call(listRotas, {}, signal),
})

/** The draft of some days; `askedTurn` tells whether it was asked for before or after an edit was confirmed. */
export const boardQuery = (from: LocalDate, to: LocalDate) =>
  queryOptions({
    queryKey: ['board', from, to],
    queryFn: async ({ signal }) => {
      const askedTurn = nextTurn()
      return { board: await call(getBoard, { query: { from, to } }, signal), askedTurn }
    },
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
