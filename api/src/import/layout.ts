import type { LocalDate } from '@amhp/shared/time/date.ts'
import type { SheetCell } from './sheet.ts'

/** What one cell says of one person's day. Row and column count from 0. */
export interface Entry {
  readonly row: number
  readonly column: number
  /** The name as it stands in the sheet. */
  readonly who: string
  readonly date: LocalDate
  readonly cell: SheetCell
}

/** A row that is not imported, and why. Rows count from 0. */
export interface LeftOutRow {
  readonly row: number
  readonly text: string
  readonly why: string
}

/** Something wrong with the days of a sheet. */
export interface PlaceFault {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly message: string
}

/** A sheet, read in one layout. */
export interface LaidOut {
  readonly entries: readonly Entry[]
  readonly leftOut: readonly LeftOutRow[]
  readonly faults: readonly PlaceFault[]
}
