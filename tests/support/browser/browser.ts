import AxeBuilder from '@axe-core/playwright'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { chromiumPath, ensureChromium, HOW_TO_GET_CHROMIUM } from './chromium.ts'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A headless Chromium with a new, empty profile. Close it when done. `keepsPagesLeft`: Back shows a page as it was left. */
export function openBrowser({ keepsPagesLeft = false } = {}): Promise<Browser> {
  ensureChromium()
  const executablePath = chromiumPath()
  if (!executablePath) throw new Error(HOW_TO_GET_CHROMIUM)
  return chromium.launch({
    executablePath,
    headless: true,
    args: FLAGS,
    ignoreDefaultArgs: keepsPagesLeft ? ['--disable-back-forward-cache'] : [],
  })
}

export interface Tab {
  page: Page
  /** Console errors and warnings, uncaught errors, and requests that leave the origin. */
  complaints: string[]
  close: () => Promise<void>
}

/** A page with its own cookies and storage, watched from its first request. `origin` such as `http://127.0.0.1:3000`. */
export async function openTab(browser: Browser, origin: string, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  const complaints: string[] = []
  context.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith('http') && asked !== origin) complaints.push(`left the origin: ${request.url()}`)
  })
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  context.on('weberror', (error) => complaints.push(`uncaught: ${error.error().message}`))
  return { page: await context.newPage(), complaints, close: () => context.close() }
}

/** Goes to an address within the page, as a link does. */
export const moveTo = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Fails with every axe finding on the page as it stands; `where` names the screen and its state. */
export async function expectNoAxeFindings(page: Page, where: string): Promise<void> {
  // The page's own file may still be on its way after a click on a link.
  await page.locator('h1').first().waitFor({ state: 'attached' })
  // Ten times as fast: legacy mode, which skips frames (the pages have none), and no report of what passes.
  const axe = new AxeBuilder({ page }).options({ runOnly: TAGS, resultTypes: ['violations'] }).setLegacyMode()
  const { violations, passes } = await axe.analyze()
  if (passes.length === 0) throw new Error(`${where}: axe looked at nothing`)
  if (violations.length === 0) return
  const lines = violations.flatMap(({ id, help, nodes }) => [
    `${id}: ${help}`,
    ...nodes.slice(0, 5).map((node) => `  ${node.target.join(' ')}  ${node.html.slice(0, 160)}`),
  ])
  throw new Error(`${where}: axe found\n${lines.join('\n')}`)
}
