import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const serviceQuery = queryOptions({
  queryKey: ['service'],
  queryFn: ({ signal }) => call(getService, {}, signal),
})

export const useChangeService = () => useSend(changeService, ['service'], ['session'], ['cover'], ['now'], ['board'])
