import type { DatabaseFile } from '@amhp/db/database-url.ts'
import { codeOf } from '@amhp/db/faults.ts'
import { rewriteFile } from '@amhp/db/rewrite-file.ts'

/** In a worker thread: a large file takes seconds. An error of the database loses its code on the way out of a thread. */
export default (place: DatabaseFile): { message: string; code: string } | undefined => {
  try {
    rewriteFile(place)
    return undefined
  } catch (error) {
    const code = codeOf(error)
    if (code === undefined) throw error
    return { code, message: (error as Error).message }
  }
}
