import type { Asked, Endpoint } from '@amhp/shared/contract/endpoint.ts'
import { confirmPassword } from '@amhp/shared/contract/own-account.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import type { QueryKey } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { call } from './call.ts'
import { useSend, useSendBy } from './send.ts'

const listeners = new Set<() => void>()
let waiting: ((isRight: boolean) => void) | undefined

function setWaiting(answer: typeof waiting) {
  waiting = answer
  for (const listener of listeners) listener()
}

/** Changes that wait for the password. */
const passwordAgain = {
  isAsked: () => waiting !== undefined,
  subscribe(listener: () => void) {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** Asks for the password; false if it was not given. */
  ask: () =>
    new Promise<boolean>((resolve) => {
      waiting?.(false)
      setWaiting(resolve)
    }),
}

export function answerPasswordAgain(isRight: boolean) {
  waiting?.(isRight)
  setWaiting(undefined)
}

export const usePasswordAsked = () => useSyncExternalStore(passwordAgain.subscribe, passwordAgain.isAsked)

export const useConfirmPassword = () => useSend(confirmPassword)

/** As `useSend`, for an endpoint that may ask for the password again. The page shows a PasswordAgain. */
export const useSendWithPassword = <E extends Endpoint>(endpoint: E, ...stale: readonly QueryKey[]) =>
  useSendBy(
    (asked: Asked<E>) =>
      call(endpoint, asked).catch(async (error: unknown) => {
        const asks = error instanceof Problem && error.body.code === 'password-needed'
        if (!asks || !(await passwordAgain.ask())) throw error
        return await call(endpoint, asked)
      }),
    stale,
  )
