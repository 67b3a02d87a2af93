import {
  changePassword,
  getOneTimeLink,
  getSession,
  redeemOneTimeLink,
  type Session,
  type SignedIn,
  signIn,
  signInAsExample,
  signOut,
  signOutEverywhere,
} from '@amhp/shared/contract/session.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { type Zone, zoneOf } from '@amhp/shared/time/zone.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import { call } from './call.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'
import { sessionEnded } from './session-ended.ts'

export const sessionQuery = query(['session'], getSession, {}, { staleTime: Number.POSITIVE_INFINITY })

export const oneTimeLinkQuery = (token: string) =>
  query(
    ['one-time-link', token],
    getOneTimeLink,
    { params: { token } },
    { staleTime: Number.POSITIVE_INFINITY, retry: false },
  )

export interface Here {
  account: SignedIn
  /** The service's zone, in which every time on the page is written. */
  zone: Zone
  today: LocalDate
}

const HereContext = createContext<Here | undefined>(undefined)
export const HereProvider = HereContext.Provider

/** Who is signed in, the zone and today. Only inside the frame, which asks people to sign in first. */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('useHere is for screens of people who are signed in')
  return here
}

export const useMaybeHere = () => useContext(HereContext)

export const hereOf = (session: Session): Here | undefined =>
  session.account
    ? { account: session.account, zone: zoneOf(session.account.service.timeZone), today: session.today }
    : undefined

/** What belongs to the account. A one-time link that was just used is kept in the cache: refetching it would fail. */
const isOfPerson = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[0] !== 'session' && queryKey[0] !== oneTimeLinkQuery('').queryKey[0]

/** Starts a session: clears what another account had cached, refetches what the same account had. */
function useArrive() {
  const client = useQueryClient()
  return (session: Session) => {
    const before = client.getQueryData(sessionQuery.queryKey)
    const same = before?.account && before.account.id === session.account?.id
    if (!same) client.removeQueries({ predicate: isOfPerson })
    client.setQueryData(sessionQuery.queryKey, session)
    sessionEnded.set(false)
    if (same) return client.invalidateQueries({ predicate: isOfPerson })
  }
}

export const useSignIn = () => {
  const arrive = useArrive()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => call(signIn, { body }),
    onSuccess: (session) => arrive(session),
  })
}

export const useSignInAsExample = () => {
  const arrive = useArrive()
  return useMutation({
    mutationFn: (account: string) => call(signInAsExample, { body: { account } }),
    onSuccess: (session) => arrive(session),
  })
}

export const useRedeemLink = (token: string) => {
  const arrive = useArrive()
  return useMutation({
    mutationFn: (password: string) => call(redeemOneTimeLink, { params: { token }, body: { password } }),
    onSuccess: (session) => arrive(session),
  })
}

/** Signs out on this device or on all, and clears the cache. */
export const useSignOut = (where: 'here' | 'everywhere') => {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => (where === 'here' ? call(signOut, {}) : call(signOutEverywhere, {})),
    onSuccess: async () => {
      const session = await call(getSession, {})
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      client.setQueryData(sessionQuery.queryKey, session)
    },
  })
}

export const useChangePassword = () => useSend(changePassword)
