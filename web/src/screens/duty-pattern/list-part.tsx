import { type ReactNode, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { type Column, Table } from '../../ui/table.tsx'

interface ListPartProps<T extends { id: string }> {
  title: string
  /** What these are, in a sentence; says how to begin where there are none. */
  about: string
  none: string
  /** `a band`, for "Add a band". */
  one: string
  nameOf: (item: T) => string
  columns: readonly Column<T>[]
  items: readonly T[]
  mayEdit: boolean
  onChange: (items: T[]) => void
  form: (item: T | undefined, keep: (item: T) => void, cancel: () => void) => ReactNode
}

/** A list with a form in place for the one being changed or added. Removing shows in the week drawn and can be thrown away until saved. */
export function ListPart<T extends { id: string }>(props: ListPartProps<T>) {
  const { title, about, none, one, nameOf, columns, items, mayEdit, onChange, form } = props
  const [open, setOpen] = useState<string | null>(null)
  const keep = (item: T) => {
    onChange(
      items.some(({ id }) => id === item.id) ? items.map((old) => (old.id === item.id ? item : old)) : [...items, item],
    )
    setOpen(null)
  }
  const does: Column<T> = {
    head: 'Change',
    cell: (item) => (
      <span className="list-part__does">
        <Button look="plain" onClick={() => setOpen(item.id)}>
          Change<span className="nhsuk-u-visually-hidden"> {nameOf(item)}</span>
        </Button>
        <Button look="plain" onClick={() => onChange(items.filter(({ id }) => id !== item.id))}>
          Remove<span className="nhsuk-u-visually-hidden"> {nameOf(item)}</span>
        </Button>
      </span>
    ),
  }
  const changing = items.find(({ id }) => id === open)
  return (
    <section className="list-part">
      <h2>{title}</h2>
      <p>{items.length === 0 ? none : about}</p>
      {items.length > 0 && (
        <Table
          caption={title}
          captionHidden
          columns={mayEdit ? [...columns, does] : columns}
          rows={items}
          keyOf={({ id }) => id}
        />
      )}
      {changing && (
        <div className="panel" key={changing.id}>
          <h3>Change {nameOf(changing)}</h3>
          {form(changing, keep, () => setOpen(null))}
        </div>
      )}
      {open === 'new' && (
        <div className="panel">
          <h3>Add {one}</h3>
          {form(undefined, keep, () => setOpen(null))}
        </div>
      )}
      {mayEdit && open === null && (
        <Button look="second" small onClick={() => setOpen('new')}>
          Add {one}
        </Button>
      )}
    </section>
  )
}
