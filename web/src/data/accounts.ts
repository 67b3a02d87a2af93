import { changeAccount, inviteAccount, listAccounts, renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const accountsQuery = query(['accounts'], listAccounts, {})

export const useInvite = () => useSend(inviteAccount, ['accounts'])
export const useChangeAccount = () => useSend(changeAccount, ['accounts'])
export const useRenewLink = () => useSend(renewOneTimeLink, ['accounts'])
