import { changeEmail, endOwnSession, listOwnSessions } from '@amhp/shared/contract/session.ts'
import { useSendWithPassword } from './password-again.ts'
import { query } from './query.ts'
import { useSend } from './send.ts'

export const ownSessionsQuery = query(['own-sessions'], listOwnSessions, {})

export const useEndOwnSession = () => useSend(endOwnSession, ['own-sessions'])
export const useChangeEmail = () => useSendWithPassword(changeEmail, ['session'], ['accounts'])
