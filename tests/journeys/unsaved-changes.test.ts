import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFocus, gone, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()
const manager = /Priya Shah, manager/
const lead = /Frances Doyle, lead/

const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })
const here = (page: Page) => new URL(page.url()).pathname
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

/** A change that would be lost, on each page with a form. */
const forms: readonly [path: string, who: RegExp, change: (page: Page) => Promise<void>][] = [
  ['/amhps/tom-bell', manager, (page) => button(page, 'Add an approval').click()],
  ['/duty-pattern', manager, (page) => button(page, /^Remove /).click()],
  [
    '/shift-codes',
    manager,
    async (page) => {
      await button(page, 'Add a code').click()
      await page.getByLabel('Name', { exact: true }).fill('Twilight')
    },
  ],
  [
    '/absences',
    manager,
    async (page) => {
      await button(page, 'Add an absence').click()
      await page.getByLabel('AMHP', { exact: true }).selectOption('Tom Bell')
    },
  ],
  ['/service', manager, (page) => page.getByLabel('Name of the service').fill('Another')],
  ['/bank-holidays', manager, (page) => page.getByLabel('Name', { exact: true }).fill('Coronation')],
  [
    '/rules',
    lead,
    async (page) => {
      await page.getByText('Rest before a shift', { exact: false }).first().click()
      await button(page, 'Change this rule “Rest before a shift”').click()
      await page.getByLabel('Rest before a shift (hours)').fill('12')
    },
  ],
  [
    '/standards',
    lead,
    async (page) => {
      await button(page, 'Add a standard').click()
      await page.getByLabel('Title').fill('Cover')
    },
  ],
  [
    '/derogations',
    lead,
    async (page) => {
      await button(page, 'Add a derogation').click()
      await page.getByLabel('Basis').fill('Agreement of 2019')
    },
  ],
  ['/retention', lead, (page) => page.getByRole('textbox', { name: 'Reason', exact: true }).fill('Agreed')],
  ['/accounts', lead, (page) => page.getByLabel('Work email').fill('rosa@northshire.example')],
]

test.each([
  ['a manager', manager],
  ['a lead', lead],
])('%s who leaves a form with something unsaved in it is asked first', async (_, who) => {
  const page = await signInAs(who)
  for (const [path, , change] of forms.filter(([, one]) => one === who)) {
    await page.goto(path)
    await change(page)
    await page.getByRole('link', { name: 'On now' }).click()
    await seen(question(page))
    expect(here(page), path).toBe(path)
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
