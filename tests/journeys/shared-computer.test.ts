import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../support/browser/browser.ts'
import { consoleSays, gone, journey, seen, visit } from '../support/browser/journey.ts'
import { agreeOnTime, signInOn } from '../support/server/example-server.ts'

const here = journey()
/** Keeps pages as they were left, as browsers of people do. */
let browser: Awaited<ReturnType<typeof openBrowser>>
beforeAll(async () => {
  browser = await openBrowser({ keepsPagesLeft: true })
})
afterAll(() => browser?.close())

/** What was asked for as somebody signed out is refused. */
async function signInAsManager() {
  const page = await visit(browser, here.server.origin, { expected: [consoleSays(401)] })
  await agreeOnTime(page, here.server)
  await signInOn(page, /Priya Shah, manager/)
  return page
}
const signOut = (page: Page) => page.getByRole('button', { name: 'Sign out' }).click()
const signInHeading = (page: Page) => page.getByRole('heading', { name: 'Sign in', exact: true })

test('Back shows nothing of what was open before somebody signed out', async () => {
  const page = await signInAsManager()
  await page.goto('/absences')
  await seen(page.getByText('Stephen Marsh'))
  await page.goto('/account')
  await signOut(page)
  await seen(signInHeading(page))
  // page.goBack waits for a load that a page from the cache does not have.
  for (const path of ['/account', '/absences']) {
    await page.evaluate(() => history.back())
    await page.waitForURL(path)
    await seen(signInHeading(page))
    expect(await page.getByText('Stephen Marsh').count()).toBe(0)
  }
})

test('a tab shows nothing more of an account that signed out in another', async () => {
  const page = await signInAsManager()
  const other = await page.context().newPage()
  await other.goto('/absences')
  await seen(other.getByText('Stephen Marsh'))
  await signOut(page)
  await seen(signInHeading(other))
  expect(await other.getByText('Stephen Marsh').count()).toBe(0)
})

test('a tab becomes that of who signs in in another', async () => {
  const page = await signInAsManager()
  const other = await page.context().newPage()
  await agreeOnTime(other, here.server)
  await other.goto('/absences')
  await signOut(page)
  await signInOn(page, /Tom Bell, AMHP/)
  await seen(other.getByRole('heading', { name: 'You do not have access to this page' }))
})

test('what a tab shows of one account is not saved as another', async () => {
  const page = await signInAsManager()
  await page.goto('/amhps/new')
  await page.getByLabel('Name', { exact: true }).fill('Rosa Lind')
  await page.getByLabel('Employer').fill('Northshire Council')
  await page.getByLabel('AMHP hours a week').fill('37')
  // As from a page that tells no other tab.
  const signedIn = await page.context().request.post('/api/session/example', { data: { account: 'siobhan-kelly' } })
  expect(signedIn.status()).toBe(200)
  await page.getByRole('button', { name: 'Add to the register' }).click()
  await seen(page.getByRole('heading', { name: 'You have been signed out' }))
  await page.getByRole('button', { name: /Sign in as Priya Shah/ }).click()
  await gone(page.getByRole('heading', { name: 'You have been signed out' }))
  await page.getByRole('button', { name: 'Add to the register' }).click()
  await seen(page.getByRole('link', { name: 'Rosa Lind' }))
})
