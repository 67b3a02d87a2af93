import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { expect, onTestFinished } from 'vitest'
import { openTab } from './browser.ts'

export interface VisitOptions extends BrowserContextOptions {
  /** Complaints that this test brings about on purpose, such as a refused sign-in's 401 in the console. */
  expected?: RegExp[]
}

/** Opens a page for the running test. When the test ends it is closed, and the test fails on any complaint. */
export async function visit(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Page> {
  const { expected = [], ...context } = options
  const { page, complaints, close } = await openTab(browser, origin, context)
  onTestFinished(async () => {
    await close()
    expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([])
  })
  return page
}
