import { columnName } from '@amhp/api/import/sheet.ts'
import type { Damaged } from './damage.ts'
import type { readBack } from './read-back.ts'

/**
 * Whether a person sees that a day of hers is not read: a question about its cell, its row or column or the name beside it, or
 * its row or column in a list of what is left out or hidden.
 */
export function isShown(
  key: string,
  { sheet }: Damaged,
  { plan, hidden }: NonNullable<Awaited<ReturnType<typeof readBack>>>,
): boolean {
  const places = sheet.rows.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell.keys.includes(key) && cell.is !== 'name' ? [{ row: r + 1, column: columnName(c), cell }] : [],
    ),
  )
  const content = places.filter(({ cell }) => cell.is === 'content')
  const rows = new Set(places.map(({ row }) => row))
  const columns = new Set(places.map(({ column }) => column))
  const asked = new Set(plan.unclear.map(({ text }) => text.toLowerCase()))
  return (
    plan.faults.some(({ row, column }) => rows.has(row) || columns.has(column)) ||
    content.some(({ cell }) => asked.has(cell.text.trim().toLowerCase())) ||
    plan.people.some((person) => person.amhp === null && person.rows.some((row) => rows.has(row))) ||
    plan.leftOut.some(({ row }) => rows.has(row)) ||
    hidden.rows.some((row) => rows.has(row)) ||
    hidden.columns.some((column) => columns.has(column))
  )
}
