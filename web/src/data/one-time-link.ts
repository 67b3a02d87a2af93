import { readOneTimeLink, redeemOneTimeLink } from '@amhp/shared/contract/one-time-links.ts'
import { useMutation } from '@tanstack/react-query'
import { call } from './call.ts'
import { query } from './query.ts'
import { useStartSession } from './session.ts'

export const oneTimeLinkQuery = (token: string) =>
  query(
    ['one-time-link', token],
    readOneTimeLink,
    { body: { token } },
    { staleTime: Number.POSITIVE_INFINITY, retry: false },
  )

export const useRedeemLink = (token: string) => {
  const start = useStartSession()
  return useMutation({
    mutationFn: (password: string) => call(redeemOneTimeLink, { body: { token, password } }),
    onSuccess: (session) => start(session),
  })
}
