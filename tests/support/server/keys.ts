import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { openStore } from '@amhp/db/open.ts'
import { meta } from '@amhp/db/schema/index.ts'
import Connection from 'better-sqlite3'

export const put = (key: string) => (q: Parameters<Parameters<Awaited<ReturnType<typeof openStore>>['tx']>[0]>[0]) =>
  q.insert(meta).values({ key, value: '' })

export const keysIn = (file: string): string[] => {
  const sqlite = new Connection(file)
  const keys = sqlite.prepare('select key from meta order by key').pluck().all() as string[]
  sqlite.close()
  return keys
}

/** A separate process that writes pairs of rows, each in one transaction, until stopped. */
export async function writer(file: string) {
  const script = `
    import { openStore } from '@amhp/db/open.ts'
    import { meta } from '@amhp/db/schema/index.ts'
    const store = await openStore(process.argv[1])
    for (let i = 0; ; i++) {
      await store.tx(async (q) => {
        await q.insert(meta).values({ key: 'a' + i, value: 'x'.repeat(500) })
        await q.insert(meta).values({ key: 'b' + i, value: 'x'.repeat(500) })
      })
      if (i === 5) console.log('writing')
    }`
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, file], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return async () => {
    child.kill('SIGKILL')
    await once(child, 'exit')
  }
}
