import { readSheet } from './read-sheet.ts'
import { type Sheet, SheetRefusal } from './sheet.ts'

export type SheetAnswer = { readonly sheet: Sheet } | { readonly refused: string; readonly code: SheetRefusal['code'] }

/** Runs in a worker thread: the rows of a file, or why it is refused. */
export default async function answer(bytes: Uint8Array): Promise<SheetAnswer> {
  try {
    return { sheet: await readSheet(Buffer.from(bytes)) }
  } catch (error) {
    if (error instanceof SheetRefusal) return { refused: error.message, code: error.code }
    throw error
  }
}
