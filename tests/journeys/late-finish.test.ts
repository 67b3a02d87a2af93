import { expect, test } from 'vitest'
import { boardOn } from '../support/board-page.ts'
import { expectNoAxeFindings } from '../support/browser.ts'
import { expectFits, focused, journey, seen } from '../support/journey.ts'

const tour = journey()
const { signInAs } = tour
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('an AMHP records a late finish in two taps, and is told when she may next start', async () => {
  // Tom Bell's day is planned from 08:45 to 17:15.
  tour.server.clock.set('2026-12-03T22:40:00Z')
  const page = await signInAs(/Tom Bell, AMHP/, phone)
  const section = page.getByRole('region', { name: 'What happened' })
  await seen(section.getByText('Thu 3 Dec 08:45 to 17:15'))
  await section.getByRole('button', { name: /^End of shift/ }).tap()
  await seen(section.getByText('Finished 22:40. Why late?'))
  await expectFits(page, 'the end of a shift')
  await expectNoAxeFindings(page, 'the end of a shift at 390')
  await section.getByRole('button', { name: 'No bed' }).tap()
  await seen(page.getByText('Recorded. Rest until 09:40 on Friday 4 December.'))
  expect(await focused(page)).toContain('Rest until 09:40')
  await seen(section.getByText('Finished at 22:40: no bed.'))
  await expectFits(page, 'the answer')
  await expectNoAxeFindings(page, 'the answer at 390')

  await section.getByRole('link', { name: /^Change what is recorded/ }).tap()
  await seen(page.getByRole('heading', { name: 'What happened on a shift' }))
  await page.getByLabel('Minutes of breaks').fill('none')
  await page.getByRole('button', { name: 'Save what happened' }).tap()
  await seen(page.getByRole('alert').getByRole('link', { name: /whole number of minutes/ }))
  await expectNoAxeFindings(page, 'a record with a fault')
  await page.getByLabel('Minutes of breaks').fill('20')
  await page.getByRole('button', { name: 'Save what happened' }).tap()
  await seen(page.getByText(/^Recorded. Rest until 09:40/))
  await expectFits(page, 'the record')
  await expectNoAxeFindings(page, 'the record at 390')

  const priya = await signInAs(/Priya Shah/)
  await priya.goto('/rota?from=2026-11-30')
  await boardOn(priya).cell('Tom Bell', 3).click()
  await priya.getByRole('link', { name: 'Record what happened' }).click()
  await seen(priya.getByText(/^Tom Bell: Northshire day/))
  expect(await priya.getByLabel('Minutes of breaks').inputValue()).toBe('20')
  expect(await priya.getByLabel('Why late').inputValue()).toBe('no-bed')
  await priya.goBack()
  await boardOn(priya).cell('Tom Bell', 3).click()
  await priya.getByRole('link', { name: 'History' }).click()
  await seen(priya.getByText(/Recorded what happened on the shift of Tom Bell.*ended 22:40, 20 minutes of breaks/))
  await expectNoAxeFindings(priya, 'the history of a shift that was recorded')
})
