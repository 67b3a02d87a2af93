import { changeRule, getRules, previewRule } from '@amhp/shared/contract/rules.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const rulesQuery = query(['rules'], getRules, {})

export const usePreviewRule = () => useSend(previewRule)
export const useChangeRule = () => useSend(changeRule, ['rules'], ['board'], ['comparison'], ['cover'], ['my-shifts'])
