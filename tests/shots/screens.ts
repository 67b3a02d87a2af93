import type { Page } from 'playwright-core'

export interface Shot {
  /** The picture's name: the screen, then the state. */
  readonly name: string
  /** Whose example button to press; nobody is signed in without it. */
  readonly as?: RegExp
  readonly path: string
  /** A server with nothing in it. */
  readonly onEmpty?: boolean
  /** Brings the page into the state. */
  act?(page: Page): Promise<unknown>
}

const manager = /Priya Shah/
const lead = /lead/
const amhp = /AMHP/
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const refuse = (page: Page) => page.route('**/api/**', (route) => route.abort())

const enterNothing = async (page: Page) => {
  await press('Enter a derogation')(page)
  await page.getByRole('button', { name: 'Enter derogation' }).click()
}

const screen = (name: string, as: RegExp, path: string): Shot[] => [
  { name: `${name}-full`, as, path },
  { name: `${name}-offline`, as, path: '/help', act: (page) => refuse(page).then(() => visit(page, path)) },
]

/** Moves within the page, as a link would, so that the page is there and only its data cannot be had. */
async function visit(page: Page, path: string) {
  await page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, path)
  await page.waitForTimeout(6000)
}

/** The form that acknowledges the first breach of the page about cover. */
async function openAcknowledge(page: Page) {
  await page.locator('.rule-lines__rule').first().click()
  await page
    .getByRole('button', { name: /^Acknowledge/ })
    .first()
    .click()
  await page.getByLabel('In words').waitFor()
}

/** The form of the rule about rest before a shift. */
async function openRule(page: Page) {
  await page.locator('summary').filter({ hasText: '11 hours of rest' }).click()
  await page.getByRole('button', { name: 'Change this rule “11 hours of rest before a shift”' }).click()
}

async function previewRule(page: Page) {
  await openRule(page)
  await page.getByLabel('Rest before a shift (hours)').fill('14')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await page.getByRole('button', { name: 'Save this change' }).waitFor()
}

/** Every screen and its states. */
export const shots: readonly Shot[] = [
  { name: 'sign-in-full', path: '/' },
  { name: 'sign-in-empty', path: '/', onEmpty: true },
  { name: 'sign-in-errors', path: '/', act: press('Sign in') },
  ...screen('rota-board', manager, '/rota?from=2026-11-30'),
  { name: 'rota-board-no-rota', as: manager, path: '/rota?from=2027-06-07' },
  ...screen('my-shifts', amhp, '/my-shifts'),
  ...screen('now', amhp, '/now'),
  ...screen('cover', lead, '/cover'),
  ...screen('amhps', manager, '/amhps'),
  { name: 'amhp-errors', as: manager, path: '/amhps/new', act: press(/save|add/i) },
  ...screen('duty-pattern', manager, '/duty-pattern'),
  ...screen('absences', manager, '/absences'),
  ...screen('notices', manager, '/notices'),
  ...screen('acknowledgements', lead, '/acknowledgements'),
  { name: 'acknowledgements-form', as: lead, path: '/cover', act: openAcknowledge },
  ...screen('derogations', lead, '/derogations'),
  { name: 'derogations-errors', as: lead, path: '/derogations', act: enterNothing },
  ...screen('compensatory-rest', manager, '/compensatory-rest'),
  ...screen('shift-record', manager, '/shifts/2026-12-11.DF.1/record'),
  ...screen('bank-holidays', manager, '/bank-holidays'),
  ...screen('shift-codes', manager, '/shift-codes'),
  ...screen('import', manager, '/import'),
  ...screen('accounts', lead, '/accounts'),
  ...screen('audit', lead, '/audit'),
  ...screen('retention', lead, '/retention'),
  { name: 'retention-errors', as: lead, path: '/retention', act: press('Save') },
  { name: 'account-copy', as: amhp, path: '/account', act: press('Download what is held about you') },
  ...screen('rules', lead, '/rules'),
  { name: 'rules-form', as: lead, path: '/rules', act: openRule },
  { name: 'rules-preview', as: lead, path: '/rules', act: previewRule },
  ...screen('standards', lead, '/standards'),
  { name: 'standards-form', as: lead, path: '/standards', act: press('Add a standard') },
  ...screen('service', manager, '/service'),
  ...screen('set-up', manager, '/set-up'),
  ...screen('account', amhp, '/account'),
  { name: 'help-full', as: manager, path: '/help' },
  { name: 'accessibility-full', as: manager, path: '/accessibility' },
  { name: 'not-found-full', as: manager, path: '/nowhere' },
]
