import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { pagedQuery } from './paged-query.ts'
import { useSend } from './send.ts'

export const noticesQuery = pagedQuery(['notices', 'list'], listNotices, {})

export const useSeeNotice = () => useSend(seeNotice, ['notices'])
