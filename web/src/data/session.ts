import {
  getSession,
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
import { sessionKey } from './query-client.ts'
import { sessionEnded } from './session-ended.ts'
import { tellOtherTabs } from './tell-other-tabs.ts'

export const sessionQuery = query(sessionKey, getSession, {}, { staleTime: Number.POSITIVE_INFINITY })

export interface SignedInState {
  account: SignedIn
  /** The service's time zone. */
  zone: Zone
  today: LocalDate
  isManager: boolean
  isLead: boolean
}

const SignedInContext = createContext<SignedInState | undefined>(undefined)
export const SignedInProvider = SignedInContext.Provider

/** Who is signed in, the time zone and today. Only for screens behind Guard. */
export function useSignedIn(): SignedInState {
  const signedIn = useContext(SignedInContext)
  if (!signedIn) throw new Error('useSignedIn needs a signed-in account')
  return signedIn
}

export const useMaybeSignedIn = () => useContext(SignedInContext)

export function signedInOf({ account, today }: Session): SignedInState | undefined {
  if (!account) return undefined
  const zone = zoneOf(account.service.timeZone)
  return { account, zone, today, isManager: account.roles.includes('manager'), isLead: account.roles.includes('lead') }
}

/** Queries that belong to the account. A one-time link that was used stays cached: refetching it would fail. */
export const belongsToAccount = ({ queryKey }: { queryKey: readonly unknown[] }) =>
  queryKey[0] !== 'session' && queryKey[0] !== 'one-time-link'

/** After signing in: clears the cache of another account, or refetches that of the same account. */
export function useStartSession() {
  const client = useQueryClient()
  return (session: Session) => {
    const before = client.getQueryData(sessionQuery.queryKey)
    const same = before?.account && before.account.id === session.account?.id
    if (!same) client.removeQueries({ predicate: belongsToAccount })
    client.setQueryData(sessionQuery.queryKey, session)
    sessionEnded.set(false)
    tellOtherTabs(session.account?.id)
    if (same) return client.invalidateQueries({ predicate: belongsToAccount })
  }
}

export const useSignIn = () => {
  const start = useStartSession()
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => call(signIn, { body }),
    onSuccess: (session) => start(session),
  })
}

export const useSignInAsExample = () => {
  const start = useStartSession()
  return useMutation({
    mutationFn: (account: string) => call(signInAsExample, { body: { account } }),
    onSuccess: (session) => start(session),
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
      tellOtherTabs(session.account?.id)
    },
  })
}
