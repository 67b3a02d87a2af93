import { parentPort, workerData } from 'node:worker_threads'
import { readSheet } from './read-sheet.ts'
import { type Sheet, SheetRefusal } from './sheet.ts'

export type SheetAnswer = { readonly sheet: Sheet } | { readonly refused: string; readonly code: SheetRefusal['code'] }

/** Off the request thread, within its own memory: a file in, its rows out, or why it is refused. */
async function answer(): Promise<SheetAnswer> {
  try {
    return { sheet: await readSheet(Buffer.from(workerData as Uint8Array)) }
  } catch (error) {
    if (error instanceof SheetRefusal) return { refused: error.message, code: error.code }
    throw error
  }
}

parentPort!.postMessage(await answer())
