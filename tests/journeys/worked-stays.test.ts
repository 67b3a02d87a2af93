import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, journey, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour

test('a manager who deletes a shift is asked once what becomes of the work on its record', async () => {
  // Tom Bell's day is planned from 08:45 to 17:15.
  tour.server.clock.set('2026-12-03T22:40:00Z')
  const page = await signInAs(/Priya Shah/, { expected: [consoleSays(409)] })
  await page.goto('/rota?from=2026-11-30')
  const { cell } = boardOn(page)
  await cell('Tom Bell', 3).click()
  await page.getByRole('link', { name: 'Record what happened' }).click()
  await page.getByLabel('Breaks, in minutes').fill('20')
  await page.getByRole('button', { name: 'Save what happened' }).click()
  await seen(page.getByText(/hours of rest|Rest until/).first())

  await page.goto('/rota?from=2026-11-30')
  await cell('Tom Bell', 3).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  const question = page.getByRole('alert').filter({ hasText: '“Delete shift” changes what someone has worked' })
  await seen(question.getByText('Tom Bell worked Thu 3 Dec 08:45 to 17:15.'))
  await expectNoAxeFindings(page, 'the question about work on record')
  await page.setViewportSize({ width: 390, height: 844 })
  await expectFits(page, 'the question about work on record')
  await expectNoAxeFindings(page, 'the question about work on record at 390')
  await page.setViewportSize({ width: 1440, height: 900 })

  await question.getByRole('button', { name: 'Leave the shift as it was' }).click()
  await seen(cell('Tom Bell', 3).getByText('D', { exact: true }).first())
  await cell('Tom Bell', 3).click()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await question.getByRole('button', { name: 'Keep it as worked' }).click()
  await seen(page.getByText('All changes saved to the draft'))
  await seen(cell('Tom Bell', 3).getByText('worked 08:45–17:15'))
  await expectNoAxeFindings(page, 'work that stays without its shift')

  // Undone, the record is the shift's again; done again, nothing is asked.
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(() => cell('Tom Bell', 3).getByText('worked').count()).toBe(0)
  await page.getByRole('button', { name: 'Redo' }).click()
  await seen(cell('Tom Bell', 3).getByText('worked 08:45–17:15'))
  await seen(page.getByText('All changes saved to the draft'))
  expect(await question.count()).toBe(0)
})
