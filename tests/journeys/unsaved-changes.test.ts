import { readdirSync, readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFocus, gone, journey, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour
const manager = /Priya Shah, manager/
const lead = /Frances Doyle, lead/
const amhp = /Tom Bell, AMHP/

const question = (page: Page) => page.getByRole('dialog', { name: 'Leave without saving?' })
const here = (page: Page) => new URL(page.url()).pathname
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

interface FormOnScreen {
  readonly path: string
  readonly who: RegExp
  /** Makes a change that would be lost. */
  change(page: Page): Promise<unknown>
}

/** Every form that may be left with something unsaved in it, by its file in `web/src/screens`. */
const forms: Readonly<Record<string, FormOnScreen>> = {
  'amhp/amhp-form.tsx': {
    path: '/amhps/tom-bell',
    who: manager,
    change: (page) => button(page, 'Add an approval').click(),
  },
  'duty-pattern/pattern-editor.tsx': {
    path: '/duty-pattern',
    who: manager,
    change: (page) => button(page, /^Remove /).click(),
  },
  'duty-pattern/band-form.tsx': {
    path: '/duty-pattern',
    who: manager,
    async change(page) {
      await button(page, 'Add a band').click()
      await page.getByLabel('Name', { exact: true }).fill('Twilight')
    },
  },
  'duty-pattern/slots-part.tsx': {
    path: '/duty-pattern',
    who: manager,
    async change(page) {
      await button(page, 'Add a one-off slot').click()
      await page.getByLabel('Name', { exact: true }).fill('Court')
    },
  },
  'duty-pattern/agreement-form.tsx': {
    path: '/duty-pattern',
    who: manager,
    async change(page) {
      await button(page, 'Add an agreement').click()
      await page.getByLabel('Service that covers the duty').fill('Southshire')
    },
  },
  'shift-codes/code-form.tsx': {
    path: '/shift-codes',
    who: manager,
    async change(page) {
      await button(page, 'Add a code').click()
      await page.getByLabel('Name', { exact: true }).fill('Twilight')
    },
  },
  'absences/absence-form.tsx': {
    path: '/absences',
    who: manager,
    async change(page) {
      await button(page, 'Add an absence').click()
      await page.getByLabel('AMHP', { exact: true }).selectOption('Tom Bell')
    },
  },
  'compensatory-rest/rest-form.tsx': {
    path: '/compensatory-rest',
    who: manager,
    async change(page) {
      await button(page, 'Record rest given').click()
      await page.getByLabel('AMHP', { exact: true }).selectOption('Tom Bell')
    },
  },
  'service/service-form.tsx': {
    path: '/service',
    who: manager,
    change: (page) => page.getByLabel('Name of the service').fill('Another'),
  },
  'bank-holidays/add-holiday.tsx': {
    path: '/bank-holidays',
    who: manager,
    change: (page) => page.getByLabel('Name', { exact: true }).fill('Coronation'),
  },
  'publish/publish-form.tsx': {
    path: '/rota/rota-1/publish',
    who: manager,
    change: (page) => page.getByLabel('Reason', { exact: true }).first().fill('Agreed'),
  },
  'rota-board/start-rota.tsx': {
    path: '/rota?from=2027-06-07',
    who: manager,
    change: (page) => page.getByLabel('Name', { exact: true }).fill('Summer'),
  },
  'rota-board/panel/shift-form.tsx': {
    path: '/rota',
    who: manager,
    async change(page) {
      await boardOn(page).cell('Carol Whitfield', 5).click()
      await button(page, 'Other times').click()
      await page.getByLabel('Times, or a code').fill('9-5')
    },
  },
  'shift-record/record-form.tsx': {
    path: '/shifts/2026-12-03.D.2/record',
    who: manager,
    change: (page) => page.getByLabel('Breaks, in minutes').fill('20'),
  },
  'rules/rule-form.tsx': {
    path: '/rules',
    who: lead,
    async change(page) {
      await page.getByText('Rest before a shift', { exact: false }).first().click()
      await button(page, 'Change this rule “Rest before a shift”').click()
      await page.getByLabel('Rest before a shift (hours)').fill('12')
    },
  },
  'standards/standard-form.tsx': {
    path: '/standards',
    who: lead,
    async change(page) {
      await button(page, 'Add a standard').click()
      await page.getByLabel('Title').fill('Cover')
    },
  },
  'derogations/derogation-form.tsx': {
    path: '/derogations',
    who: lead,
    async change(page) {
      await button(page, 'Add a derogation').click()
      await page.getByLabel('Basis').fill('Agreement of 2019')
    },
  },
  'acknowledgements/acknowledge-form.tsx': {
    path: '/cover',
    who: lead,
    async change(page) {
      await page.locator('.rule-lines__rule').first().click()
      await button(page, /^Acknowledge/).click()
      await page.getByLabel('Explain').fill('Agreed')
    },
  },
  'retention/retention-form.tsx': {
    path: '/retention',
    who: lead,
    change: (page) => page.getByRole('textbox', { name: 'Reason', exact: true }).fill('Agreed'),
  },
  'accounts/invite-form.tsx': {
    path: '/accounts',
    who: lead,
    change: (page) => page.getByLabel('Work email').fill('rosa@northshire.example'),
  },
  'account/account-form.tsx': {
    path: '/accounts/tom-bell',
    who: lead,
    change: (page) => page.getByLabel('Name', { exact: true }).fill('Thomas Bell'),
  },
  'my-shifts/end-form.tsx': {
    path: '/my-shifts',
    who: amhp,
    async change(page) {
      await button(page, /^End of shift/).click()
      await page.getByLabel('Finished at', { exact: true }).fill('2026-12-02')
    },
  },
}

/** The other forms, and why they are not left below. */
const notLeft: Readonly<Record<string, string>> = {
  'bank-holidays/index.tsx': 'each change is saved at once',
  'shift-codes/index.tsx': 'each change is saved at once',
  'standards/standards-editor.tsx': 'each change is saved at once',
  'my-shifts/call-out-form.tsx': 'opens only during a standby; otherwise as end-form.tsx',
}

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
