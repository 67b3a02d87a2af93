import { changeStandards, getStandards } from '@amhp/shared/contract/standards.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const standardsQuery = query(['standards'], getStandards, {})

export const useChangeStandards = () => useSend(changeStandards, ['standards'])
