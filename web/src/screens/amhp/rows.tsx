import type { ReactNode } from 'react'
import { Button } from '../../ui/button.tsx'

interface RowsProps<R extends { key: number }> {
  rows: readonly R[]
  onChange: (rows: R[]) => void
  /** `approval 2`, for the button that removes it. */
  named: (index: number) => string
  add: string
  fresh: () => R
  children: (row: R, index: number, set: (part: Partial<R>) => void) => ReactNode
}

/** Rows that can be added, changed and removed. */
export function Rows<R extends { key: number }>({ rows, onChange, named, add, fresh, children }: RowsProps<R>) {
  return (
    <>
      {rows.map((row, index) => (
        <div className="rows__row" key={row.key}>
          <div className="rows__fields">
            {children(row, index, (part) => onChange(rows.map((one) => (one === row ? { ...one, ...part } : one))))}
          </div>
          <Button look="plain" onClick={() => onChange(rows.filter((one) => one !== row))}>
            Remove<span className="nhsuk-u-visually-hidden"> {named(index)}</span>
          </Button>
        </div>
      ))}
      <Button look="second" small onClick={() => onChange([...rows, fresh()])}>
        {add}
      </Button>
    </>
  )
}
