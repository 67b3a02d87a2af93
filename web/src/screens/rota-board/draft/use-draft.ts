import { editRotas } from '@amhp/shared/contract/edits.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { call } from '../../../data/call.ts'
import { rotaKeys } from '../../../data/rotas.ts'
import { sessionEnded } from '../../../data/session-ended.ts'
import { nextTurn } from '../../../data/turns.ts'
import { answerOfRefusal } from './answer-of-refusal.ts'
import type { CellEdit } from './cell-edits.ts'
import { type Draft, reduceDraft, shownShifts } from './draft.ts'
import type { DraftEdit, ShiftMap } from './draft-changes.ts'
import { recallDraft, rememberDraft } from './remembered-draft.ts'

export interface DraftControls {
  readonly draft: Draft
  readonly shifts: ShiftMap
  edit(edit: CellEdit): void
  undo(): void
  redo(): void
  retry(): void
  discard(): void
  dismiss(): void
  keepTheirs(key: string): void
  chooseMine(key: string): void
}

interface Loaded {
  readonly shifts: ShiftMap
  readonly span: string
  readonly askedTurn: number
}

const send = (edit: DraftEdit) =>
  call(editRotas, {
    body: {
      name: edit.name,
      changes: [...edit.changes],
    },
  })

/** Keeps the draft: shows edits at once, sends them one at a time, and takes back what is refused. */
export function useDraft(account: string, loaded: Loaded | undefined): DraftControls {
  const [kept, dispatch] = useReducer(reduceDraft, account, recallDraft)
  // Days just read are shown in the same turn: shifts of other days would look like gaps in these.
  const draft = useMemo(
    () => (loaded && loaded.span !== kept.span ? reduceDraft(kept, { type: 'loaded', ...loaded }) : kept),
    [loaded, kept],
  )
  const client = useQueryClient()
  const sending = useRef(false)

  useEffect(() => rememberDraft(account, kept), [account, kept])

  useLayoutEffect(() => {
    if (loaded) dispatch({ type: 'loaded', ...loaded })
  }, [loaded])

  const next = draft.held === null ? draft.waiting[0] : undefined
  useEffect(() => {
    if (!next || sending.current) return
    sending.current = true
    send(next).then(
      () => {
        sending.current = false
        dispatch({ type: 'confirmed', key: next.key, turn: nextTurn() })
        for (const queryKey of rotaKeys) client.invalidateQueries({ queryKey })
      },
      (error) => {
        sending.current = false
        if (error instanceof Problem && error.body.code === 'not-signed-in') sessionEnded.set(true)
        dispatch(answerOfRefusal(next, error))
      },
    )
  }, [next, client])

  useSendAgain(draft.held !== null, dispatch)

  const controls = useMemo(
    () => ({
      edit: ({ name, changes }: CellEdit) => dispatch({ type: 'edit', key: newId(), name, changes }),
      undo: () => dispatch({ type: 'undo', key: newId() }),
      redo: () => dispatch({ type: 'redo', key: newId() }),
      retry: () => dispatch({ type: 'retry' }),
      discard: () => dispatch({ type: 'discard' }),
      dismiss: () => dispatch({ type: 'dismiss' }),
      keepTheirs: (key: string) => dispatch({ type: 'keep-theirs', key }),
      chooseMine: (key: string) => dispatch({ type: 'use-mine', key, newKey: newId() }),
    }),
    [],
  )
  const shifts = useMemo(() => shownShifts(draft), [draft])
  return { draft, shifts, ...controls }
}

/** Tries what is held again when the network or the session comes back, and every so often. */
function useSendAgain(held: boolean, dispatch: (action: { type: 'retry' }) => void) {
  const again = useCallback(() => dispatch({ type: 'retry' }), [dispatch])
  useEffect(() => {
    if (!held) return
    const timer = setInterval(again, 15_000)
    window.addEventListener('online', again)
    const forget = sessionEnded.subscribe(() => {
      if (!sessionEnded.get()) again()
    })
    return () => {
      forget()
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [held, again])
}
