import { readFileSync } from 'node:fs'
import { isRewriteDue, noteRewriteDue, noteRewritten, replacingNames } from '@amhp/db/marks.ts'
import type { Db, Store } from '@amhp/db/open.ts'
import { auditEntries, meta } from '@amhp/db/schema/index.ts'
import { retentionRun } from '@amhp/db/triggers.ts'
import { eq, sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { freshStore } from '../support/server/database.ts'
import { addTwoServices } from '../support/services/two-services.ts'

async function twoServices(): Promise<Store> {
  const store = await freshStore()
  await addTwoServices(store)
  return store
}

const inARun = (store: Store, change: string) =>
  store
    .tx((q) => replacingNames(q, async () => void (await q.run(sql.raw(change)))))
    .then(
      () => 'done',
      (error: Error) => String(error.cause ?? error),
    )

const close = "closed_at = 0, closed_by = 'north-manager'"

describe('during a retention run, of records that otherwise never change', () => {
  test.each([
    ['what an audit entry says', "audit_entries set what = 'x', detail = null"],
    ['the words of a reason given on publishing', "acknowledgements set reason = 'x'"],
    ['the name of an edit', "edits set name = 'x'"],
    ['the reason of a change of a rule', "rule_changes set reason = 'x'"],
    ['the reason of a retention', "retention set reason = 'x'"],
    ['the reason for a finding and its words', "finding_acknowledgements set reason = 'x', found = '{}'"],
  ])('%s can be replaced, and not outside a run', async (_, change) => {
    const store = await twoServices()
    await expect(store.tx(async (q) => void (await q.run(sql.raw(`update ${change}`))))).rejects.toThrow()
    expect(await inARun(store, `update ${change}`)).toBe('done')
  })

  test.each([
    ['when something happened', 'audit_entries set at = at + 1'],
    ['who did it', "audit_entries set account_id = 'north-lead' where service_id = 'north'"],
    ['what an entry is about', "audit_entries set what = 'x', about_id = 'y'"],
    ['its number', 'audit_entries set id = id + 100'],
    ['its number, by another name', 'audit_entries set rowid = rowid + 100'],
    ['the shifts of an edit', "edits set changes = '[]'"],
    ['what a reason was given for', "acknowledgements set finding = 'x'"],
    ['the years that records are kept', 'retention set years = 9'],
    ['the settings of a rule', "rule_changes set settings = '{}'"],
    ['an edition', 'editions set number = number + 1'],
    ['a published shift', 'edition_shifts set start = start - 1'],
    ['until when a finding may stand', 'finding_acknowledgements set until = null'],
  ])('%s cannot be replaced', async (_, change) => {
    expect(await inARun(await twoServices(), `update ${change}`)).toMatch(/never changes/)
  })

  test.each(['audit_entries', 'edits', 'acknowledgements', 'finding_acknowledgements', 'retention', 'rule_changes'])(
    'nothing may be taken out of %s',
    async (table) => {
      expect(await inARun(await twoServices(), `delete from ${table}`)).toMatch(/never changes|never deleted/)
    },
  )

  test('the reason of a closed acknowledgement can be replaced, but it cannot be opened or closed', async () => {
    const store = await twoServices()
    const where = "where service_id = 'north'"
    await store.tx(async (q) => void (await q.run(sql.raw(`update finding_acknowledgements set ${close} ${where}`))))
    expect(await inARun(store, `update finding_acknowledgements set reason = 'x' ${where}`)).toBe('done')
    for (const change of ['closed_at = 1', 'closed_at = null, closed_by = null'])
      expect(await inARun(store, `update finding_acknowledgements set ${change} ${where}`)).toMatch(/never changes/)
  })
})

test('the mark of a run is not visible outside it, and a failed run changes nothing', async () => {
  const store = await twoServices()
  const marks = (q: Db) => q.select().from(meta).where(eq(meta.key, retentionRun))
  const before = await store.read.select().from(auditEntries)
  await store.tx((q) =>
    replacingNames(q, async () => {
      expect(await marks(q)).toHaveLength(1)
      expect(await marks(store.read)).toEqual([])
    }),
  )
  expect(await marks(store.read)).toEqual([])
  const failing = store.tx((q) =>
    replacingNames(q, async () => {
      await q.update(auditEntries).set({ what: 'x' })
      throw new Error('no')
    }),
  )
  await expect(failing).rejects.toThrow('no')
  expect(await marks(store.read)).toEqual([])
  expect(await store.read.select().from(auditEntries)).toEqual(before)
})

test('a rewritten file holds nothing that was replaced, and its log is empty', async () => {
  const store = await twoServices()
  const held = () => ['', '-wal'].some((suffix) => readFileSync(store.file + suffix).includes('Published First week'))
  expect(held()).toBe(true)
  expect(await isRewriteDue(store.read)).toBe(false)
  await inARun(store, "update audit_entries set what = 'x'")
  await store.tx(noteRewriteDue)
  await store.tx(noteRewriteDue)
  expect(held()).toBe(true)
  expect(await isRewriteDue(store.read)).toBe(true)
  await store.rewrite()
  expect(held()).toBe(false)
  await store.tx(noteRewritten)
  expect(await isRewriteDue(store.read)).toBe(false)
  expect(await store.read.select({ what: auditEntries.what }).from(auditEntries)).toEqual([
    { what: 'x' },
    { what: 'x' },
  ])
})

test('a rewrite is refused inside a transaction, and waits for the one before', async () => {
  const store = await twoServices()
  await expect(store.tx(() => store.rewrite())).rejects.toThrow('inside another')
  const order: string[] = []
  await Promise.all([
    store.tx(async (q) => {
      await q.update(meta).set({ value: 'x' })
      order.push('transaction')
    }),
    store.rewrite().then(() => order.push('rewritten')),
  ])
  expect(order).toEqual(['transaction', 'rewritten'])
})
