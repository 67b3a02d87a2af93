import { Problem } from '@amhp/shared/contract/problems.ts'
import { WorkerPool } from '../worker-pool.ts'
import type { SheetRows } from './sheet.ts'
import type { SheetResult } from './sheet-worker.ts'

const tooHard = () =>
  new Problem(
    'too-large',
    'This spreadsheet is too complex to read. Copy the rota alone into a new file, then import that.',
  )

// One at a time, because a large workbook may need much memory.
const pool = new WorkerPool<Uint8Array, SheetResult>(
  new URL('./sheet-worker.ts', import.meta.url),
  { workers: 1, waiting: 20, seconds: 20 },
  {
    busy: () => new Problem('try-again', 'Other spreadsheets are being read. Wait a minute, then send this one again.'),
    tooLong: tooHard,
    tooLarge: tooHard,
  },
)

/** Reads a spreadsheet in a worker thread with limits of time and memory. */
export async function readSheetInWorker(bytes: Uint8Array): Promise<SheetRows> {
  const result = await pool.run(bytes)
  if ('sheet' in result) return result.sheet
  throw new Problem(result.code, result.refused)
}
