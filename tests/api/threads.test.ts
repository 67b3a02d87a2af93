import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FairQueue, type QueueLimits } from '@amhp/api/threads/fair-queue.ts'
import { WorkerPool } from '@amhp/api/threads/worker-pool.ts'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'

const worker = `import { answerParent } from ${JSON.stringify(import.meta.resolve('@amhp/api/threads/answer-parent.ts'))}
answerParent((asked) => {
  const heap = []
  while (asked === 'fill') heap.push(new Array(1e6).fill(Math.random()))
  while (asked === 'fill at once') heap.push(new Array(3e7).fill(Math.random()))
  while (asked === 'hang');
  if (asked === 'fail') throw new Error('A bug')
  return asked
})`

/** A pool of one thread for the running test, and what becomes of work: what it tells, or the message of the error. */
function poolOf(limits: { readonly seconds: number; waitingOfOne: number }) {
  const file = join(folderOfTest(), 'worker.mjs')
  writeFileSync(file, worker)
  const pool = new WorkerPool(
    pathToFileURL(file),
    Object.assign(limits, { running: 1, runningOfOne: 1, waitingOfAccount: 9, megabytes: 256 }),
  )
  onTestFinished(() => pool.close())
  const outcome = (asked: string) =>
    pool.run({ serviceId: 'north' }, asked, { advice: 'Send less.' }).catch((error: Error) => error.message)
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

test('work that asks for much more memory than there is, at once, ends nothing but itself', async () => {
  const { outcome } = poolOf({ waitingOfOne: 4, seconds: 120 })
  expect(await Promise.all(['fill at once', 'one', 'fill at once', 'two'].map(outcome))).toEqual([
    'This is too large to check at once: it needs more memory than there is. Send less.',
    'one',
    'This is too large to check at once: it needs more memory than there is. Send less.',
    'two',
  ])
})

/** Admits what is asked, in words such as `north amina 1`; `end` ends one of an account. */
function queueOf(limits: Partial<QueueLimits>) {
  const queue = new FairQueue({ running: 3, runningOfOne: 2, waitingOfOne: 9, waitingOfAccount: 9, ...limits })
  const admitted: string[] = []
  const ownerOf = (name: string) => {
    const [serviceId, accountId] = name.split(' ')
    return { serviceId: serviceId!, accountId }
  }
  const ask = (name: string) => {
    void queue.enter(ownerOf(name)).then((isAdmitted) => admitted.push(isAdmitted ? name : `not ${name}`))
  }
  const settle = () => new Promise((done) => setImmediate(done))
  return {
    async ask(...names: string[]) {
      for (const name of names) ask(name)
      await settle()
      return admitted.splice(0)
    },
    async end(name: string) {
      queue.leave(ownerOf(name))
      await settle()
      return admitted.splice(0)
    },
  }
}

test('services take turns, and one never takes all places', async () => {
  const { ask, end } = queueOf({})
  expect(await ask('north a', 'north b', 'north c', 'north d')).toEqual(['north a', 'north b'])
  expect(await ask('south a', 'south b', 'west a')).toEqual(['south a'])
  // North waits for longest, then south, then west; each has one turn before north has another.
  expect(await end('north a')).toEqual(['north c'])
  expect(await end('north b')).toEqual(['south b'])
  expect(await end('south a')).toEqual(['west a'])
  expect(await end('south b')).toEqual(['north d'])
  expect(await ask('south c')).toEqual([])
  expect(await end('north c')).toEqual(['south c'])
})

test('of one account one task runs at a time, and accounts of a service take turns', async () => {
  const { ask, end } = queueOf({})
  expect(await ask('north amhp 1', 'north amhp 2', 'north amhp 3')).toEqual(['north amhp 1'])
  expect(await ask('north manager 1')).toEqual(['north manager 1'])
  expect(await ask('north lead 1', 'north manager 2')).toEqual([])
  // The AMHP asked before the lead, but has had a turn.
  expect(await end('north amhp 1')).toEqual(['north lead 1'])
  expect(await end('north manager 1')).toEqual(['north amhp 2'])
  expect(await end('north lead 1')).toEqual(['north manager 2'])
  expect(await end('north amhp 2')).toEqual(['north amhp 3'])
})

test('a service that waits for too much is refused, and another is not', async () => {
  const { ask, end } = queueOf({ running: 1, runningOfOne: 1, waitingOfOne: 1 })
  expect((await ask('north 1', 'north 2', 'north 3', 'south 1')).sort()).toEqual(['north 1', 'not north 3'])
  expect(await end('north 1')).toEqual(['north 2'])
})

test('an account that waits for too much is refused, and a colleague is not', async () => {
  const { ask, end } = queueOf({ running: 1, waitingOfAccount: 1 })
  expect((await ask('north a 1', 'north a 2', 'north a 3', 'north b 1')).sort()).toEqual(['north a 1', 'not north a 3'])
  expect(await end('north a 1')).toEqual(['north b 1'])
  expect(await end('north b 1')).toEqual(['north a 2'])
})
