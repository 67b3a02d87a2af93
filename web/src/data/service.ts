import { changeService, getService } from '@amhp/shared/contract/service.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const serviceQuery = query(['service'], getService, {})

export const useChangeService = () => useSend(changeService, ['service'], ['session'], ['cover'], ['now'], ['board'])
