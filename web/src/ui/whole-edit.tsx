import type { Problem } from '@amhp/shared/contract/problems.ts'
import { type QueryKey, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from './button.tsx'
import { Form } from './faults.tsx'
import { type Difference, StaleChoice } from './stale-choice.tsx'
import { Done, Notice } from './states.tsx'

interface Saving {
  readonly error: Problem | null
  readonly isPending: boolean
  readonly isSuccess: boolean
  reset(): void
}

interface WholeEditOptions<V> {
  /** Where what is stored is cached. */
  readonly query: { readonly queryKey: QueryKey }
  readonly stored: V
  readonly saving: Saving
  readonly send: (value: V, then: { onSuccess: (saved: V) => void }) => void
}

export interface WholeEdit<V> {
  /** As it was changed here, or as it is stored. */
  readonly value: V
  readonly isUnsaved: boolean
  readonly isSaved: boolean
  readonly isBusy: boolean
  /** What the server refused, but for a stale edit. */
  readonly problem: Problem | null
  readonly theirs: V | undefined
  readonly mine: V | undefined
  set(part: Partial<V>): void
  /** Saves what was changed, or another value at once. */
  save(next?: V, then?: () => void): void
  throwAway(): void
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
  const theirs = saving.error?.body.code === 'stale-edit' ? (saving.error.body.theirs as V | undefined) : undefined
  const isUnsaved =
    edited !== undefined && JSON.stringify({ ...edited, version: 0 }) !== JSON.stringify({ ...stored, version: 0 })
  const takeUp = (newest: V) => {
    client.setQueryData(query.queryKey, newest)
    setEdited(undefined)
  }
  const save = (next = value, then?: () => void) => {
    setSent({ value: next, then })
    const onSuccess = (saved: V) => {
      takeUp(saved)
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
    throwAway: () => {
      saving.reset()
      setEdited(undefined)
    },
    takeTheirs: () => {
      saving.reset()
      if (theirs) takeUp(theirs)
    },
    keepMine: () => sent && theirs && save({ ...sent.value, version: theirs.version }, sent.then),
  }
}

type ListWords<V> = {
  [K in keyof V]?: V[K] extends readonly (infer Entry)[]
    ? readonly [label: string, key: keyof Entry & string, text: (entry: Entry) => string]
    : never
}

/** The entries in which lists differ. One that is missing on a side is named there too, so that nobody has to look for it. */
export function listDifferences<V>(theirs: V, mine: V, words: ListWords<V>): Difference[] {
  type Entry = Readonly<Record<string, unknown>>
  const lists = Object.entries(words) as [keyof V, readonly [string, string, (entry: Entry) => string]][]
  return lists.flatMap(([list, [label, key, text]]) => {
    const [a, b] = [theirs, mine].map((value) => new Map((value[list] as Entry[]).map((entry) => [entry[key], entry])))
    const differing = [...new Set([...a!.keys(), ...b!.keys()])].filter(
      (one) => JSON.stringify(a!.get(one)) !== JSON.stringify(b!.get(one)),
    )
    const said = (own: typeof a, other: typeof a) =>
      differing.map((one) => (own!.has(one) ? text(own!.get(one)!) : `without ${text(other!.get(one)!)}`)).join('; ')
    return differing.length > 0 ? [{ label, theirs: said(a, b), mine: said(b, a) }] : []
  })
}

interface SaveWholeProps<V> {
  edit: WholeEdit<V>
  /** For the choice between theirs and mine: what a list is, by what its entries are known, and one of them in words. */
  words: ListWords<V>
  /** Said once it is saved, where the list itself does not show it. */
  saved?: string
  /** Where changes are kept on the page until they are saved. */
  unsaved?: { about: string; button: string }
}

/** What stands above such a list: theirs or mine, that it is saved, or that it is not yet. */
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
        <Done>
          <p>{saved}</p>
        </Done>
      )}
      <Form problem={edit.problem} onSubmit={() => edit.save()} unsaved={edit.isUnsaved}>
        {edit.isUnsaved && unsaved && (
          <Notice>
            <p>{unsaved.about}</p>
            <div className="buttons">
              <Button type="submit" busy={edit.isBusy}>
                {unsaved.button}
              </Button>
              <Button look="second" onClick={edit.throwAway}>
                Throw away changes
              </Button>
            </div>
          </Notice>
        )}
      </Form>
    </>
  )
}
