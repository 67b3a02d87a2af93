import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'
import { FormPanel } from './form-panel.tsx'
import { HiddenText } from './hidden-text.tsx'
import { type Column, Table } from './table.tsx'

interface ListPartProps<T extends { id: string }> {
  title: string
  about: string
  none: string
  /** `a band`, for "Add a band". */
  one: string
  nameOf: (entry: T) => string
  columns: readonly Column<T>[]
  entries: readonly T[]
  mayEdit: boolean
  onChange: (entries: T[]) => void
  form: (entry: T | undefined, onDone: (entry: T) => void, onCancel: () => void) => ReactNode
}

/** A list whose entries are added and changed in place. The page saves the whole list. */
export function ListPart<T extends { id: string }>(props: ListPartProps<T>) {
  const { title, about, none, one, nameOf, columns, entries, mayEdit, onChange, form } = props
  const [open, setOpen] = useState<string | null>(null)
  const replaceOrAdd = (entry: T) => {
    onChange(
      entries.some(({ id }) => id === entry.id)
        ? entries.map((old) => (old.id === entry.id ? entry : old))
        : [...entries, entry],
    )
    setOpen(null)
  }
  const actions: Column<T> = {
    head: 'Change',
    cell: (entry) => (
      <span className="table__acts">
        <Button look="plain" onClick={() => setOpen(entry.id)}>
          Change<HiddenText> {nameOf(entry)}</HiddenText>
        </Button>
        <Button look="plain" onClick={() => onChange(entries.filter(({ id }) => id !== entry.id))}>
          Remove<HiddenText> {nameOf(entry)}</HiddenText>
        </Button>
      </span>
    ),
  }
  const changing = entries.find(({ id }) => id === open)
  return (
    <section>
      <h2>{title}</h2>
      <p>{entries.length === 0 ? none : about}</p>
      {entries.length > 0 && (
        <Table
          caption={title}
          captionHidden
          columns={mayEdit ? [...columns, actions] : columns}
          rows={entries}
          keyOf={({ id }) => id}
        />
      )}
      {changing && (
        <FormPanel key={changing.id} title={`Change ${nameOf(changing)}`} level={3}>
          {form(changing, replaceOrAdd, () => setOpen(null))}
        </FormPanel>
      )}
      {open === 'new' && (
        <FormPanel title={`Add ${one}`} level={3}>
          {form(undefined, replaceOrAdd, () => setOpen(null))}
        </FormPanel>
      )}
      {mayEdit && !changing && open !== 'new' && (
        <Button look="second" small onClick={() => setOpen('new')}>
          Add {one}
        </Button>
      )}
    </section>
  )
}
