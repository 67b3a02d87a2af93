import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { gone, journey, seen } from '../support/browser/journey.ts'
import { open } from '../support/browser/screen.ts'

const { signInAs } = journey()

test('a lead reads cover in percentages, opens the shifts behind a number and lists gaps by state', async () => {
  const page = await signInAs(/Frances Doyle, lead/)
  const gaps = page.getByRole('region', { name: 'Gaps in the next 12 weeks' })
  await seen(gaps.getByText(/From Monday 30 November to Sunday 21 February, as published. 3 gaps open./))
  const lines = gaps.locator('.gap-lines > li')
  expect(await lines.count()).toBe(3)
  await expectNoAxeFindings(page, 'cover')

  await gaps.getByText('Shifts at that time (1)').click()
  await seen(gaps.getByRole('link', { name: /Sat 5 Dec 08:45/ }))
  await gaps.getByRole('checkbox', { name: /^Open/ }).uncheck()
  await seen(gaps.getByText('No gaps match the states you selected.'))
  await expectNoAxeFindings(page, 'no gap of a state')
  await gaps.getByRole('checkbox', { name: /^Open/ }).check()
  await gone(gaps.getByText('No gaps match the states'))

  const floor = page.getByRole('table', { name: 'The 24-hour floor: one AMHP at all times' })
  const bands = page.getByRole('table', { name: 'Bands in the duty pattern' })
  await seen(floor.getByRole('button', { name: /^99.9%.*covered: the 24-hour floor, Eastvale/ }))
  await floor.getByRole('button', { name: /^100%.*covered: the 24-hour floor, Northshire/ }).click()
  await seen(page.getByText(/\d+ published shifts in this role/))
  await expectNoAxeFindings(page, 'the shifts behind a number')
  await bands.getByRole('button', { name: /^7 h.*gap: Northshire weekend day/ }).click()
  await seen(bands.getByRole('link', { name: /Sat 5 Dec 10:00 to 17:00/ }))
  await page
    .getByRole('listitem')
    .getByRole('button', { name: /breach/ })
    .first()
    .click()
  await expectNoAxeFindings(page, 'the findings behind a number')

  // The week in which the clocks go forward has 167 hours; no rota reaches so far.
  await page.getByLabel('First day').fill('2026-12-06')
  await page.getByLabel('Last day').fill('2026-12-01')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await seen(page.getByRole('alert').getByRole('link', { name: 'Choose a last day on or after the first' }))
  await expectNoAxeFindings(page, 'a period that ends before it begins')
  await page.getByLabel('First day').fill('2027-03-22')
  await page.getByLabel('Last day').fill('2027-03-28')
  await page.getByRole('button', { name: 'Show these days' }).click()
  await seen(page.getByText(/22 March 2027 to 28 March 2027: 167 h. Of this, 167 h is not published yet/))
  expect(page.url()).toContain('from=2027-03-22&to=2027-03-29')
  await expectNoAxeFindings(page, 'a period that is not published')

  await gaps.getByRole('link', { name: /Sat 5 Dec 10:00 to 17:00/ }).click()
  await boardOn(page).shows(/Mon 30 Nov/)
})

/** Everything the page received: what is shown and every reply. */
function everythingRead(page: Page) {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.url().includes('/api/')) bodies.push(response.text().catch(() => ''))
  })
  return async () => [await page.locator('body').textContent(), ...(await Promise.all(bodies))].join('\n')
}

test('a lead never receives the kind of an absence, on any page or in any reply', async () => {
  const page = await signInAs(/Frances Doyle, lead/)
  const everything = everythingRead(page)
  for (const path of ['/rota', '/absences', '/cover', '/now', '/amhps', '/amhps/stephen-marsh', '/accounts', '/audit'])
    await open(page, path)
  await page.goto('/rota')
  const board = boardOn(page)
  await seen(board.cell('Stephen Marsh', 1).getByText('Away'))
  await board.cell('Stephen Marsh', 1).click()
  await expectNoAxeFindings(page, 'the board as a lead reads it')
  const read = await everything()
  expect(read.length).toBeGreaterThan(10_000)
  expect(read).not.toMatch(/sick/i)

  const manager = await signInAs(/Priya Shah, manager/)
  await seen(boardOn(manager).cell('Stephen Marsh', 1).getByText('Sickness'))
})

test('a lead cannot change the rota', async () => {
  const page = await signInAs(/Frances Doyle, lead/)
  await page.goto('/rota')
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  expect(await board.grid.getAttribute('aria-readonly')).toBe('true')
  await board.cell('Jaswinder Gill', 5).click()
  await page.keyboard.type('D')
  await page.keyboard.press('Delete')
  await gone(page.locator('.cell-editor'))
  await gone(page.getByRole('link', { name: /^Publish/ }))
  await gone(page.getByRole('button', { name: 'Undo' }))
})
