import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const noticesQuery = query(['notices', 'list'], listNotices, {})

export const useSeeNotice = () => useSend(seeNotice, ['notices'])
