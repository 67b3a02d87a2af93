import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { WorkerPool } from '@amhp/api/worker-pool.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { expect, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'

const worker = `export default (asked) => {
  const heap = []
  while (asked === 'fill') heap.push(new Array(1e6).fill(Math.random()))
  while (asked === 'hang');
  if (asked === 'fail') throw new Error('A bug')
  return asked
}`

test('work that hangs, fills its memory or fails is ended, and the next is done', async () => {
  const file = join(folderOfTest(), 'worker.mjs')
  writeFileSync(file, worker)
  const refusal = (code: 'try-again' | 'too-large') => () => new Problem(code, code)
  // Only what hangs is ended soon: a slow machine needs long to start a thread and to fill its memory.
  const seconds = [120, 120, 2, 120, 120]
  const limits = {
    workers: 1,
    waiting: 4,
    get seconds() {
      return seconds.shift()!
    },
  }
  const pool = new WorkerPool<string, string>(pathToFileURL(file), limits, {
    busy: refusal('try-again'),
    tooLong: refusal('try-again'),
    tooLarge: refusal('too-large'),
  })
  const outcome = (asked: string) => pool.run(asked).catch((error: Error) => error.message)
  const answers = await Promise.all(['fill', 'one', 'hang', 'two', 'fail'].map(outcome))
  expect(answers).toEqual(['too-large', 'one', 'try-again', 'two', 'A bug'])
  await pool.close()
})
