import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, expectFocus, gone, journey, press, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour

test('a changed code asks about the shifts placed with it: from a day on, seen first, done as one edit, undone', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await page.goto('/shift-codes')
  const end = page.getByLabel('End', { exact: true })
  await press(page, 'Change D')
  await end.fill('17:45')
  await end.press('Enter')
  await expectFocus(page, 'Change the shifts placed with D too?')
  const question = page.getByRole('region', { name: 'Change the shifts placed with D too?' })
  const counted = question.getByText(/^\d+ shifts in the draft from 30 November 2026 use D\./)
  await seen(counted)
  const all = Number.parseInt((await counted.textContent())!, 10)
  await expectNoAxeFindings(page, 'the question about shifts placed with a code')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page, 'the question about shifts placed with a code')
  await expectNoAxeFindings(page, 'the question about shifts placed with a code at 390')
  await page.setViewportSize({ width: 1440, height: 900 })

  // Leaving them changes none; a day after the last has none.
  await press(page, 'Leave them as they are')
  await gone(question)
  await press(page, 'Change D')
  await end.fill('17:30')
  await press(page, 'Save code')
  await seen(question.getByText('No shift in the draft from 30 November 2026 is D as it was.'))
  await press(page, 'Leave them as they are')
  await press(page, 'Change D')
  await end.fill('17:15')
  await press(page, 'Save code')
  await press(page, 'Leave them as they are')

  await press(page, 'Change D')
  await end.fill('22:30')
  await press(page, 'Save code')
  await question.getByLabel('From', { exact: true }).fill('3 dec')
  await question.getByLabel('From', { exact: true }).press('Enter')
  await seen(question.getByText(/^\d+ shifts in the draft from 3 December 2026 use D\./))
  await seen(question.getByText(/would open [1-9]\d* findings/), question.getByText(/^Would open: [1-9]/))
  const button = question.getByRole('button', { name: /^Change \d+ shifts$/ })
  const later = Number((await button.textContent())!.match(/\d+/)![0])
  expect(later).toBeLessThan(all)
  await button.press('Enter')
  await expectFocus(page, `${later} shifts changed in the draft`)
  await expectNoAxeFindings(page, 'shifts changed with their code')
  await page.getByRole('link', { name: 'View them on the rota' }).click()

  const { cell } = boardOn(page)
  await seen(cell('Tom Bell', 3).getByText('08:45–22:30'))
  await page.getByRole('button', { name: 'Undo' }).click()
  await gone(cell('Tom Bell', 3).getByText('08:45–22:30'))
  await seen(page.getByRole('link', { name: 'Publish (3 changes)' }))
})
