import {
  changeAccount,
  endSessionsOfAccount,
  inviteAccount,
  listAccounts,
  renewOneTimeLink,
} from '@amhp/shared/contract/accounts.ts'
import { useSendWithPassword } from './password-again.ts'
import { query } from './query.ts'

export const accountsQuery = query(['accounts'], listAccounts, {})

export const useInvite = () => useSendWithPassword(inviteAccount, ['accounts'])
export const useChangeAccount = () => useSendWithPassword(changeAccount, ['accounts'])
export const useRenewLink = () => useSendWithPassword(renewOneTimeLink, ['accounts'])
export const useEndSessionsOfAccount = () => useSendWithPassword(endSessionsOfAccount)
