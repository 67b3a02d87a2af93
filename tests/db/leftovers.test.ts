import { readdirSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { leftoversOf, removeLeftovers } from '@amhp/db/leftovers.ts'
import { expect, test } from 'vitest'
import { folderOfTest } from '../support/server/database.ts'

const day = 24 * 60 * 60_000
const inDays = (days: number) => new Date(Date.now() + days * day)

const leftForAMonth = [
  'rota.sqlite.before-restore-1',
  'rota.sqlite.before-restore-1-wal',
  'rota.sqlite.before-update-2',
  'rota.sqlite.rescued-1',
]
const leftForADay = ['rota.sqlite.backing-up-1234', 'rota.sqlite.before-update-3.part', 'rota.sqlite.restoring']
const others = [
  ...['rota.sqlite', 'rota.sqlite-wal', 'rota.sqlite-shm', 'rota.sqlite.before-restore', 'rota.sqlite.old'],
  ...['other.sqlite.before-restore-1', 'before-restore-1'],
]

/** A folder with every kind of file. */
function folderWithLeftovers() {
  const folder = folderOfTest()
  for (const name of [...leftForAMonth, ...leftForADay, ...others]) writeFileSync(join(folder, name), name)
  return { folder, file: join(folder, 'rota.sqlite') }
}

test.each([
  ['at once', 0, []],
  ['after a day, from commands that were killed', 1.1, leftForADay],
  ['until a month has passed', 29.9, leftForADay],
  ['after a month, former databases', 30.1, [...leftForADay, ...leftForAMonth]],
])('leftovers are due: %s', (_, days, due) => {
  const { folder, file } = folderWithLeftovers()
  const found = leftoversOf(file, inDays(days))
  expect(found.map((one) => basename(one.file)).sort()).toEqual([...leftForAMonth, ...leftForADay].sort())
  const removed = removeLeftovers(file, inDays(days)).map((one) => basename(one.file))
  expect(removed.sort()).toEqual([...due].sort())
  expect(readdirSync(folder).sort()).toEqual(
    [...leftForAMonth, ...leftForADay, ...others].filter((name) => !due.includes(name)).sort(),
  )
})
