import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeFindings, moveTo } from './browser.ts'
import { consoleSays, expectFits } from './journey.ts'
import type { Role } from './screens-by-role.ts'

/** The example button of each role on the sign-in page. */
export const people: Record<Role, RegExp> = {
  manager: /Priya Shah, manager/,
  lead: /Frances Doyle, lead/,
  amhp: /Tom Bell, AMHP/,
}

/** The console on the screen of a one-time link, whose link does not exist. */
export const usedLink = [consoleSays(404), consoleSays(410)]

/** Opens an address and waits until it has loaded. Gives the heading. */
export async function open(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await page.locator('h1').waitFor()
  await loaded(page)
  return await headingOf(page)
}

const headingOf = async (page: Page) => (await page.locator('h1').allTextContents()).join(' AND ')
const loaded = (page: Page) => expect.poll(() => page.locator('.loading').count()).toBe(0)

/** Goes to an address within the page, as a link does, which is faster than to open it. Waits for this heading. */
export async function moveToScreen(page: Page, path: string, title: RegExp): Promise<void> {
  // The page before must not pass for this one.
  if (title.test(await headingOf(page))) await moveToScreen(page, '/nowhere', /^Page not found/)
  await moveTo(page, path)
  await expect.poll(() => headingOf(page), { message: path }).toMatch(title)
  await loaded(page)
}

/** One heading, equal to the title; no axe findings; fits a small phone and a laptop at 200 %. */
export async function expectSound(page: Page, where: string, title: RegExp) {
  const heading = await headingOf(page)
  expect(heading, where).toMatch(title)
  await expect.poll(() => page.title(), { message: where }).toBe(`${heading} – AMHP rota`)
  await expectNoAxeFindings(page, where)
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 640 })
    await expectFits(page, `${where} at ${width}`)
  }
}
