import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '@amhp/api/app.ts'
import { readConfig } from '@amhp/api/config.ts'
import { describe, expect, onTestFinished, test } from 'vitest'
import { TestClock } from '../support/server/api.ts'
import { folderOfTest, freshStore } from '../support/server/database.ts'

async function withPages() {
  const pages = folderOfTest()
  mkdirSync(join(pages, 'assets'))
  writeFileSync(join(pages, 'index.html'), '<title>AMHP rota</title>')
  writeFileSync(join(pages, 'favicon.svg'), '<svg/>')
  writeFileSync(join(pages, '.built'), 'a hash')
  writeFileSync(join(pages, 'assets/main-a1b2c3.js'), `export const text = '${'rota '.repeat(2000)}'`)
  const world = { store: await freshStore(), clock: new TestClock(), config: readConfig({}) }
  const app = await buildApp(world, { pages })
  onTestFinished(() => app.close())
  return (url: string, headers = {}) => app.inject({ method: 'GET', url, headers })
}

describe('the pages', () => {
  test.each([
    '/',
    '/rota',
    '/rota/some-id/publish?from=2026-11-30',
    '/link/a-token-of-someone',
    '/link/half-a-token.',
    '/amhps/J.Gill',
  ])('%s is the application, revalidated each time', async (url) => {
    const reply = await (await withPages())(url)
    expect(reply.statusCode).toBe(200)
    expect(reply.body).toContain('<title>AMHP rota</title>')
    expect(reply.headers['cache-control']).toBe('no-cache')
  })

  test('files with a hash in their name are cached for ever, others revalidated each time', async () => {
    const get = await withPages()
    expect((await get('/assets/main-a1b2c3.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache')
  })

  test('files that only the build uses are not served', async () => {
    const reply = await (await withPages())('/.built')
    expect([reply.statusCode, reply.json().code]).toEqual([404, 'not-found'])
  })

  test('an unchanged file is not sent again', async () => {
    const get = await withPages()
    const { etag } = (await get('/favicon.svg')).headers
    expect((await get('/favicon.svg', { 'if-none-match': etag })).statusCode).toBe(304)
  })

  test.each(['br', 'gzip'])('are compressed as %s', async (encoding) => {
    const get = await withPages()
    const packed = await get('/assets/main-a1b2c3.js', { 'accept-encoding': encoding })
    expect(packed.headers['content-encoding']).toBe(encoding)
    expect(packed.rawPayload.length).toBeLessThan(500)
  })

  test.each([
    '/assets/gone-000000.js',
    '/nothing.txt',
    '/api',
    '/api/nothing',
    '/../package.json',
    '/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
  ])('%s is not found', async (url) => {
    const reply = await (await withPages())(url)
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toMatchObject({ code: 'not-found' })
  })
})
