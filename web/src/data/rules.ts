import { changeRule, getRules, previewRule } from '@amhp/shared/contract/rules.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: ({ signal }) => call(getRules, {}, signal),
})

/** What a change would do; nothing is stored. */
export const usePreviewRule = () => useSend(previewRule)
export const useChangeRule = () => useSend(changeRule, ['rules'], ['board'], ['comparison'], ['cover'], ['my-shifts'])
