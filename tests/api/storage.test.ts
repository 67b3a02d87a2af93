import { readFileSync } from 'node:fs'
import Connection from 'better-sqlite3'
import { expect, test } from 'vitest'
import { addPair, fileWithService, NotSaved } from '../support/saving.ts'
import { startFromSource } from '../support/source-server.ts'

const pagesOf = (file: string): number => {
  const sqlite = new Connection(file)
  const pages = sqlite.pragma('page_count', { simple: true }) as number
  sqlite.close()
  return pages
}

const shiftsIn = (file: string): string[] => {
  const sqlite = new Connection(file)
  expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(sqlite.pragma('foreign_key_check')).toEqual([])
  const ids = sqlite.prepare("select id from shifts where id like 'added%' order by id").pluck().all() as string[]
  sqlite.close()
  return ids
}

const problemOf = (error: unknown) => {
  if (!(error instanceof NotSaved)) throw error
  return { status: error.status, ...JSON.parse(error.message) } as { status: number; code: string; detail: string }
}

test('a full database says so, keeps every acknowledged shift and can still be read', async () => {
  const { file, service, headers } = await fileWithService()
  const server = await startFromSource(`file:${file}?max_page_count=${pagesOf(file) + 4}`)
  const acknowledged: string[] = []
  let refusal: unknown
  for (let n = 0; refusal === undefined && n < 2000; n++) {
    await addPair(server.origin, headers, service, `added${n}`, n).then(
      (ids) => acknowledged.push(...ids),
      (error) => {
        refusal = error
      },
    )
  }
  expect(problemOf(refusal)).toMatchObject({
    status: 507,
    code: 'storage-full',
    detail: expect.stringMatching(/^Nothing was saved: .*Tell/),
  })
  expect(acknowledged.length).toBeGreaterThan(0)
  const board = await fetch(`${server.origin}/api/board?from=2026-11-30&to=2026-12-07`, { headers })
  expect(board.status).toBe(200)
  const shown = ((await board.json()) as { document: { shifts: { id: string }[] } }).document.shifts.map(({ id }) => id)
  expect(shown.filter((id) => id.startsWith('added')).sort()).toEqual([...acknowledged].sort())
  await server.stop()
  expect(shiftsIn(file)).toEqual([...acknowledged].sort())

  const roomy = await startFromSource(file)
  acknowledged.push(...(await addPair(roomy.origin, headers, service, 'added-later', 1)))
  await roomy.stop()
  expect(shiftsIn(file)).toEqual([...acknowledged].sort())
}, 120_000)

test('a read-only database says so, changes nothing and can still be read', async () => {
  const { file, service, headers } = await fileWithService()
  const before = readFileSync(file)
  const server = await startFromSource(`file:${file}?mode=ro`)
  const refusal = await addPair(server.origin, headers, service, 'added', 1).catch((error: unknown) => error)
  expect(problemOf(refusal)).toMatchObject({
    status: 503,
    code: 'read-only',
    detail: expect.stringMatching(/^Nothing was saved: .*Tell/),
  })
  const board = await fetch(`${server.origin}/api/board?from=2026-11-30&to=2026-12-07`, { headers })
  expect(board.status).toBe(200)
  await server.stop()
  expect(readFileSync(file).equals(before)).toBe(true)
}, 60_000)
