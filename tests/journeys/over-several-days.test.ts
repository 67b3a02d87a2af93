import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { journey, press, seeFault, seen } from '../support/browser/journey.ts'

const [thursday, friday, saturday, sunday] = [3, 4, 5, 6]
const { signInAs } = journey()

test('a manager sets a weekend as one band, and a match day on top of it', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await page.goto('/duty-pattern')
  await page.getByLabel('Show the week of').fill('2026-11-30')
  await press(page, 'Add a band')
  await page.getByLabel('Name', { exact: true }).fill('Weekend')
  for (const day of ['Monday', 'Tuesday', 'Wednesday', 'Thursday'])
    await page.getByLabel(day, { exact: true }).uncheck()
  await page.getByLabel('Start', { exact: true }).fill('16:30')
  await page.getByLabel('End', { exact: true }).fill('08:45')
  const ends = page.getByLabel('Ends', { exact: true })
  expect(await ends.locator('option').allTextContents()).toMatchObject({
    0: 'the next day',
    1: '2 days later',
    length: 13,
  })
  await ends.selectOption('3 days later')
  await expectNoAxeFindings(page, 'a band of several days')
  await press(page, 'Add band')
  await seen(page.getByRole('row', { name: /^Weekend Fri 16:30 to 08:45, 3 days later AMHP: 1/ }))
  const drawn = page.getByRole('region', { name: 'Example week' }).getByRole('row', { name: /^Weekend/ })
  await seen(drawn.filter({ hasText: /00:00–08:45 1.*16:30–24:00 1.*00:00–24:00 1.*00:00–24:00 1/ }))

  await press(page, 'Add a one-off slot')
  await page.getByLabel('Name', { exact: true }).fill('Match day')
  await page.getByLabel('On top of what the pattern asks for').check()
  await expectNoAxeFindings(page, 'a slot on top of the pattern')
  await press(page, 'Add slot')
  await seeFault(page, 'Enter the day and time it starts')
  await page.getByLabel('Start', { exact: true }).fill('2026-12-05')
  await page.getByLabel('Start, Time').fill('12:00')
  await page.getByLabel('End', { exact: true }).fill('2026-12-05')
  await page.getByLabel('End, Time').fill('20:00')
  await press(page, 'Add slot')
  await seen(page.getByRole('row', { name: /^Match day .*AMHP: 1 more than the bands/ }))
  await seen(page.getByRole('row', { name: /^Match day/ }).filter({ hasText: '12:00–20:00 +1' }))
  await press(page, 'Save the duty pattern')
  await seen(page.getByText('The duty pattern is saved. Cover is now measured against it.'))
  await expectNoAxeFindings(page, 'a pattern with a band of several days')

  await page.goto('/rota?from=2026-11-30')
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  // Northshire day needs 2 on Saturday from 10:00 to 17:00.
  await seen(board.cover('AMHP cover, Northshire Council', saturday).filter({ hasText: /12:00 to 17:00 gap, 1 of 3/ }))
})

test('a weekend is one standby code, on the board and in the day list of a phone', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await page.goto('/shift-codes')
  await press(page, 'Add a code')
  await page.getByLabel('Code', { exact: true }).fill('WE')
  await page.getByLabel('Name', { exact: true }).fill('Weekend standby')
  await page.getByLabel('Start', { exact: true }).fill('16:30')
  await page.getByLabel('End', { exact: true }).fill('08:45')
  await page.getByLabel('Ends', { exact: true }).selectOption('3 days later')
  await page.getByLabel('Kind', { exact: true }).selectOption('Standby')
  await expectNoAxeFindings(page, 'a code of several days')
  await press(page, 'Add code')
  await seen(page.getByRole('row', { name: /WE 16:30–08:45, 3 days later.*Weekend standby/ }))

  await page.goto('/rota?from=2026-11-30')
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  const of = (day: number) => board.cell('Jaswinder Gill', day)
  await of(friday).click()
  await page.keyboard.type('we')
  await seen(page.getByText(/Weekend standby, 16:30–Mon 08:45/))
  await page.keyboard.press('Enter')
  await board.saved()
  await seen(
    of(friday).filter({ hasText: 'WE16:30–Mon 08:45' }),
    of(saturday).filter({ hasText: 'all day, from Fri 4 Dec 16:30' }),
    of(sunday).filter({ hasText: 'all day' }),
  )
  expect(await of(thursday).textContent()).not.toContain('all day')
  await of(friday).click()
  await press(page, 'Change')
  await seen(board.panel.getByLabel('Times, or a code'))
  expect(await board.panel.getByLabel('Times, or a code').inputValue()).toBe('16:30–Mon 08:45')
  await board.panel.getByLabel('Role').selectOption('Backup')
  await press(page, 'Change shift')
  await board.saved()
  await seen(of(friday).filter({ hasText: '16:30–Mon 08:45' }), of(sunday).filter({ hasText: 'all day' }))
  await expectNoAxeFindings(page, 'a shift of several days')
  await press(page, 'Next week')
  await board.shows(/Mon 7 Dec/)
  await seen(of(0).filter({ hasText: 'until 08:45, from Fri 4 Dec 16:30' }))

  await page.setViewportSize({ width: 390, height: 844 })
  await press(page, 'Mon 7 Dec')
  await seen(page.getByRole('button', { name: /Jaswinder Gill.*until 08:45/ }))
  await expectNoAxeFindings(page, 'a shift of several days on a phone')
})
