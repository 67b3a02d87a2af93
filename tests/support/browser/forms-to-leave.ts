import type { Page } from 'playwright-core'
import { boardOn } from './board-page.ts'

export const manager = /Priya Shah, manager/
export const lead = /Frances Doyle, lead/
export const amhp = /Tom Bell, AMHP/

export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()

interface FormOnScreen {
  readonly path: string
  readonly who: RegExp
  /** Makes a change that would be lost. */
  change(page: Page): Promise<unknown>
}

/** Every form that may be left with something unsaved in it, by its file in `web/src/screens`. */
export const forms: Readonly<Record<string, FormOnScreen>> = {
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
      await page.getByText('Rest before work', { exact: false }).first().click()
      await button(page, 'Change this rule “Rest before work”').click()
      await page.getByLabel('Rest before work (hours)').fill('12')
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
  'my-shifts/sick-form.tsx': {
    path: '/my-shifts',
    who: amhp,
    async change(page) {
      await button(page, 'I am sick').click()
      await page.getByLabel('From, Time').fill('20:00')
    },
  },
}

/** The other forms, and why they are not left below. */
export const notLeft: Readonly<Record<string, string>> = {
  'bank-holidays/index.tsx': 'each change is saved at once',
  'shift-codes/index.tsx': 'each change is saved at once',
  'standards/standards-editor.tsx': 'each change is saved at once',
  'compensatory-rest/protection-form.tsx': 'opens only where rest is owed: left in late-finish.test.ts',
  'my-shifts/call-out-form.tsx': 'opens only during a standby; otherwise as end-form.tsx',
}
