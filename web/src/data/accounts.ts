import {
  changeAccount,
  inviteAccount,
  listAccountNotices,
  listAccounts,
  renewOneTimeLink,
  seeAccountNotices,
} from '@amhp/shared/contract/accounts.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const accountsQuery = query(['accounts'], listAccounts, {})

export const useInvite = () => useSend(inviteAccount, ['accounts'])
export const useChangeAccount = () => useSend(changeAccount, ['accounts'])
export const useRenewLink = () => useSend(renewOneTimeLink, ['accounts'])

export const accountNoticesQuery = query(['account-notices'], listAccountNotices, {})
/** The notices on the page stay marked as new; the count in the header goes. */
export const useSeeAccountNotices = () => useSend(seeAccountNotices, ['session'])
