import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { gone, journey, press, seeFault, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

async function setUp(page: Page, title: string) {
  await page.getByRole('link', { name: 'Set up' }).first().click()
  await page.getByRole('link', { name: title, exact: true }).click()
  await seen(page.getByRole('heading', { name: title, level: 1 }))
}

test('a manager changes the duty pattern, and the week drawn from it follows', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await setUp(page, 'Duty pattern')
  await page.getByLabel('Show the week of').fill('2026-12-25')
  await seen(page.getByText(/Week of 21 December 2026: 168 hours/), page.getByText('Christmas Day'))
  await page.getByLabel('Show the week of').fill('2027-03-28')
  await seen(page.getByText(/Week of 22 March 2027: 167 hours, because the clocks go forward/))
  await expectNoAxeFindings(page, 'a week of the duty pattern')

  await press(page, 'Add a band')
  await page.getByLabel('Name', { exact: true }).fill('Court')
  await page.getByLabel('Needed', { exact: true }).fill('2')
  await page.getByLabel('Target (optional)').fill('1')
  await page.getByLabel('Start', { exact: true }).fill('0930')
  await page.getByLabel('End', { exact: true }).fill('half past')
  await press(page, 'Add band')
  await seeFault(page, 'Use a target no lower than the number needed')
  await seeFault(page, 'Use a 24-hour time such as 17:00')
  await expectNoAxeFindings(page, 'a band with faults')
  await page.getByLabel('Target (optional)').fill('')
  await page.getByLabel('End', { exact: true }).fill('12:30')
  await press(page, 'Add band')
  await seen(page.getByText('Your changes are not saved yet. The example week below includes them.'))
  await seen(page.getByRole('region', { name: 'Example week' }).getByText('Court'))
  await press(page, 'Discard changes')
  await gone(page.getByRole('region', { name: 'Example week' }).getByText('Court'))

  await press(page, 'Change Northshire Friday')
  await page.getByLabel('Needed', { exact: true }).first().fill('3')
  await press(page, 'Change band')
  await press(page, 'Save the duty pattern')
  await seen(page.getByText('The duty pattern is saved. Cover is now measured against it.'))
  await expectNoAxeFindings(page, 'a duty pattern that is saved')
  await page.getByRole('link', { name: 'Rota', exact: true }).click()
  await seen(boardOn(page).cover('AMHP cover, Northshire Council', 4).filter({ hasText: 'gap' }))
})

test('a manager adds and removes a shift code', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await setUp(page, 'Shift codes')
  await press(page, 'Add a code')
  await page.getByLabel('Code', { exact: true }).fill('d')
  await page.getByLabel('Name', { exact: true }).fill('Court')
  await press(page, 'Add code')
  await seeFault(page, 'D is already used. Choose another code')
  await expectNoAxeFindings(page, 'a code that is taken')
  await page.getByLabel('Code', { exact: true }).fill('ct')
  await press(page, 'Add code')
  await seen(page.getByText('The shift codes are saved.'), page.getByRole('row', { name: /CT.*Court/ }))
  await expectNoAxeFindings(page, 'shift codes')
  await press(page, 'Remove CT')
  await expectNoAxeFindings(page, 'asking before a code is removed')
  await page.getByRole('button', { name: 'Remove CT' }).last().click()
  await gone(page.getByRole('row', { name: /CT.*Court/ }))
})

test('a manager adds and removes a bank holiday', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await setUp(page, 'Bank holidays')
  await seen(page.getByRole('row', { name: /Monday 28 December 2026 .*Announced/ }))
  await page.getByLabel('Day', { exact: true }).fill('2026-12-25')
  await page.getByLabel('Name', { exact: true }).fill('Founders’ day')
  await press(page, 'Add')
  await seeFault(page, 'That day is already a bank holiday')
  await expectNoAxeFindings(page, 'a bank holiday that is there already')
  await page.getByLabel('Day', { exact: true }).fill('2026-12-02')
  await press(page, 'Add')
  await seen(page.getByRole('row', { name: /Wednesday 2 December 2026 Founders’ day Added locally/ }))
  await expectNoAxeFindings(page, 'bank holidays')
  await press(page, 'Remove 28 December 2026')
  await seen(page.getByRole('row', { name: /Monday 28 December 2026 .*Removed locally/ }))
  await page.getByRole('link', { name: 'Rota', exact: true }).click()
  await seen(page.getByRole('columnheader', { name: /Wed 2 Dec.*Founders’ day/ }))
})
