import { compareRota, getEdition, listEditions, publishRota } from '@amhp/shared/contract/editions.ts'
import { addRota, listRotas } from '@amhp/shared/contract/rotas.ts'
import { getShiftHistory } from '@amhp/shared/contract/shift-changes.ts'
import { pagedQuery } from './paged-query.ts'
import { query } from './query.ts'
import { rotaKeys } from './rota-keys.ts'
import { useSend } from './send.ts'

export const rotasQuery = query(['rotas'], listRotas, {})

export const comparisonQuery = (rotaId: string) =>
  query(['comparison', rotaId], compareRota, { params: { rotaId } }, { staleTime: 0 })

export const editionsQuery = (rotaId: string) => pagedQuery(['editions', rotaId], listEditions, { params: { rotaId } })

export const editionQuery = (rotaId: string, number: number) =>
  query(
    ['edition', rotaId, number],
    getEdition,
    { params: { rotaId, number } },
    { staleTime: Number.POSITIVE_INFINITY },
  )

/** The newest changes of a shift. */
export const shiftHistoryQuery = (shiftId: string) =>
  query(['shift-history', shiftId], getShiftHistory, { params: { shiftId }, query: { page: 1 } }, { staleTime: 0 })

export const wholeHistoryQuery = (shiftId: string) =>
  pagedQuery(['shift-history', shiftId, 'pages'], getShiftHistory, { params: { shiftId } }, { staleTime: 0 })

export const useAddRota = () => useSend(addRota, ...rotaKeys)
export const usePublishRota = () => useSend(publishRota, ...rotaKeys)
