import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { gone, journey, press, seen } from '../support/browser/journey.ts'

const saturday = 5
const { signInAs } = journey()

test('a manager says for which council a shift is, and sees whose gap it closes', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  const northshire = board.cover('AMHP cover, Northshire Council', saturday)
  const eastvale = board.cover('AMHP cover, Eastvale Council', saturday)
  await seen(northshire.filter({ hasText: '1 gap, 7 hours' }), eastvale.filter({ hasText: 'No gap' }))

  await board.cell('Jaswinder Gill', saturday).click()
  await page.keyboard.type('W2')
  await page.keyboard.press('Enter')
  await board.saved()
  await seen(northshire.filter({ hasText: 'No gap' }))
  await seen(board.panel.getByText('AMHP, waking, for Northshire Council.'))

  await press(page, 'Change')
  await seen(board.panel.getByRole('group', { name: 'On duty for these authorities' }))
  expect(await board.panel.getByLabel('Northshire Council').isChecked()).toBe(true)
  await expectNoAxeFindings(page, 'a shift for one council')
  await board.panel.getByLabel('Northshire Council').uncheck()
  await board.panel.getByLabel('Eastvale Council').check()
  await press(page, 'Change shift')
  await board.saved()
  await seen(northshire.filter({ hasText: '1 gap, 7 hours' }))
  await seen(board.panel.getByText('AMHP, waking, for Eastvale Council.'))
  await seen(board.panel.getByText(/may not act as an AMHP for Eastvale Council then/))
  await expectNoAxeFindings(page, 'a shift for the other council')

  await press(page, 'Change')
  await board.panel.getByLabel('Eastvale Council').uncheck()
  await press(page, 'Change shift')
  await seen(northshire.filter({ hasText: 'No gap' }), board.panel.getByText('AMHP, waking.'))
  for (let i = 0; i < 3; i++) await press(page, 'Undo')
  await seen(northshire.filter({ hasText: '1 gap, 7 hours' }), page.getByText('Publish (3 changes)'))
})

test('a shift code carries the council that its shifts are for', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await page.goto('/shift-codes')
  await seen(page.getByRole('row', { name: /Northshire day, Friday.*Waking, for Northshire Council/ }))
  await press(page, 'Add a code')
  await page.getByLabel('Code', { exact: true }).fill('EC')
  await page.getByLabel('Name', { exact: true }).fill('Eastvale court')
  await page.getByLabel('Eastvale Council').check()
  await expectNoAxeFindings(page, 'a code for one council')
  await press(page, 'Add code')
  await seen(page.getByRole('row', { name: /Eastvale court.*Waking, for Eastvale Council/ }))

  await page.getByRole('link', { name: 'Rota', exact: true }).click()
  await board.shows(/Mon 30 Nov/)
  await board.cell('Jaswinder Gill', saturday).click()
  await page.keyboard.type('EC')
  await seen(page.getByText('Eastvale court, 09:00–17:00, AMHP, waking, for Eastvale Council'))
  await page.keyboard.press('Escape')
  await gone(page.getByLabel(/^Code or times/))
})
