import { storageFault } from '@amhp/db/faults.ts'
import { type Db, openStore } from '@amhp/db/open.ts'
import { meta } from '@amhp/db/schema/index.ts'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { freshStore } from '../support/database.ts'

const put = (q: Db, key: string, value = '') => q.insert(meta).values({ key, value })
const keys = async (q: Db) => (await q.select({ key: meta.key }).from(meta)).map((row) => row.key)

test('transactions run one after another, in the order they were asked for', async () => {
  const store = await freshStore()
  const steps: string[] = []
  const work = (name: string, waits: number) =>
    store.tx(async (q) => {
      steps.push(`${name} begins`)
      for (let i = 0; i < waits; i++) await keys(q)
      await put(q, name)
      steps.push(`${name} ends`)
    })
  await Promise.all([work('a', 20), work('b', 0), work('c', 5)])
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
  expect(await keys(store.read)).toEqual(['a', 'b', 'c'])
})

test('reads never see what has not been committed', async () => {
  const store = await freshStore()
  await store.tx(async (q) => {
    await put(q, 'a')
    expect(await keys(q)).toEqual(['a'])
    expect(await keys(store.read)).toEqual([])
  })
  expect(await keys(store.read)).toEqual(['a'])
})

test('a throw leaves nothing of the transaction, and the next one runs', async () => {
  const store = await freshStore()
  const failing = store.tx(async (q) => {
    await put(q, 'a')
    throw new Error('Changed my mind')
  })
  const next = store.tx((q) => put(q, 'b'))
  await expect(failing).rejects.toThrow('Changed my mind')
  await next
  expect(await keys(store.read)).toEqual(['b'])
})

test('a statement that is refused does not end the transaction by itself', async () => {
  const store = await freshStore()
  await store.tx(async (q) => {
    await put(q, 'a')
    await expect(put(q, 'a')).rejects.toThrow(/UNIQUE/)
    await put(q, 'b')
  })
  expect(await keys(store.read)).toEqual(['a', 'b'])
})

test('a transaction inside another is refused, and the outer one can go on', async () => {
  const store = await freshStore()
  await store.tx(async (q) => {
    await put(q, 'a')
    await expect(store.tx((inner) => put(inner, 'b'))).rejects.toThrow('A transaction cannot start inside another')
    await put(q, 'c')
  })
  expect(await keys(store.read)).toEqual(['a', 'c'])
})

test('work that a transaction left behind may start one of its own afterwards', async () => {
  const store = await freshStore()
  let goOn = () => {}
  const committed = new Promise<void>((resolve) => {
    goOn = resolve
  })
  let later: Promise<unknown> = Promise.resolve()
  await store.tx(async (q) => {
    await put(q, 'a')
    later = committed.then(() => store.tx((own) => put(own, 'b')))
  })
  goOn()
  await later
  expect(await keys(store.read)).toEqual(['a', 'b'])
})

test('two stores on one file take turns', async () => {
  const store = await freshStore()

  const other = await openStore(store.file)
  await Promise.all(
    Array.from({ length: 40 }, (_, i) => (i % 2 ? store : other).tx((q) => put(q, `k${String(i).padStart(2, '0')}`))),
  )
  expect((await keys(store.read)).length).toBe(40)
  await other.close()
})

test('who waits too long for another is told that the database is busy, and nothing is kept', async () => {
  const store = await freshStore()
  const other = new Connection(store.file)
  other.exec('begin immediate')
  const refused = await store.tx((q) => put(q, 'a')).catch((reason: unknown) => reason)
  expect(storageFault(refused)).toBe('busy')
  other.exec('rollback')
  other.close()
  await store.tx((q) => put(q, 'b'))
  expect(await keys(store.read)).toEqual(['b'])
})

test('closing waits for what was asked and refuses what comes after', async () => {
  const store = await freshStore()

  const other = await openStore(store.file)
  const under = other.tx(async (q) => {
    await keys(q)
    await put(q, 'a')
  })
  const closed = other.close()
  await expect(other.tx((q) => put(q, 'b'))).rejects.toThrow('The database is closed')
  await Promise.all([under, closed])
  expect(await keys(store.read)).toEqual(['a'])
})

test('the reading connection refuses to write', async () => {
  const store = await freshStore()
  await expect(put(store.read, 'a')).rejects.toThrow(/readonly/)
})
