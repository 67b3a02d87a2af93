import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { Agent, createServer, get } from 'node:http'
import { dirname, join } from 'node:path'
import { markAsExample } from '@amhp/db/marks.ts'
import { openStore } from '@amhp/db/open.ts'
import { services } from '@amhp/db/schema/index.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest, writeFreshDatabase } from '../support/server/database.ts'
import { freePort, launch } from '../support/server/server.ts'

/** Killed when the test that is running ends. */
function start(env: Record<string, string>) {
  const launched = launch(env)
  onTestFinished(() => void launched.child.kill('SIGKILL'))
  return launched
}

async function freshFile(): Promise<string> {
  const file = join(folderOfTest(), 'rota.sqlite')
  await writeFreshDatabase(file)
  return file
}

test('an example database is refused where other machines could reach it, and an invalid setting is named', async () => {
  const file = await freshFile()
  const store = await openStore(file)
  await store.tx((q) => markAsExample(q, '2026-11-30' as LocalDate))
  await store.close()
  const outside = { DATABASE_URL: file, HOST: '0.0.0.0', PUBLIC_URL: 'https://rota.example.gov.uk' }
  for (const env of [outside, { ...outside, HOST: '127.0.0.1' }, { ...outside, NODE_ENV: 'production' }]) {
    const { ended, output } = start(env)
    expect(await ended).toBe(1)
    expect(output()).toContain('holds the example service')
    expect(output()).not.toMatch(/^ +at /m)
  }
  const { ended, output } = start({ DATABASE_URL: file, PORT: 'http' })
  expect(await ended).toBe(1)
  expect(output()).toMatch(/^PORT is "http"\. Use a number/)
})

test('in production a new database stays empty, and the output says how to begin', async () => {
  const port = await freePort()
  const file = await freshFile()
  const origin = `http://localhost:${port}`
  const { child, ended, output, answers } = start({
    DATABASE_URL: file,
    PORT: `${port}`,
    PUBLIC_URL: origin,
    NODE_ENV: 'production',
  })
  await answers(origin)
  await expect.poll(output).toContain(`AMHP rota is at ${origin}\nIt has no accounts yet.`)
  child.kill('SIGINT')
  expect(await ended).toBe(0)
  const store = await openStore(file)
  expect(await store.read.select().from(services)).toEqual([])
  await store.close()
})

test('it shuts down while a browser keeps its connection open', async () => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { child, ended, output, answers } = start({ DATABASE_URL: await freshFile(), PORT: `${port}` })
  await answers(origin)
  await expect.poll(output).toContain(`AMHP rota is at ${origin}\nIt has the example service.`)
  const agent = new Agent({ keepAlive: true })
  const [reply] = await once(get(`${origin}/api/health`, { agent }), 'response')
  reply.resume()
  await once(reply, 'end')
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  agent.destroy()
})

test('it leaves all that was saved in one file, though its tasks had it open too', async () => {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const file = await freshFile()
  const { child, ended, answers } = start({ DATABASE_URL: file, PORT: `${port}` })
  await answers(origin)
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ account: 'priya-shah' })
  const signedIn = await fetch(`${origin}/api/session/example`, { method: 'POST', headers, body })
  const cookie = signedIn.headers.getSetCookie()[0]!.split(';')[0]!
  expect((await fetch(`${origin}/api/cover/gaps`, { headers: { cookie } })).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
  expect(readdirSync(dirname(file))).toEqual(['rota.sqlite'])
})

test('an address that cannot be listened on is named, with what to set', async () => {
  const port = await freePort()
  const other = createServer().listen(port, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const file = await freshFile()
  const elsewhere = { HOST: '192.0.2.1', PUBLIC_URL: 'https://rota.example.gov.uk' }
  for (const [env, sentence] of [
    [{ PORT: `${port}` }, 'That port is in use.'],
    [elsewhere, 'HOST is not an address of this machine.'],
  ] as const) {
    const { ended, output } = start({
      DATABASE_URL: file,
      NODE_ENV: 'production',
      PUBLIC_URL: 'http://localhost',
      ...env,
    })
    expect(await ended).toBe(1)
    expect(output()).toMatch(new RegExp(`^${sentence}`))
  }
})
