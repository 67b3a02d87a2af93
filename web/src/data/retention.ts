import { changeRetention, getRetention, previewRetention } from '@amhp/shared/contract/retention.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const retentionQuery = queryOptions({
  queryKey: ['retention'],
  queryFn: ({ signal }) => call(getRetention, {}, signal),
})

export const usePreviewRetention = () => useSend(previewRetention)
export const useChangeRetention = () => useSend(changeRetention, ['retention'], ['audit'])
