import { changeDutyPattern, getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const dutyPatternQuery = query(['duty-pattern'], getDutyPattern, {})

export const useChangeDutyPattern = () =>
  useSend(changeDutyPattern, ['duty-pattern'], ['board'], ['comparison'], ['cover'])
