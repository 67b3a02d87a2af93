import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { amhp, forms, lead, manager, notLeft } from '../support/browser/forms-to-leave.ts'
import { expectFocus, gone, journey, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour
const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })
const here = (page: Page) => new URL(page.url()).pathname
test('every form is here', () => {
  const folder = new URL('../../web/src/screens/', import.meta.url)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'))
  const asking = files.filter((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/<(?:EditForm|SaveWhole|Form)\b[^<]*/g)].some(
      ([form]) => !form.includes('unsaved={false}'),
    ),
  )
  expect(asking.sort()).toEqual(Object.keys({ ...forms, ...notLeft }).sort())
})

test.each([
  ['a manager', manager],
  ['a lead', lead],
  ['an AMHP', amhp],
])('%s who leaves a form with something unsaved in it is asked first', async (_, who) => {
  // Tom Bell's day has ended.
  tour.server.clock.set('2026-12-03T22:40:00Z')
  const page = await signInAs(who)
  for (const [file, { path, change }] of Object.entries(forms).filter(([, form]) => form.who === who)) {
    await page.goto(path)
    await change(page)
    await page.getByRole('link', { name: 'On now' }).click()
    await seen(question(page))
    expect(page.url(), file).toContain(path)
    await question(page).getByRole('button', { name: 'Leave without saving' }).click()
    await seen(page.getByRole('heading', { name: 'On now' }))
  }
})

test('staying, by keyboard, keeps the text and the focus; Back and closing the tab ask too', async () => {
  const page = await signInAs(manager)
  await page.goto('/set-up')
  await page.getByRole('link', { name: 'AMHP register' }).click()
  await page.getByRole('link', { name: 'Tom Bell' }).click()
  const employer = page.getByLabel('Employer')
  await employer.fill('Northshire Trust')
  const away = page.getByRole('link', { name: 'Cover', exact: true })
  await away.press('Enter')
  await seen(question(page))
  await expectFocus(page, 'Stay on this page')
  await expectNoAxeFindings(page, 'leaving without saving')
  await page.keyboard.press('Escape')
  await gone(question(page))
  await expectFocus(page, 'Cover')
  expect(await employer.inputValue()).toBe('Northshire Trust')

  await page.evaluate(() => window.history.back())
  await seen(question(page))
  expect(here(page)).toBe('/amhps/tom-bell')
  await page.keyboard.press('Enter')
  await gone(question(page))
  expect([here(page), await employer.inputValue()]).toEqual(['/amhps/tom-bell', 'Northshire Trust'])

  const closing = page.waitForEvent('dialog')
  await page.close({ runBeforeUnload: true })
  const asked = await closing
  expect(asked.type()).toBe('beforeunload')
  await asked.dismiss()

  await page.evaluate(() => window.history.back())
  await question(page).getByRole('button', { name: 'Leave without saving' }).press('Enter')
  await seen(page.getByRole('heading', { name: 'AMHP register' }))
  await page.evaluate(() => window.history.forward())
  await seen(employer)
  await expect.poll(() => employer.inputValue()).toBe('Northshire Council')
})

test('nothing is asked without changes, after saving, or about a choice of days', async () => {
  const page = await signInAs(manager)
  await page.goto('/amhps/tom-bell')
  await seen(page.getByLabel('Employer'))
  await page.getByRole('link', { name: 'AMHP register' }).click()
  await seen(page.getByRole('heading', { name: 'AMHP register' }))

  await page.getByRole('link', { name: 'Tom Bell' }).click()
  await page.getByLabel('Notes (optional)').fill('Prefers nights')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await seen(page.getByRole('heading', { name: 'AMHP register' }))

  await page.goto('/service')
  await page.getByLabel('Name of the service').fill('Northshire and Eastvale')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await seen(page.getByText('The service is saved.'))
  await page.getByRole('link', { name: 'Cover', exact: true }).click()
  await page.getByLabel('First day').fill('2026-12-07')
  await page.getByRole('link', { name: 'Rota', exact: true }).click()
  await seen(page.getByRole('grid', { name: 'Rota' }))
})
