import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { folderOfTest, writeFreshDatabase } from '../support/server/database.ts'
import { launch, rota, startServer } from '../support/server/server.ts'

/** A folder that is a disk of 8 MB, and how to fill it; undefined where this account may not mount one. */
function smallDisk() {
  const folder = folderOfTest()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder], { stdio: 'ignore' })
  } catch {
    return undefined
  }
  onTestFinished(() => void execFileSync('umount', ['--lazy', folder]))
  const filler = join(folder, 'filler')
  const fill = () => {
    const { bavail, bsize } = statfsSync(folder)
    writeFileSync(filler, Buffer.alloc(bavail * bsize))
  }
  return { folder, fill, makeRoom: () => rmSync(filler) }
}

/** A client of the example service. */
function clientOf(origin: string) {
  const ask = async (method: string, path: string, cookie = '', body?: object) => {
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }
    const reply = await fetch(`${origin}${path}`, { method, headers, body: body ? JSON.stringify(body) : null })
    return { status: reply.status, value: await reply.json(), cookie: reply.headers.get('set-cookie')?.split(';')[0] }
  }
  const signIn = async () => {
    const { value } = await ask('GET', '/api/session')
    return await ask('POST', '/api/session/example', '', { account: value.examples[0].account })
  }
  let people = 0
  const addPerson = async (cookie: string | undefined) => {
    const { value } = await ask('GET', '/api/amhps', cookie)
    const { id: _, version: __, ...person } = value.amhps[0]
    return await ask('POST', '/api/amhps', cookie, { ...person, name: `Person ${people++}`, notes: 'x'.repeat(400) })
  }
  return { ask, signIn, addPerson }
}

test('on a disk that is really full people sign in, read and sign out, edits are refused, and readiness says why', async (context) => {
  const disk = smallDisk()
  if (!disk) return context.skip('Needs an account that may mount a disk')
  const server = await startServer({ DATABASE_URL: join(disk.folder, 'rota.sqlite') })
  onTestFinished(server.kill)
  const { ask, signIn, addPerson } = clientOf(server.origin)
  const { cookie: before } = await signIn()
  disk.fill()
  let refused = await addPerson(before)
  // The log has room for a while.
  for (let i = 0; refused.status === 200 && i < 1000; i++) refused = await addPerson(before)
  expect([refused.status, refused.value.detail]).toEqual([
    507,
    'Nothing was saved: the disk is full. Tell whoever runs this server, then save again.',
  ])
  expect((await ask('GET', '/api/health/ready')).status).toBe(503)
  const { status, cookie } = await signIn()
  expect(status).toBe(200)
  expect((await ask('GET', '/api/amhps', cookie)).status).toBe(200)
  expect((await ask('DELETE', '/api/session', before)).status).toBe(200)
  expect((await ask('GET', '/api/amhps', before)).status).toBe(401)

  disk.makeRoom()
  expect((await addPerson(cookie)).status).toBe(200)
  expect((await ask('GET', '/api/health/ready')).status).toBe(200)
  expect((await ask('GET', '/api/amhps', cookie)).status).toBe(200)
  expect((await ask('GET', '/api/amhps', before)).status).toBe(401)
})

test('a start on a full disk says that it is full, and changes nothing', async (context) => {
  const disk = smallDisk()
  if (!disk) return context.skip('Needs an account that may mount a disk')
  const file = join(disk.folder, 'rota.sqlite')
  const server = await startServer({ DATABASE_URL: file })
  await server.stop()
  const bytes = readFileSync(file)
  disk.fill()
  const { ended, output } = launch({ DATABASE_URL: file, PORT: '0' })
  expect(await ended).toBe(1)
  expect(output()).toBe(`${file} cannot be opened: its disk is full. Make room, then try again.\n`)
  expect(readFileSync(file).equals(bytes)).toBe(true)
})

test('a backup or a restore on a full disk says that it is full, and changes nothing', async (context) => {
  const disk = smallDisk()
  if (!disk) return context.skip('Needs an account that may mount a disk')
  const folder = folderOfTest()
  const file = join(disk.folder, 'rota.sqlite')
  await writeFreshDatabase(file)
  await writeFreshDatabase(join(folder, 'kept.sqlite'))
  const bytes = readFileSync(file)
  const commands = [
    ['backup', join(disk.folder, 'copy.sqlite')],
    ['restore', '--check', 'kept.sqlite'],
    ['restore', 'kept.sqlite'],
  ]
  disk.fill()
  for (const args of commands)
    expect(await rota(folder, args, file)).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(
        /^(Nothing was changed: the|.*: its) disk is full\. Make room[^\n]*, then try again\.\n$/,
      ),
    })
  expect(readdirSync(disk.folder).filter((name) => /copy|checking|restor/.test(name))).toEqual([])
  expect(readFileSync(file).equals(bytes)).toBe(true)
})
