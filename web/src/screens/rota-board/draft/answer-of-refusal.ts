import { Problem, type ProblemCode } from '@amhp/shared/contract/problems.ts'
import type { PlannedShift } from '@amhp/shared/rota/planned-shift.ts'
import { type BoardShift, shiftIdOf } from '../board-shift.ts'
import type { DraftAction } from './draft.ts'
import type { DraftEdit } from './draft-changes.ts'

/** Refusals that pass: the edit is kept and sent again. */
const passing: readonly ProblemCode[] = [
  'try-again',
  'too-many-requests',
  'not-signed-in',
  'storage-full',
  'read-only',
  'unexpected',
]

/** A stale edit's `theirs` is in the shape of what was sent. */
function readTheirs(theirs: unknown): { after: PlannedShift | null }[] | undefined {
  const changes = typeof theirs === 'object' && theirs && 'changes' in theirs ? theirs.changes : undefined
  const isLine = (line: unknown): line is { after: PlannedShift | null } =>
    typeof line === 'object' && line !== null && 'after' in line
  return Array.isArray(changes) && changes.every(isLine) ? changes : undefined
}

/** What the server's refusal of an edit does to the draft. */
export function answerOfRefusal(edit: DraftEdit, error: unknown): DraftAction {
  if (!(error instanceof Problem)) {
    return { type: 'held', sentence: 'The page could not send this change. It is kept here: try again.' }
  }
  const { code, detail, theirs } = error.body
  if (code === 'stale-edit') {
    const changes = readTheirs(theirs)
    if (changes) return { type: 'stale', key: edit.key, theirs: storedNow(edit, changes) }
  }
  if (passing.includes(code)) return { type: 'held', sentence: detail }
  return { type: 'refused', key: edit.key, sentence: detail }
}

/** `after` of each line of theirs is the shift as stored now, line by line with the edit that was sent. */
function storedNow(
  edit: DraftEdit,
  theirs: readonly { after: PlannedShift | null }[],
): ReadonlyMap<string, BoardShift | null> {
  return new Map(
    edit.changes.map((change, i) => {
      return [shiftIdOf(change), theirs[i]?.after ?? null]
    }),
  )
}
