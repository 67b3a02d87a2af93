import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { openBrowser, openTab } from '../support/browser/browser.ts'
import { agreeOnTime, signInOn, startExampleServer } from '../support/server/example-server.ts'
import { addEmptyService } from './empty-service.ts'
import { fillExample } from './filled-service.ts'
import { type Shot, shots } from './screens.ts'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'shots')
const widths = [1440, 1024, 390]
/** In parallel: a shot mostly waits for the page. */
const atOnce = 4

/** `npm run shots -- rota-board sign-in` takes only those whose names start so. */
const wanted = process.argv.slice(2)
const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)))
if (chosen.length === 0) {
  console.error(`No screen begins with ${wanted.join(' or ')}. There are: ${shots.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}
if (wanted.length === 0) rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const browser = await openBrowser()
// Shots save nothing, so they share a server of each kind.
const servers = {
  example: await startExampleServer(),
  filled: await startExampleServer(),
  empty: await startExampleServer({ empty: true }),
  nothing: await startExampleServer({ empty: true }),
}
await addEmptyService(servers.empty.store)
await fillExample(servers.filled)
const pictures = chosen.flatMap((shot) => widths.map((width) => ({ shot, width })))
let failed = 0
const sessions = new Map<string, ReturnType<BrowserContext['storageState']>>()
const queue = pictures.values()
await Promise.all(Array.from({ length: atOnce }, takeShots))
await browser.close()
for (const server of Object.values(servers)) await server.stop()
console.log(`${pictures.length - failed} pictures in shots/${failed > 0 ? `, ${failed} could not be taken` : ''}`)
process.exit(failed > 0 ? 1 : 0)

async function takeShots() {
  for (const { shot, width } of queue) {
    try {
      await take(shot, width)
    } catch (error) {
      failed += 1
      console.error(`${shot.name} at ${width}: ${error instanceof Error ? error.message : error}`)
    }
  }
}

/** A screen's script may still load when the network is idle. */
async function shown(page: Page) {
  await page.locator('h1').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.loading') === null)
}

/** The cookies of someone who signed in once: an account has few sessions. */
function signedIn(on: keyof typeof servers, as: RegExp) {
  const signIn = async () => {
    const { page, close } = await openTab(browser, servers[on].origin)
    await agreeOnTime(page, servers[on])
    await signInOn(page, as)
    const cookies = await page.context().storageState()
    await close()
    return cookies
  }
  const key = `${on} ${as}`
  if (!sessions.has(key)) sessions.set(key, signIn())
  return sessions.get(key)!
}

async function take({ name, as, path, on = 'example', act }: Shot, width: number) {
  const server = servers[on]
  const viewport = { width, height: width < 500 ? 844 : 900 }
  const storageState = as && (await signedIn(on, as))
  const { page, close } = await openTab(browser, server.origin, { viewport, ...(storageState && { storageState }) })
  try {
    await agreeOnTime(page, server)
    await page.goto(path, { waitUntil: 'networkidle' })
    await shown(page)
    await act?.(page)
    await shown(page)
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true })
  } finally {
    await close()
  }
}
