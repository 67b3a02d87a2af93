import { questionFreeText } from '@amhp/shared/contract/free-text.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, gone, journey, seeFault, seen } from '../support/browser/journey.ts'

const saturday = 5
const sunday = 6
const { signInAs } = journey()

test('a manager fills an open slot by mouse, undoes and redoes it, and publishes the week', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov to Sun 6 December 2026/)
  await expectNoAxeFindings(page, 'the board')

  await page.getByRole('button', { name: '2 gaps' }).click()
  await seen(board.panel.getByRole('heading', { name: '2 gaps this week' }))
  await expectNoAxeFindings(page, 'the list of findings')
  await board.finding(/Sat 5 Dec/).click()
  await seen(board.panel.getByRole('heading', { name: 'AMHP cover, Northshire Council, Sat 5 Dec' }))
  await seen(board.cover('AMHP cover, Northshire Council', saturday).filter({ hasText: '1 gap, 7 hours' }))
  await expectNoAxeFindings(page, 'the hours of a day')

  const jaswinder = board.cell('Jaswinder Gill', saturday)
  expect(await jaswinder.ariaSnapshot(), 'a cell is read without its menu').not.toContain('Menu')
  await jaswinder.hover()
  await jaswinder.getByRole('button', { name: 'Menu for Jaswinder Gill, Sat 5 Dec' }).click()
  await expectNoAxeFindings(page, 'the menu of a cell')
  await page.getByRole('menuitem', { name: 'W2 Weekend, second AMHP' }).click()
  await board.saved()
  await seen(page.getByRole('button', { name: '1 gap', exact: true }), jaswinder.getByText('W2'))
  await seen(page.getByText('Publish (4 changes)'))
  await seen(jaswinder.filter({ hasText: 'not yet published' }))
  await expectNoAxeFindings(page, 'a draft shift')

  await page.getByRole('button', { name: 'Undo' }).click()
  await seen(page.getByRole('button', { name: '2 gaps' }), page.getByText('Publish (3 changes)'))
  await page.getByRole('button', { name: 'Redo' }).click()
  await seen(page.getByRole('button', { name: '1 gap', exact: true }))
  await board.saved()

  await page.getByRole('link', { name: 'Publish (4 changes)' }).click()
  await seen(page.getByText(/Publishing edition 2 closes 1 gap/))
  await seen(page.getByRole('row', { name: /Jaswinder Gill.*W2/ }))
  const opened = page.locator('.publish__findings li').first()
  await opened.getByText('Why this rule').click()
  await seen(opened.getByText(/\((law|statutory guidance|guidance|the service’s own)\)$/))
  await expectNoAxeFindings(page, 'what publishing changes')

  const reasons = page.getByLabel('Reason', { exact: true })
  await reasons.first().fill('')
  await page.getByRole('button', { name: 'Publish edition 2' }).click()
  await seen(page.getByRole('alert').getByRole('link', { name: /Give a reason/ }))
  await expectNoAxeFindings(page, 'a reason that is missing')
  await page
    .getByRole('alert')
    .getByRole('link', { name: /Give a reason/ })
    .click()
  await page.keyboard.type('Eastvale asked to start at 08:55.')
  await page.getByRole('button', { name: 'Publish edition 2' }).click()

  await seen(page.getByText('Edition 2 is published. AMHPs can now see their shifts.'))
  await expectNoAxeFindings(page, 'an edition')
  await page.getByRole('link', { name: 'All editions' }).click()
  await seen(page.getByRole('link', { name: 'Edition 1' }), page.getByRole('link', { name: 'Edition 2' }))
  await expectNoAxeFindings(page, 'all editions')
  await page.getByRole('link', { name: 'Back to the rota' }).click()
  await board.shows(/Mon 30 Nov/)
  await seen(page.getByText('Published, edition 2'))
  await gone(page.getByRole('link', { name: /^Publish \(/ }))

  await board.cell('Jaswinder Gill', saturday).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'History' }).click()
  await seen(page.getByRole('heading', { name: 'History of a shift' }), page.getByText(/^Published in edition 2/))
  await expectNoAxeFindings(page, 'the history of a shift')
})

test('keys act on the focused cell, also after a press became a drag', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  await board.cell('Bethan Rowe', 0).click()
  const [cell, elsewhere] = [board.cell('Carol Whitfield', saturday), board.cell('Carol Whitfield', sunday)]
  expect(await cell.textContent()).toContain('No shift')
  await cell.hover()
  await page.mouse.down()
  await elsewhere.hover()
  await page.mouse.up()
  await page.keyboard.type('10-12')
  await page.keyboard.press('Enter')
  await seen(cell.getByText('10:00–12:00'))
  await board.saved()
  await page.keyboard.press('Delete')
  await seen(cell.getByText('No shift'))
  await board.saved()
})

test('the form of a shift says what cannot be typed in a cell', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  const cell = board.cell('Carol Whitfield', saturday)
  await cell.click()
  await board.panel.getByRole('button', { name: 'Other times' }).click()
  await board.panel.getByLabel('Times, or a code').fill('10-12')
  await board.panel.getByLabel('Kind').selectOption('Standby')
  await board.panel.getByLabel('Other work can be done during it').check()
  await board.panel.getByRole('button', { name: 'Add shift' }).click()
  await seen(board.panel.getByText('10:00 to 12:00. AMHP, standby, other work can be done.'))
  await board.saved()

  await board.panel.getByRole('button', { name: 'Change', exact: true }).click()
  expect(await board.panel.getByLabel('Other work can be done during it').isChecked()).toBe(true)
  await board.panel.getByLabel('Kind').selectOption('Waking')
  await board.panel.getByLabel('Role').selectOption('Coordinator')
  await board.panel.getByRole('button', { name: 'Change shift' }).click()
  await seen(board.panel.getByText('10:00 to 12:00. Coordinator, waking.'))
  await board.saved()
})

test('a form of a shift that is refused stays open with what was typed, and can be saved again as it is', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  const question = questionFreeText('The patient safety team')!.message
  const fault = { path: 'changes[0].after.kind', message: question }
  const { body } = new Problem('not-accepted', question, { faults: [fault] })
  await page.route('**/api/edits', (route) => route.fulfill({ status: body.status, json: body }), { times: 1 })
  const cell = board.cell('Carol Whitfield', sunday)
  await cell.click()
  await board.panel.getByRole('button', { name: 'Other times' }).click()
  const times = board.panel.getByLabel('Times, or a code')
  await times.fill('11-13')
  await board.panel.getByLabel('Kind').selectOption('Standby')
  await board.panel.getByRole('button', { name: 'Add shift' }).click()
  await seeFault(page, question)
  await page.getByRole('alert').getByRole('link', { name: question }).click()
  expect(await board.panel.getByLabel('Kind').evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await times.inputValue()).toBe('11-13')
  await seen(cell.getByText('No shift'))
  await gone(page.getByText('was not saved'))

  await board.panel.getByRole('button', { name: 'Add shift' }).click()
  await seen(board.panel.getByText('11:00 to 13:00. AMHP, standby.'))
  await board.saved()
  await gone(times)
})
