import { addAmhp, changeAmhp, getAmhp, listAmhps } from '@amhp/shared/contract/amhps.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const amhpsQuery = queryOptions({
  queryKey: ['amhps'],
  queryFn: ({ signal }) => call(listAmhps, {}, signal),
})

export const amhpQuery = (amhpId: string) =>
  queryOptions({
    queryKey: ['amhps', amhpId],
    queryFn: ({ signal }) => call(getAmhp, { params: { amhpId } }, signal),
  })

/** Names, approvals and hours reach into nearly everything else that is shown. */
const reached = [['amhps'], ['board'], ['cover'], ['now']] as const
export const useAddAmhp = () => useSend(addAmhp, ...reached)
export const useChangeAmhp = () => useSend(changeAmhp, ...reached)
