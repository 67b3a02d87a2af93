import { editRotas } from '@amhp/shared/contract/edits.ts'
import { Problem, type ProblemCode } from '@amhp/shared/contract/problems.ts'
import { shiftIdOf } from '@amhp/shared/contract/shift-changes.ts'
import type { QueryClient } from '@tanstack/react-query'
import type * as z from 'zod/mini'
import { readBoardsAgain, updateBoards } from '../../../data/board.ts'
import { call } from '../../../data/call.ts'
import { sessionEnded } from '../../../data/session-ended.ts'
import { workedOf } from '../../../parts/worked-question.tsx'
import type { QueueAction, QueuedEdit } from './edit-queue.ts'

/** Temporary problems: the edit is kept and sent again. */
const temporary: readonly ProblemCode[] = [
  'try-again',
  'too-many-requests',
  'not-signed-in',
  'storage-full',
  'read-only',
  'unexpected',
]

/** Sends an edit, updates the cached boards, and returns the action for the queue. */
export async function sendEdit(client: QueryClient, edit: QueuedEdit): Promise<QueueAction> {
  const { key, name, changes, records = [] } = edit
  try {
    const { rotas } = await call(editRotas, { body: { name, changes: [...changes], records: [...records] } })
    await updateBoards(client, new Map(changes.map((change) => [shiftIdOf(change), change.after])), rotas)
    if (records.some(({ becomes }) => becomes === 'removed')) readBoardsAgain(client)
    return { type: 'saved', key }
  } catch (error) {
    if (error instanceof Problem && error.body.code === 'not-signed-in') sessionEnded.set(true)
    const answer = answerOfRefusal(edit, error)
    if (answer.type === 'stale') await updateBoards(client, answer.theirs)
    return answer
  }
}

/** The action for the queue after the server refused an edit. */
export function answerOfRefusal({ key, changes }: QueuedEdit, error: unknown): QueueAction {
  if (!(error instanceof Problem)) {
    return { type: 'held', sentence: 'The page could not send this change. It is kept on this page.' }
  }
  const { code, detail } = error.body
  const theirs = error.body.theirs as z.output<typeof editRotas.stale> | undefined
  if (code === 'stale-edit' && theirs) {
    // In the order sent; `after` is the shift as stored now.
    const now = changes.map((change, i) => [shiftIdOf(change), theirs.changes[i]?.after ?? null] as const)
    return { type: 'stale', key, theirs: new Map(now) }
  }
  const worked = workedOf(error)
  if (worked) return { type: 'asked', key, worked }
  if (temporary.includes(code)) return { type: 'held', sentence: detail }
  return { type: 'refused', key, problem: error }
}
