import { changeRetention, getRetention, previewRetention } from '@amhp/shared/contract/retention.ts'
import { useSendWithPassword } from './password-again.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const retentionQuery = query(['retention'], getRetention, {})

export const usePreviewRetention = () => useSend(previewRetention)
export const useChangeRetention = () => useSendWithPassword(changeRetention, ['retention'], ['audit'])
