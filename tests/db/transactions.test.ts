import { storageFault } from '@amhp/db/faults.ts'
import { type Db, openStore } from '@amhp/db/open.ts'
import { meta } from '@amhp/db/schema/index.ts'
import Connection from 'better-sqlite3'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshStore } from '../support/server/database.ts'

const put = (q: Db, key: string, value = '') => q.insert(meta).values({ key, value })
/** A rota whose owner does not exist, which the database refuses only at commit. */
async function putLater(q: Db) {
  await q.run(sql`pragma defer_foreign_keys = on`)
  await q.run(
    sql`insert into rotas (service_id, id, name, "from", "to", owner_id, version, created_at)
      values ('nowhere', 'r', 'Rota', '2026-11-30', '2026-12-28', 'nobody', 1, 0)`,
  )
}
const keys = async (q: Db) => (await q.select({ key: meta.key }).from(meta)).map((row) => row.key)

test('transactions run one after another, in the order of the calls', async () => {
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

describe('of concurrent transactions', () => {
  test('none resolves before its rows are committed', async () => {
    const store = await freshStore()
    const saved = ['a', 'b', 'c'].map((key) => store.tx((q) => put(q, key)).then(() => keys(store.read)))
    for (const [i, key] of ['a', 'b', 'c'].entries()) expect(await saved[i]).toContain(key)
  })

  test.each([
    ['first', 0],
    ['in the middle', 2],
    ['last', 4],
  ])('one that fails %s rolls back its own rows only', async (_, place) => {
    const store = await freshStore()
    const one = (i: number) =>
      store.tx(async (q) => {
        const before = await keys(q)
        await put(q, `k${i}`)
        if (i === place) throw new Error('Changed my mind')
        return before
      })
    const answers = await Promise.allSettled([0, 1, 2, 3, 4].map(one))
    const stand = [0, 1, 2, 3, 4].filter((i) => i !== place).map((i) => `k${i}`)
    expect(answers.map(({ status }) => status === 'rejected')).toEqual([0, 1, 2, 3, 4].map((i) => i === place))
    expect(await keys(store.read)).toEqual(stand)
    // Each saw the rows of those before it, and nothing of the one that failed.
    const saw = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    expect(saw).toEqual(stand.map((_key, i) => stand.slice(0, i)))
  })

  test('one that cannot commit rejects with the reason and leaves nothing, and the next commits', async () => {
    const store = await freshStore()
    const good = store.tx((q) => put(q, 'a'))
    const bad = store.tx((q) => Promise.all([put(q, 'x'), putLater(q)])).catch((error: unknown) => storageFault(error))
    const next = store.tx((q) => put(q, 'b'))
    expect(await bad).toBe('refused')
    await Promise.all([good, next])
    expect(await keys(store.read)).toEqual(['a', 'b'])
  })

  test('one whose transaction ends halfway, as on a full disk, rejects, and the next runs', async () => {
    const store = await freshStore()
    const lost = store.tx(async (q) => {
      await put(q, 'a')
      await q.run(sql`rollback`)
    })
    const after = store.tx((q) => put(q, 'b'))
    await expect(lost).rejects.toThrow('The transaction ended before its work did')
    await after
    expect(await keys(store.read)).toEqual(['b'])
  })

  test('a rewrite of the file waits for those before it', async () => {
    const store = await freshStore()
    const steps: string[] = []
    const step = (name: string) => () => steps.push(name)
    await Promise.all([
      store.tx((q) => put(q, 'a')).then(step('a')),
      store.rewrite().then(step('anew')),
      store.tx((q) => put(q, 'b')).then(step('b')),
    ])
    expect(steps).toEqual(['a', 'anew', 'b'])
    expect(await keys(store.read)).toEqual(['a', 'b'])
  })
})

test('a refused statement does not end the transaction', async () => {
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

test('work started inside a transaction can start its own after the commit', async () => {
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

test('a transaction that waits too long for another process fails as busy, and writes nothing', async () => {
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

test('closing waits for earlier transactions and refuses later ones', async () => {
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
