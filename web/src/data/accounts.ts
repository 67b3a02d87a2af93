import {
  changeAccount,
  endSessionsOfAccount,
  inviteAccount,
  listAccountNotices,
  listAccounts,
  renewOneTimeLink,
  seeAccountNotices,
} from '@amhp/shared/contract/accounts.ts'
import { useSendWithPassword } from './password-again.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const accountsQuery = query(['accounts'], listAccounts, {})

export const useInvite = () => useSendWithPassword(inviteAccount, ['accounts'])
export const useChangeAccount = () => useSendWithPassword(changeAccount, ['accounts'])
export const useRenewLink = () => useSendWithPassword(renewOneTimeLink, ['accounts'])
export const useEndSessionsOfAccount = () => useSendWithPassword(endSessionsOfAccount)

export const accountNoticesQuery = query(['account-notices'], listAccountNotices, {})
/** The notices on the page stay marked as new; the count in the header goes. */
export const useSeeAccountNotices = () => useSend(seeAccountNotices, ['session'])
