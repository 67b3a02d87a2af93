import type { Problem } from '@amhp/shared/contract/problems.ts'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from './button.tsx'
import { isSame } from './differences.ts'
import { Form } from './faults.tsx'
import { type ListWords, listDifferences } from './list-differences.ts'
import { StaleChoice, theirsIn } from './stale-choice.tsx'
import { DonePanel, NoticePanel } from './states.tsx'
import type { MutationState } from './use-edit-form.ts'

interface SavingState extends MutationState {
  readonly isSuccess: boolean
}

interface WholeEditOptions<V> {
  /** The query of the stored value. */
  readonly query: { readonly queryKey: QueryKey }
  readonly stored: V
  readonly saving: SavingState
  readonly send: (value: V, then: { onSuccess: (saved: V) => void }) => void
}

export interface WholeEdit<V> {
  /** The edited value, or the stored one. */
  readonly value: V
  readonly isUnsaved: boolean
  readonly isSaved: boolean
  readonly isBusy: boolean
  /** What the server refused, except a stale edit. */
  readonly problem: Problem | null
  readonly theirs: V | undefined
  readonly mine: V | undefined
  set(part: Partial<V>): void
  /** Saves the edited value, or `next`. */
  save(next?: V, then?: () => void): void
  discard(): void
  takeTheirs(): void
  keepMine(): void
}

/** State of a list that is stored and saved as one value. */
export function useWholeEdit<V extends { readonly version: number }>(options: WholeEditOptions<V>): WholeEdit<V> {
  const { query, stored, saving, send } = options
  const client = useQueryClient()
  const [edited, setEdited] = useState<V>()
  const [sent, setSent] = useState<{ value: V; then: (() => void) | undefined }>()
  const value = edited ?? stored
  const theirs = theirsIn<V>(saving.error)
  const isUnsaved = edited !== undefined && !isSame({ ...edited, version: stored.version }, stored)
  const accept = (newest: V) => {
    client.setQueryData(query.queryKey, newest)
    setEdited(undefined)
  }
  const save = (next = value, then?: () => void) => {
    setSent({ value: next, then })
    const onSuccess = (saved: V) => {
      accept(saved)
      then?.()
    }
    send(next, { onSuccess })
  }
  return {
    ...{ value, isUnsaved, theirs, save },
    isSaved: saving.isSuccess && !isUnsaved,
    isBusy: saving.isPending,
    problem: theirs ? null : saving.error,
    mine: sent?.value,
    set: (part) => {
      saving.reset()
      setEdited({ ...value, ...part })
    },
    discard: () => {
      saving.reset()
      setEdited(undefined)
    },
    takeTheirs: () => {
      saving.reset()
      if (theirs) accept(theirs)
    },
    keepMine: () => sent && theirs && save({ ...sent.value, version: theirs.version }, sent.then),
  }
}

interface SaveWholeProps<V> {
  edit: WholeEdit<V>
  /** For a stale edit: how to word the entries of each list. */
  words: ListWords<V>
  /** Shown once saved, if the list itself does not show it. */
  saved?: string
  /** For a list that is saved by a button, not with each change. */
  unsaved?: { about: string; button: string }
}

/** Above the list: the choice after a stale edit, that it is saved, or that it is not yet. */
export function SaveWhole<V>({ edit, words, saved, unsaved }: SaveWholeProps<V>) {
  const { theirs, mine } = edit
  return (
    <>
      {theirs && mine && (
        <StaleChoice
          differences={listDifferences(theirs, mine, words)}
          onTheirs={edit.takeTheirs}
          onMine={edit.keepMine}
          busy={edit.isBusy}
        />
      )}
      {saved && edit.isSaved && (
        <DonePanel>
          <p>{saved}</p>
        </DonePanel>
      )}
      <Form problem={edit.problem} onSubmit={() => edit.save()} unsaved={edit.isUnsaved}>
        {edit.isUnsaved && unsaved && (
          <NoticePanel>
            <p>{unsaved.about}</p>
            <div className="buttons">
              <Button type="submit" busy={edit.isBusy}>
                {unsaved.button}
              </Button>
              <Button look="second" onClick={edit.discard}>
                Discard changes
              </Button>
            </div>
          </NoticePanel>
        )}
      </Form>
    </>
  )
}
