import { join } from 'node:path'
import { openStore } from '@amhp/db/open.ts'
import { formatInstant, instantOf, minute } from '@amhp/shared/time/instant.ts'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { plainShiftText } from '../support/rotas/plain-shift.ts'
import { folderOfTest, writeFreshDatabase } from '../support/server/database.ts'
import { startServer } from '../support/server/server.ts'
import { openSession } from '../support/server/session.ts'
import type { SmallService } from '../support/services/small-service.ts'
import { addSmallService } from '../support/services/two-services.ts'

const rounds = 20
const writers = 3

/** A database file that holds one small service, closed, and the headers of its manager. */
async function fileWithService() {
  const file = join(folderOfTest(), 'rota.sqlite')
  await writeFreshDatabase(file)
  const store = await openStore(file)
  const service = await addSmallService(store, 'north')
  const token = await openSession(store, service.id, service.accounts.manager, instantOf(Date.now()))
  await store.close()
  return { file, service, headers: { cookie: `rota=${token}`, 'content-type': 'application/json' } }
}

let pairs = 0

/** Adds two shifts in one edit. Gives their ids once the server has acknowledged them. */
async function addPair(origin: string, headers: Record<string, string>, { secondAmhp }: SmallService, name: string) {
  // Spread over the week: more than 30 shifts at the same time are refused.
  const start = instantOf(Date.UTC(2026, 11, 1) + (pairs++ % 800) * 10 * minute)
  const shift = {
    ...{ ...plainShiftText, amhp: secondAmhp },
    ...{ start: formatInstant(start), end: formatInstant(instantOf(start + 10 * minute)) },
  }
  const ids = ['a', 'b'].map((letter) => `${name}-${letter}`)
  const changes = ids.map((id) => ({ before: null, after: { ...shift, id } }))
  const body = JSON.stringify({ name: 'Add shifts', changes })
  const reply = await fetch(`${origin}/api/edits`, { method: 'POST', headers, body })
  const answer = await reply.text()
  if (reply.status !== 200) throw new Error(answer)
  return ids
}

/** What the file holds after the server was killed. */
function readAfter(file: string) {
  const sqlite = new Connection(file)
  const all = (text: string) => sqlite.prepare(text).pluck().all() as string[]
  const found = {
    sound: sqlite.pragma('integrity_check', { simple: true }),
    broken: sqlite.pragma('foreign_key_check'),
    shifts: new Set(all("select id from shifts where id like 'round%'")),
    logged: new Set(
      all("select json_extract(value, '$.after.id') from edits, json_each(changes) where name = 'Add shifts'"),
    ),
    edits: sqlite.prepare("select count(*) from edits where name = 'Add shifts'").pluck().get() as number,
    version: sqlite.prepare('select version from rotas').pluck().get() as number,
  }
  sqlite.close()
  return found
}

test('a server killed twenty times while saving loses no acknowledged change and leaves none half written', async () => {
  const { file, service, headers } = await fileWithService()
  const acknowledged: string[] = []
  let interrupted = 0
  for (let round = 0; round < rounds; round++) {
    const server = await startServer({ DATABASE_URL: file })
    let killed = false
    const failures: unknown[] = []
    let enough = () => {}
    // Vary the number of changes, so that the kill falls at different points of a save.
    const wanted = acknowledged.length + 2 * (3 + ((round * 7) % 11))
    const reached = new Promise<void>((resolve) => {
      enough = resolve
    })
    const write = async (writer: number) => {
      for (let n = 0; !killed; n++) {
        try {
          acknowledged.push(...(await addPair(server.origin, headers, service, `round${round}-${writer}-${n}`)))
          if (acknowledged.length >= wanted) enough()
        } catch (error) {
          if (killed) interrupted += 1
          else failures.push(error)
          enough()
          return
        }
      }
    }
    const writing = Array.from({ length: writers }, (_, writer) => write(writer))
    await reached
    killed = true
    await server.kill()
    await Promise.all(writing)
    expect(failures).toEqual([])

    const after = readAfter(file)
    expect([after.sound, after.broken]).toEqual(['ok', []])
    expect(acknowledged.filter((id) => !after.shifts.has(id))).toEqual([])
    // The rota's version counts its edits; the small service begins with version 3 and one such edit.
    expect(after.version - 3).toBe(after.edits - 1)
    const first = service.shifts
    expect([...after.logged].filter((id) => !first.includes(id)).sort()).toEqual([...after.shifts].sort())
    // Both shifts of an edit or neither.
    expect(
      [...after.shifts].filter(
        (id) => !after.shifts.has(id.replace(/[ab]$/, (letter) => (letter === 'a' ? 'b' : 'a'))),
      ),
    ).toEqual([])
  }
  expect(acknowledged.length).toBeGreaterThan(rounds * 6)
  // Otherwise the server was idle when killed, and the test shows nothing.
  expect(interrupted).toBeGreaterThan(rounds)
})
