import { readSheet } from './read-sheet.ts'
import { SheetRefusal, type SheetRows } from './sheet.ts'

export type SheetResult =
  | { readonly sheet: SheetRows }
  | { readonly refused: string; readonly code: SheetRefusal['code'] }

/** Runs in a worker thread: reads the rows of a file, or says why it is refused. */
export default async function readInWorker(bytes: Uint8Array): Promise<SheetResult> {
  try {
    return { sheet: await readSheet(Buffer.from(bytes)) }
  } catch (error) {
    if (error instanceof SheetRefusal) return { refused: error.message, code: error.code }
    throw error
  }
}
