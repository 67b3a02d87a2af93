import { changeAccount, inviteAccount, listAccounts, renewOneTimeLink } from '@amhp/shared/contract/accounts.ts'
import { queryOptions } from '@tanstack/react-query'
import { call } from './call.ts'
import { useSend } from './send.ts'

export const accountsQuery = queryOptions({
  queryKey: ['accounts'],
  queryFn: ({ signal }) => call(listAccounts, {}, signal),
})

export const useInvite = () => useSend(inviteAccount, ['accounts'])
export const useChangeAccount = () => useSend(changeAccount, ['accounts'])
export const useRenewLink = () => useSend(renewOneTimeLink, ['accounts'])
