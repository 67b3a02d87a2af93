import {
  changeEmail,
  changePassword,
  endOwnSession,
  listAccountNotices,
  listOwnSessions,
  seeAccountNotices,
} from '@amhp/shared/contract/own-account.ts'
import { useSendWithPassword } from './password-again.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const ownSessionsQuery = query(['own-sessions'], listOwnSessions, {})

export const useEndOwnSession = () => useSend(endOwnSession, ['own-sessions'])
export const useChangeEmail = () => useSendWithPassword(changeEmail, ['session'], ['accounts'])
export const useChangePassword = () => useSend(changePassword)

export const accountNoticesQuery = query(['account-notices'], listAccountNotices, {})
/** The notices on the page stay marked as new; the count in the header goes. */
export const useSeeAccountNotices = () => useSend(seeAccountNotices, ['session'])
