import type { unreadLabels } from '@amhp/shared/contract/import.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { SheetCell } from './sheet.ts'

/** Where something stands. Rows and columns count from 0. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** What one cell says of one person's day. */
export interface Entry extends Place {
  /** The name as it stands in the sheet. */
  readonly who: string
  readonly date: LocalDate
  readonly cell: SheetCell
  /** The name in the row above, where this one has none. */
  readonly below?: string
  /** Which team or week of the sheet it stands in, where these stand below each other. */
  readonly section?: number
}

/** A row that is not imported, and why. Rows count from 0. Where days are down, it is a column. */
export interface LeftOutRow {
  readonly row: number
  readonly column?: number
  readonly text: string
  readonly why: string
  readonly label: (typeof unreadLabels)[number]
}

/** Something wrong with the days of a sheet. */
export interface PlaceFault extends Place {
  readonly text: string
  readonly message: string
}

/** A sheet, read in one layout. */
export interface LaidOut {
  /** The cells that name the days, and those that name people. */
  readonly days: readonly (Place & { readonly date: LocalDate })[]
  readonly names: readonly (Place & { readonly who: string })[]
  /** Columns that are parts of an entry: its duty, or the start and the finish of a shift. */
  readonly parts: ReadonlyMap<number, 'duty' | 'start' | 'finish'>
  readonly entries: readonly Entry[]
  readonly leftOut: readonly LeftOutRow[]
  readonly faults: readonly PlaceFault[]
}

export const aboveDays = 'This stands before the days, and is not read: move it after them, or leave it out'
