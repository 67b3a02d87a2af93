import type { DatabaseFile } from '@amhp/db/database-url.ts'
import type { RewriteFile } from '@amhp/db/rewrite-file.ts'
import { Piscina } from 'piscina'

const pool = new Piscina<DatabaseFile, { message: string; code: string } | undefined>({
  filename: new URL('./rewrite-worker.ts', import.meta.url).href,
  minThreads: 0,
  maxThreads: 1,
  idleTimeout: 0,
})

/** Rewrites a database file off the request thread. */
export const rewriteInWorker: RewriteFile = async (place) => {
  const failed = await pool.run(place)
  if (failed) throw Object.assign(new Error(failed.message), { code: failed.code })
}
