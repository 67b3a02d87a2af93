import type { Page } from 'playwright-core'
import { moveTo } from '../support/browser/browser.ts'
import { type ScreenOf, screens } from '../support/browser/screens-by-role.ts'

export interface Shot {
  /** The picture's name: the screen, then the state. */
  readonly name: string
  /** Whose example button to press; nobody is signed in without it. */
  readonly as?: RegExp
  readonly path: string
  /**
   * The server: `example` by default; `filled` has entries in the lists that grow with use; `empty` has a service and one
   * manager, `nothing` has neither.
   */
  readonly on?: 'example' | 'filled' | 'empty' | 'nothing'
  /** Brings the page into the state. */
  act?(page: Page): Promise<unknown>
}

const manager = /Priya Shah/
const lead = /lead/
const amhp = /AMHP/
const newcomer = /Ada Byron/
const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click()
const refuse = (page: Page) => page.route('**/api/**', (route) => route.abort())

const enterNothing = async (page: Page) => {
  await press('Add a derogation')(page)
  await page.getByRole('button', { name: 'Add derogation' }).click()
}

/** A screen with the example's data, offline, and in an empty service. */
function statesOf(name: string, { at, opens }: ScreenOf): Shot[] {
  const role = opens === 'anyone' || opens.includes('manager') ? manager : opens.includes('lead') ? lead : amhp
  const inExample = /rota-1|2026|tom-bell|not-a-link/.test(at)
  return [
    { name: `${name}-full`, as: role, path: at },
    { name: `${name}-offline`, as: role, path: '/help', act: (page) => refuse(page).then(() => visit(page, at)) },
    ...(role === amhp || inExample ? [] : [{ name: `${name}-empty`, as: newcomer, path: at, on: 'empty' as const }]),
  ]
}

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** Stays until the page has given up loading its data. */
async function visit(page: Page, path: string) {
  await moveTo(page, path)
  await page.waitForTimeout(6000)
}

/** Opens the form to acknowledge the first breach of the cover page. */
async function openAcknowledge(page: Page) {
  await page.locator('.rule-lines__rule').first().click()
  await page
    .getByRole('button', { name: /^Acknowledge/ })
    .first()
    .click()
  await page.getByLabel('Explain').waitFor()
}

/** Opens all details. */
const openAll = (page: Page) =>
  page.locator('main details').evaluateAll((all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true
  })

/** The list of findings beside the board, or above it where that is narrow, with the rule of the first. */
async function openFindings(page: Page) {
  const list = page.locator('.finding-list')
  const tab = page.getByRole('button', { name: /^Findings \(/ })
  await ((await tab.count()) > 0 ? tab : page.locator('.day-list > details > summary')).first().click()
  await list.getByText('Why this rule').first().click()
  await list.locator('.rule-source').first().waitFor()
}

async function openRuleOfCover(page: Page) {
  await page.locator('.rule-lines__rule').first().click()
  await page.locator('.finding-lines').first().waitFor()
}

async function leaveUnsaved(page: Page) {
  await page.getByLabel('Employer').fill('Northshire Trust')
  await page.locator('.back').click()
  await page.getByRole('dialog').waitFor()
}

/** Opens the form of the rule about rest before a shift. */
async function openRule(page: Page) {
  await page.locator('summary').filter({ hasText: 'Rest before work' }).click()
  await page.getByRole('button', { name: 'Change this rule “Rest before work”' }).click()
}

async function previewRule(page: Page) {
  await openRule(page)
  await page.getByLabel('Rest before work (hours)').fill('14')
  await page.getByRole('button', { name: 'Show what it would change' }).click()
  await page.getByRole('button', { name: 'Save this change' }).waitFor()
}

/** One day that is read, and one that is not. */
async function typeDays(page: Page) {
  await press('Add an absence')(page)
  await page.getByLabel('First day').fill('fri')
  await page.getByLabel('Last day').fill('31 feb')
  await page.getByLabel('Kind').focus()
}

/** Has the page ask about the shifts that are placed with a code; the code itself is not changed. */
async function changeDay(page: Page) {
  const codes = await page.evaluate(async () => (await fetch('/api/shift-codes')).json())
  const changed = codes.codes.map((one: { code: string }) => (one.code === 'D' ? { ...one, end: '22:30' } : one))
  await page.route('**/api/shift-codes', (route) =>
    route.request().method() === 'PUT' ? route.fulfill({ json: { ...codes, codes: changed } }) : route.continue(),
  )
  await press('Change D')(page)
  await page.getByLabel('End', { exact: true }).fill('22:30')
  await press('Save code')(page)
  await page.getByRole('button', { name: 'Leave them as they are' }).waitFor()
}

/** Leave for somebody who is sick on its first two days. */
async function enterTwice(page: Page) {
  await press('Add an absence')(page)
  await page.getByLabel('AMHP', { exact: true }).selectOption({ label: 'Stephen Marsh' })
  await page.getByLabel('Kind').selectOption({ label: 'Sickness' })
  await page.getByLabel('First day').fill('3 dec')
  await page.getByLabel('Last day').fill('8 dec')
  await press('Add absence')(page)
  await page.getByRole('heading', { name: 'Stephen Marsh is already away' }).waitFor()
}

async function openCalendar(page: Page) {
  await press('Add an absence')(page)
  await press('Choose from calendar, First day')(page)
  await page.getByRole('dialog').waitFor()
}

/** Every screen and its states. */
export const shots: readonly Shot[] = [
  { name: 'sign-in-full', path: '/' },
  { name: 'sign-in-empty', path: '/', on: 'nothing' },
  { name: 'sign-in-errors', path: '/', act: press(/^Sign in$/) },
  { name: 'not-found-full', as: manager, path: '/nowhere' },
  ...Object.entries(screens).flatMap(([name, screen]) => statesOf(kebab(name), screen)),
  { name: 'rotas-no-rota', as: manager, path: '/rota?from=2027-06-07' },
  { name: 'absences-form', as: manager, path: '/absences', act: press('Add an absence') },
  { name: 'absences-days', as: manager, path: '/absences', act: typeDays },
  { name: 'absences-already-away', as: manager, path: '/absences', act: enterTwice },
  { name: 'absences-calendar', as: manager, path: '/absences', act: openCalendar },
  {
    name: 'bank-holidays-half',
    as: manager,
    path: '/bank-holidays',
    act: (page) => page.getByLabel('Whole day').uncheck(),
  },
  { name: 'shift-codes-placed', as: manager, path: '/shift-codes', act: changeDay },
  { name: 'rotas-go-to', as: manager, path: '/rota', act: (page) => page.getByLabel('Go to').fill('11 dec') },
  { name: 'new-amhp-errors', as: manager, path: '/amhps/new', act: press('Add to the register') },
  { name: 'acknowledgements-form', as: lead, path: '/cover', act: openAcknowledge },
  { name: 'derogations-errors', as: lead, path: '/derogations', act: enterNothing },
  { name: 'retention-errors', as: lead, path: '/retention', act: press('Save') },
  { name: 'own-account-copy', as: amhp, path: '/account', act: press('Download your data') },
  { name: 'rules-form', as: lead, path: '/rules', act: openRule },
  { name: 'rules-preview', as: lead, path: '/rules', act: previewRule },
  { name: 'import-questions', as: manager, path: '/import', act: readSheet },
  { name: 'import-refused', as: manager, path: '/import', act: readWithoutDays },
  { name: 'import-remembered', as: manager, path: '/import', on: 'filled', act: readAsRemembered },
  { name: 'import-at-first', as: newcomer, path: '/import', on: 'empty', act: readNewPeople },
  { name: 'acknowledgements-filled', as: lead, path: '/acknowledgements', on: 'filled', act: openAll },
  { name: 'notices-filled', as: manager, path: '/notices', on: 'filled', act: openAll },
  { name: 'compensatory-rest-filled', as: manager, path: '/compensatory-rest', on: 'filled', act: openAll },
  { name: 'standards-filled', as: lead, path: '/standards', on: 'filled' },
  { name: 'derogations-filled', as: lead, path: '/derogations', on: 'filled' },
  { name: 'rotas-findings', as: manager, path: '/rota', on: 'filled', act: openFindings },
  { name: 'cover-findings', as: lead, path: '/cover', on: 'filled', act: openRuleOfCover },
  { name: 'publish-rule', as: manager, path: '/rota/rota-1/publish', act: openAll },
  { name: 'amhp-leaving', as: manager, path: '/amhps/tom-bell', act: leaveUnsaved },
  { name: 'standards-form', as: lead, path: '/standards', act: press('Add a standard') },
]

async function chooseSheet(page: Page, lines: readonly string[]) {
  const file = { name: 'rota.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) }
  await page.getByLabel('Spreadsheet').setInputFiles(file)
  await page.getByRole('button', { name: 'Read the sheet' }).click()
}

async function readWithoutDays(page: Page) {
  await chooseSheet(page, ['Rota of the team', 'Amina Rahman,D,D', 'Tom Bell,,E'])
  await page.getByRole('heading', { name: 'The sheet, as it is' }).waitFor()
}

/** Imports a sheet, and reads the next. */
async function readAsRemembered(page: Page) {
  const sheet = (first: string, second: string) => [`Name,${first},${second}`, 'Bello,E,S/L', 'Hours,7,7', 'Spare,E,']
  await chooseSheet(page, sheet('Mon 30 Nov', 'Tue 1 Dec'))
  await page
    .getByLabel('Who “Bello” is')
    .selectOption('Tom Bell')
    .catch(() => {})
  await page.getByLabel('What “S/L” means').fill('training')
  await page.getByLabel('What row 4 is').selectOption('Left out')
  await page.getByRole('button', { name: 'Read again' }).click()
  await page.getByRole('button', { name: 'Import everything' }).click()
  await page.getByText('They are in the draft').waitFor()
  await page.goto('/import')
  await chooseSheet(page, sheet('Mon 7 Dec', 'Tue 8 Dec'))
  await page.getByRole('heading', { name: 'What the import will do' }).waitFor()
  await page
    .getByText(/^Answers remembered/)
    .first()
    .click()
}

async function readNewPeople(page: Page) {
  const names = ['Moss, Dee', 'Ford, Eli', 'Hart, Noor', 'Lane, Ola']
  await chooseSheet(page, ['Name,Mon 30/11/2026,Tue 1/12/2026', ...names.map((name) => `"${name}",09:00-17:00,AL`)])
  await page.getByRole('button', { name: /^Add all/ }).click()
  await page.getByRole('button', { name: 'Read again' }).click()
  const start = page.getByRole('button', { name: /^Start a rota/ })
  const added = page.getByText(/AMHPs added to the register/)
  await start.or(added).first().waitFor()
  if (await start.isVisible()) await start.click()
  await added.waitFor()
}

async function readSheet(page: Page) {
  const buffer = Buffer.from(
    [
      'Name,Mon 30 Nov,Tue 1 Dec,Wed 2 Dec,Fri 4 Dec',
      'Amina Rahman,D,S/L,,D',
      'Ben,D,09:00-05:00,x,',
      '"Gill, Jaswinder",,E,A/L?,',
      'Needed,2,2,2,2',
      'Key,,,,',
      'RA,Rest,,,',
    ].join('\n'),
  )
  await page.getByLabel('Spreadsheet').setInputFiles({ name: 'rota.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Read the sheet' }).click()
  await page.getByRole('heading', { name: 'What the import will do' }).waitFor()
}
