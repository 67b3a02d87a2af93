import type { CheckFile } from '@amhp/db/file-guard.ts'
import { Piscina } from 'piscina'

const pool = new Piscina<{ file: string; how: 'quick' | 'full' }, boolean>({
  filename: new URL('./check-file-worker.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 0,
})

/** Checks a database file off the request thread. */
export const checkFileInWorker: CheckFile = (file, how) => pool.run({ file, how })
