import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { press, seeFault, seen, visit } from '../support/browser/journey.ts'
import { newService } from '../support/browser/new-service.ts'

const westmoor = newService()

const follow = (page: Page, name: string) => page.getByRole('link', { name, exact: true }).first().click()
/** Exactly: the first steps, which are shown before it, have a heading "Duty pattern To do". */
const heading = (page: Page, name: string) => seen(page.getByRole('heading', { name, exact: true }))

async function choosesPassword(page: Page) {
  await page.goto(westmoor.link)
  await heading(page, 'Welcome: choose your password')
  await seen(page.getByText('For Ada Byron, ada@westmoor.example.'))
  await expectNoAxeFindings(page, 'choose a password')
  await page.getByLabel('New password', { exact: true }).fill('short')
  await press(page, 'Set password and sign in')
  await seeFault(page, 'Use 12 characters or more')
  await expectNoAxeFindings(page, 'a password that is too short')
  for (const label of ['New password', 'New password again'])
    await page.getByLabel(label, { exact: true }).fill('slow river copper lamp')
  await press(page, 'Set password and sign in')
}

async function setsTheDutyPattern(page: Page) {
  await follow(page, 'Set the duty pattern')
  await heading(page, 'Duty pattern')
  await expectNoAxeFindings(page, 'an empty duty pattern')
  await press(page, 'Add a band')
  await press(page, 'Add band')
  await seeFault(page, 'Enter a name, such as Day')
  await expectNoAxeFindings(page, 'a band without a name')
  await page.getByLabel('Name', { exact: true }).fill('Day')
  await press(page, 'Add band')
  await seen(page.getByText('Your changes are not saved yet. The example week below includes them.'))
  await seen(page.getByRole('region', { name: 'Example week' }).getByText('Day'))
  await expectNoAxeFindings(page, 'a week drawn from a band')
  await press(page, 'Save the duty pattern')
  await seen(page.getByText('The duty pattern is saved.'))
}

async function addsAnAmhp(page: Page, name: string) {
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Employer').fill('Westmoor Council')
  await page.getByLabel('AMHP hours a week').fill('37')
  await press(page, 'Add an approval')
  await page.getByLabel('Approved by').selectOption({ label: 'Westmoor Council' })
  const approvals = page.getByRole('group', { name: 'Approvals' })
  await approvals.getByLabel('First day').fill('2024-01-01')
  await approvals.getByLabel('Last day').fill('2099-12-31')
  await press(page, 'Add to the register')
  await heading(page, 'AMHP register')
  await seen(page.getByRole('row', { name: new RegExp(name) }))
}

test('a new manager goes from a one-time link to a first published week', async () => {
  const page = await visit(westmoor.browser, westmoor.server.origin)
  await choosesPassword(page)
  await heading(page, 'Set up in four steps')
  await seen(page.getByRole('listitem').filter({ hasText: 'Covers Westmoor Council.' }).getByText('Done'))
  await expectNoAxeFindings(page, 'the first steps')

  await setsTheDutyPattern(page)
  await follow(page, 'Rota')
  await follow(page, 'Add AMHPs')
  await seen(page.getByText('Nobody is on the register yet'))
  await expectNoAxeFindings(page, 'an empty register')
  await follow(page, 'Add the first AMHP')
  await addsAnAmhp(page, 'Rosa Lind')
  await follow(page, 'Add an AMHP')
  await addsAnAmhp(page, 'Ned Okri')

  await follow(page, 'Rota')
  await heading(page, 'No rota covers this week')
  const first = await page.getByLabel('First day').inputValue()
  const sunday = new Date(Date.parse(`${first} UTC`) + 6 * 86_400_000).toISOString().slice(0, 10)
  await page.getByLabel('Last day').fill('')
  await press(page, 'Start rota')
  await seeFault(page, 'Choose the last day')
  await expectNoAxeFindings(page, 'a rota without an end')
  await page.getByLabel('Last day').fill(sunday)
  await press(page, 'Start rota')
  const board = boardOn(page)
  await seen(board.grid, page.getByText('Draft, never published'))
  await expectNoAxeFindings(page, 'a new rota')

  for (const day of [0, 1, 2, 3, 4]) {
    await board.cell('Rosa Lind', day).click()
    await page.keyboard.type('9-5')
    await page.keyboard.press('Enter')
  }
  await board.saved()
  await page.getByRole('link', { name: 'Publish (5 changes)' }).click()
  await seen(page.getByText(/^Publishing edition 1/))
  await seen(page.getByLabel('Reason', { exact: true }))
  await expectNoAxeFindings(page, 'the first publication')
  for (const reason of await page.getByLabel('Reason', { exact: true }).all())
    await reason.fill('The team is being built.')
  await press(page, 'Publish edition 1')
  await seen(page.getByText('Edition 1 is published.'))

  await press(page, 'Sign out')
  await page.getByLabel('Email address').fill('ada@westmoor.example')
  await page.getByLabel('Password').fill('slow river copper lamp')
  await press(page, 'Sign in')
  await seen(page.getByText('Published, edition 1'), board.cell('Rosa Lind', 0).getByText('09:00–17:00'))
})

test('the one-time link works once', async () => {
  const page = await visit(westmoor.browser, westmoor.server.origin, { expected: [/status of 4\d\d/] })
  await page.goto(westmoor.link)
  await seen(page.getByText('Each link works once and for a short time.'))
  await expectNoAxeFindings(page, 'a link that was used')
})
