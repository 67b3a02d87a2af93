import type { SettledRecord } from '@amhp/shared/contract/settled-records.ts'
import { newId } from '@amhp/shared/rota/new-id.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useReducer, useRef } from 'react'
import { sessionEnded } from '../../../data/session-ended.ts'
import type { CellEdit } from './cell-edits.ts'
import { type EditQueue, emptyQueue, type QueuedEdit, reduceQueue } from './edit-queue.ts'
import { sendEdit } from './send-edit.ts'
import type { ShiftMap } from './shift-map.ts'

export interface DraftControls {
  readonly queue: EditQueue
  /** Returns the key of the edit in the queue. */
  edit(edit: CellEdit): string
  undo(): void
  redo(): void
  retry(): void
  discard(): void
  dismiss(): void
  answer(records: readonly SettledRecord[]): void
  withdraw(): void
  keepTheirs(key: string): void
  chooseMine(key: string, shown: ShiftMap): void
}

/** Queues edits, which the board shows immediately, and sends them one at a time. */
export function useDraft(account: string): DraftControls {
  const [queue, dispatch] = useReducer(reduceQueue, account, recallQueue)
  const client = useQueryClient()
  const sending = useRef(false)

  useEffect(() => rememberQueue(account, queue), [account, queue])

  const next = queue.held === null && queue.asked === null ? queue.waiting[0] : undefined
  useEffect(() => {
    if (!next || sending.current) return
    sending.current = true
    sendEdit(client, next).then((answer) => {
      sending.current = false
      dispatch(answer)
    })
  }, [next, client])

  const controls = useMemo(
    () => ({
      edit: (edit: CellEdit) => {
        const key = newId()
        dispatch({ type: 'edit', key, ...edit })
        return key
      },
      undo: () => dispatch({ type: 'undo', key: newId() }),
      redo: () => dispatch({ type: 'redo', key: newId() }),
      retry: () => dispatch({ type: 'retry' }),
      discard: () => dispatch({ type: 'discard' }),
      dismiss: () => dispatch({ type: 'dismiss' }),
      answer: (records: readonly SettledRecord[]) => dispatch({ type: 'answer', records }),
      withdraw: () => dispatch({ type: 'withdraw' }),
      keepTheirs: (key: string) => dispatch({ type: 'keep-theirs', key }),
      chooseMine: (key: string, shown: ShiftMap) => dispatch({ type: 'use-mine', key, newKey: newId(), shown }),
    }),
    [],
  )
  useRetry(queue.held !== null, controls.retry)
  return useMemo(() => ({ queue, ...controls }), [queue, controls])
}

/** Retries held edits when the network or the session is back, and every 15 seconds. */
function useRetry(held: boolean, again: () => void) {
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

// Kept when the screen is left, so that unsaved edits and undo are there on return.
let remembered: { account: string; queue: EditQueue } | undefined

const recallQueue = (account: string): EditQueue =>
  remembered?.account === account ? { ...remembered.queue, held: null } : emptyQueue

/** Has the board undo an edit that another screen has saved. */
export function rememberSaved(account: string, edit: QueuedEdit): void {
  const queue = recallQueue(account)
  rememberQueue(account, { ...queue, undoable: [...queue.undoable, edit], redoable: [] })
}

function rememberQueue(account: string, queue: EditQueue): void {
  if (!remembered) window.addEventListener('beforeunload', askBeforeLeaving)
  remembered = { account, queue }
}

const askBeforeLeaving = (leaving: BeforeUnloadEvent) => {
  if (remembered && remembered.queue.waiting.length > 0) leaving.preventDefault()
}
