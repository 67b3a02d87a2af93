import { editRotas } from '@amhp/shared/contract/rotas.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef } from 'react'
import { call } from '../../data/call.ts'
import { newId } from '../../data/new-id.ts'
import { rotaKeys } from '../../data/rotas.ts'
import { nextTurn } from '../../data/turns.ts'
import { answerOfRefusal } from './answer-of-refusal.ts'
import { plannedShiftOf } from './board-shift.ts'
import type { CellEdit } from './cell-edits.ts'
import { type Draft, emptyDraft, reduceDraft, shownShifts } from './draft.ts'
import type { DraftEdit, ShiftMap } from './draft-changes.ts'

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
      changes: edit.changes.map(({ before, after }) => ({
        before: before && plannedShiftOf(before),
        after: after && plannedShiftOf(after),
      })),
    },
  })

/** Keeps the draft: shows edits at once, sends them one at a time, and takes back what is refused. */
export function useDraft(loaded: Loaded | undefined): DraftControls {
  const [kept, dispatch] = useReducer(reduceDraft, emptyDraft)
  // Days just read are shown in the same turn: shifts of other days would look like gaps in these.
  const draft = useMemo(
    () => (loaded && loaded.span !== kept.span ? reduceDraft(kept, { type: 'loaded', ...loaded }) : kept),
    [loaded, kept],
  )
  const client = useQueryClient()
  const sending = useRef(false)

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
        dispatch(answerOfRefusal(next, error))
      },
    )
  }, [next, client])

  useSendAgain(draft.held !== null, dispatch)
  useWarnBeforeLeaving(draft.waiting.length > 0)

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

/** Tries what is held again when the network comes back, and every so often. */
function useSendAgain(held: boolean, dispatch: (action: { type: 'retry' }) => void) {
  const again = useCallback(() => dispatch({ type: 'retry' }), [dispatch])
  useEffect(() => {
    if (!held) return
    const timer = setInterval(again, 15_000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [held, again])
}

/** The browser asks before it closes a page that holds edits not yet saved. */
function useWarnBeforeLeaving(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    const ask = (leaving: BeforeUnloadEvent) => leaving.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}
