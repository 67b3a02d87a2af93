import { columnNumber, type SheetCell } from './sheet.ts'

/** A block of merged cells: first and last row and column, counted from 0. */
export interface MergedBlock {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** The merged blocks in a worksheet's XML. */
export function mergedBlocks(xml: string): MergedBlock[] {
  return [...xml.matchAll(/<(?:\w+:)?mergeCell\b[^>]*?\bref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"/g)].map(
    ([, left, top, right, bottom]) => ({
      top: Number(top) - 1,
      left: columnNumber(left!),
      bottom: Number(bottom) - 1,
      right: columnNumber(right!),
    }),
  )
}

/** Copies the value of each merged block to all its cells: the file has it in the first only. */
export function fillMerged(rows: SheetCell[][], blocks: readonly MergedBlock[]): void {
  for (const { top, left, bottom, right } of blocks) {
    const value = rows[top]?.[left]
    if (value === undefined || value === '') continue
    for (let row = top; row <= Math.min(bottom, rows.length - 1); row++)
      for (let column = left; column <= Math.min(right, rows[row]!.length - 1); column++) rows[row]![column] = value
  }
}
