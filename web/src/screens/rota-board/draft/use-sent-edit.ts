import { Problem } from '@amhp/shared/contract/problems.ts'
import { useLayoutEffect, useState } from 'react'
import type { MutationState } from '../../../ui/use-edit-form.ts'
import { useBoardView } from '../board-view.ts'
import type { CellEdit } from './cell-edits.ts'

export interface SentEdit extends MutationState {
  send(edit: CellEdit): void
}

/**
 * Sends one edit for a form, which stays open until the edit is saved. A refusal is shown in the form, with what was typed. An edit
 * that waits for the network or for an answer, or meets someone else's, is kept by the board.
 */
export function useSentEdit(onDone: () => void): SentEdit {
  const { draft } = useBoardView()
  const { waiting, held, asked, refused } = draft.queue
  const [sent, setSent] = useState<string | null>(null)
  const [error, setError] = useState<Problem | null>(null)
  // Before the board paints, so that it does not show the refusal too.
  useLayoutEffect(() => {
    if (sent === null) return
    if (refused?.key === sent) {
      setError(inForm(refused.problem))
      setSent(null)
      draft.dismiss()
    } else if (held !== null || asked !== null || !waiting.some(({ key }) => key === sent)) onDone()
  })
  return {
    error,
    isPending: sent !== null,
    reset: () => setError(null),
    send: (edit) => {
      setError(null)
      setSent(draft.edit(edit))
    },
  }
}

const fieldInEdit = /^changes\[0\]\.after\.?/
/** What is typed as times. */
const ofTimes = /^(start|end|code)$/

/** A refusal with the paths of the form: `changes[0].after.role` is `role`. */
function inForm({ body }: Problem): Problem {
  const faults = body.faults?.map(({ path, message }) => ({
    path: path.replace(fieldInEdit, '').replace(ofTimes, 'times'),
    message,
  }))
  return new Problem(body.code, body.detail, faults && { faults })
}
