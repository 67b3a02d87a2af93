import { Problem } from '@amhp/shared/contract/problems.ts'
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionEnded } from './session-ended.ts'

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Problem
  }
}

const noticeSignedOut = (error: unknown) => {
  if (error instanceof Problem && error.body.code === 'not-signed-in') sessionEnded.set(true)
}

const isTemporary = (error: Problem) => error instanceof Problem && error.body.status === 503

/** Where the session is kept: who is signed in, as this page shows it. */
export const sessionKey = ['session'] as const

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: { retry: (count, error) => isTemporary(error) && count < 2, staleTime: 10_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
})
