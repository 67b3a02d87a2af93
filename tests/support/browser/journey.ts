import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { agreeOnTime, type ExampleServer, signInOn, startExampleServer } from '../server/example-server.ts'
import { openBrowser, openTab, type Tab } from './browser.ts'

/** Ends a wait that hangs; long enough for a slow machine. */
const patience = 60_000

export interface Journey {
  readonly server: ExampleServer
  readonly browser: Browser
  /** A page with its own cookies, at the server's time, watched as by `visit`. */
  arrive(options?: ArriveOptions): Promise<Page>
  /** As `arrive`, signed in by an example button. */
  signInAs(who: RegExp, options?: ArriveOptions): Promise<Page>
  /** One page per name, shared by the tests of a file, so that its files stay cached. */
  shared(name: string, open: (page: Page) => Promise<unknown>, options?: ArriveOptions): Promise<Page>
}

export interface ArriveOptions extends BrowserContextOptions {
  /** Complaints that this test causes on purpose, such as what the console says of a refused change. */
  expected?: RegExp[]
}

/** What the console says of a refusal that the page handles, such as 401 after a session has ended. */
export const consoleSays = (status: number) => new RegExp(`Failed to load resource.* ${status} `)
export const consoleSaysOffline = /Failed to load resource: net::ERR_/

/** Fails the running test at its end for any complaint that is not `expected`. */
function watch({ complaints }: Tab, expected: readonly RegExp[] = []) {
  onTestFinished(() => {
    const unexpected = complaints.splice(0).filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))
    expect(unexpected).toEqual([])
  })
}

/** A page for the running test, watched, and closed at its end. */
export async function visit(browser: Browser, origin: string, { expected, ...context }: ArriveOptions = {}) {
  const tab = await openTab(browser, origin, context)
  tab.page.setDefaultTimeout(patience)
  watch(tab, expected)
  onTestFinished(tab.close)
  return tab.page
}

/** One browser and one server, with the example service or (`empty`) nothing, for the tests of a file. */
export function journey({ empty = false } = {}): Journey {
  let browser: Browser
  let server: ExampleServer
  const tabs = new Map<string, Promise<Tab>>()
  beforeAll(async () => {
    ;[browser, server] = await Promise.all([openBrowser(), startExampleServer({ empty })])
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const arrive: Journey['arrive'] = async (options) => {
    const page = await visit(browser, server.origin, options)
    await agreeOnTime(page, server)
    return page
  }
  return {
    get browser() {
      return browser
    },
    get server() {
      return server
    },
    arrive,
    async signInAs(who, options) {
      const page = await arrive(options)
      await signInOn(page, who)
      return page
    },
    async shared(name, open, { expected, ...context } = {}) {
      const opened = tabs.get(name) ?? openTab(browser, server.origin, context)
      const tab = await opened
      watch(tab, expected)
      if (!tabs.has(name)) {
        tab.page.setDefaultTimeout(patience)
        await agreeOnTime(tab.page, server)
        await open(tab.page)
        tabs.set(name, opened)
      }
      return tab.page
    },
  }
}

/** Waits until all of these are on the page; fails with what the page shows. */
export async function seen(...locators: Locator[]): Promise<void> {
  for (const locator of locators) {
    await locator
      .first()
      .waitFor()
      .catch(async (error: Error) => {
        const page = locator.page()
        const shown = await page.locator('main').ariaSnapshot()
        throw new Error(`${error.message}\n\n${page.url()} shows:\n${shown.slice(0, 4000)}`)
      })
  }
}

/** Waits until none of this is on the page. */
export const gone = (locator: Locator): Promise<void> => locator.first().waitFor({ state: 'hidden' })

/** Clicks the first button with this name. */
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click()

/** Waits until the summary of faults has a link with this text. */
export const seeFault = (page: Page, text: string | RegExp): Promise<void> =>
  seen(page.getByRole('alert').getByRole('link', { name: text }))

/** What has focus, by its name or its text. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const at = document.activeElement
    return (at?.getAttribute('aria-label') || at?.textContent || at?.id || at?.tagName || '').trim()
  })

/** Waits until focus is on what has this name or text; a string is all of it. */
export const expectFocus = (page: Page, name: string | RegExp): Promise<void> =>
  expect.poll(() => focused(page)).toEqual(typeof name === 'string' ? name : expect.stringMatching(name))

/** Fails when the page scrolls sideways as a whole; a region that scrolls by itself may. A page may take a moment after a resize. */
export async function expectFits(page: Page, where: string): Promise<void> {
  const overflow = () =>
    page.evaluate(() => {
      const { clientWidth, scrollWidth } = document.documentElement
      if (scrollWidth <= clientWidth) return []
      const inside = (box: Element): boolean =>
        box.parentElement !== null &&
        (getComputedStyle(box.parentElement).overflowX !== 'visible' || inside(box.parentElement))
      const over = [...document.body.querySelectorAll('*')].filter(
        (box) => box.getBoundingClientRect().right > clientWidth + 1 && !inside(box),
      )
      return [`${scrollWidth - clientWidth} px`, ...over.slice(0, 3).map((box) => box.outerHTML.slice(0, 120))]
    })
  await expect.poll(overflow, { message: `${where} is wider than the window`, timeout: 10_000 }).toEqual([])
}
