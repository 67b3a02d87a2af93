import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FairQueue } from '@amhp/api/threads/fair-queue.ts'
import { WorkerPool } from '@amhp/api/threads/worker-pool.ts'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'

const worker = `export default (asked) => {
  const heap = []
  while (asked === 'fill') heap.push(new Array(1e6).fill(Math.random()))
  while (asked === 'hang');
  if (asked === 'fail') throw new Error('A bug')
  return asked
}`

/** A pool of one thread for the running test, and what becomes of work: what it tells, or the message of the error. */
function poolOf(limits: { readonly seconds: number; waitingOfOne: number }) {
  const file = join(folderOfTest(), 'worker.mjs')
  writeFileSync(file, worker)
  const pool = new WorkerPool(
    pathToFileURL(file),
    Object.assign(limits, { running: 1, runningOfOne: 1, megabytes: 256 }),
  )
  onTestFinished(() => pool.close())
  const outcome = (asked: string) => pool.run('north', asked, 'Send less.').catch((error: Error) => error.message)
  return { outcome, close: () => pool.close() }
}
const busy = 'Other work of your service is still being done. Wait a minute, then try again.'

test('some work waits, and the rest is asked to try again', async () => {
  const { outcome } = poolOf({ waitingOfOne: 1, seconds: 120 })
  expect(await Promise.all(['one', 'two', 'three'].map(outcome))).toEqual(['one', 'two', busy])
  expect(await outcome('four')).toBe('four')
})

test('work that takes too long is ended, and another thread does the next', async () => {
  const { outcome } = poolOf({ waitingOfOne: 1, seconds: 0 })
  const late = 'This is too large to check at once: it took more than 0 seconds. Send less.'
  expect([await outcome('hang'), await outcome('hang')]).toEqual([late, late])
})

test('nothing is done once it is closed', async () => {
  const { outcome, close } = poolOf({ waitingOfOne: 1, seconds: 120 })
  await close()
  expect(await outcome('one')).toBe(busy)
})

test('work that hangs, fills its memory or fails is ended, and the next is done', async () => {
  // Only what hangs is ended soon: a slow machine needs long to start a thread and to fill its memory.
  const seconds = [120, 120, 2, 120, 120]
  const { outcome } = poolOf({
    waitingOfOne: 4,
    get seconds() {
      return seconds.shift()!
    },
  })
  const answers = await Promise.all(['fill', 'one', 'hang', 'two', 'fail'].map(outcome))
  expect(answers).toEqual([
    'This is too large to check at once: it needs more memory than there is. Send less.',
    'one',
    'This is too large to check at once: it took more than 2 seconds. Send less.',
    'two',
    'A bug',
  ])
})

/** Admits what is asked, in words such as `north 1`; `end` ends one. */
function queueOf(limits: { running: number; runningOfOne: number; waitingOfOne: number }) {
  const queue = new FairQueue(limits)
  const admitted: string[] = []
  const ask = (name: string) => {
    void queue.enter(name.split(' ')[0]!).then((isAdmitted) => admitted.push(isAdmitted ? name : `not ${name}`))
  }
  const settle = () => new Promise((done) => setImmediate(done))
  return {
    async ask(...names: string[]) {
      for (const name of names) ask(name)
      await settle()
      return admitted.splice(0)
    },
    async end(service: string) {
      queue.leave(service)
      await settle()
      return admitted.splice(0)
    },
  }
}

test('services take turns, and one never takes all places', async () => {
  const { ask, end } = queueOf({ running: 3, runningOfOne: 2, waitingOfOne: 9 })
  expect(await ask('north 1', 'north 2', 'north 3', 'north 4')).toEqual(['north 1', 'north 2'])
  expect(await ask('south 1', 'south 2', 'west 1')).toEqual(['south 1'])
  // North waits for longest, then south, then west; each has one turn before north has another.
  expect(await end('north')).toEqual(['north 3'])
  expect(await end('north')).toEqual(['south 2'])
  expect(await end('south')).toEqual(['west 1'])
  expect(await end('south')).toEqual(['north 4'])
  expect(await ask('south 3')).toEqual([])
  expect(await end('north')).toEqual(['south 3'])
})

test('a service that waits for too much is refused, and another is not', async () => {
  const { ask, end } = queueOf({ running: 1, runningOfOne: 1, waitingOfOne: 1 })
  expect(await ask('north 1', 'north 2', 'north 3', 'south 1')).toEqual(['not north 3', 'north 1'].sort().reverse())
  expect(await end('north')).toEqual(['north 2'])
})
