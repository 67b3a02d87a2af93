import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

test('a manager fills a gap from a phone, one day at a time, and undoes it', async () => {
  const page = await signInAs(/Priya Shah, manager/, { viewport: { width: 390, height: 844 }, hasTouch: true })
  const count = (gaps: number) => page.locator('summary', { hasText: gaps === 1 ? /^1 gap$/ : `${gaps} gaps` })
  await seen(page.getByRole('list', { name: 'Day' }), count(2))
  await page.getByRole('button', { name: 'Sat 5 Dec' }).click()
  await seen(
    page.getByRole('heading', { name: 'Sat 5 Dec' }),
    page.getByText('AMHP cover, Northshire Council: 1 gap, 7 hours'),
  )
  await expectFits(page, 'a day of the rota')
  await expectNoAxeFindings(page, 'a day of the rota on a phone')

  const jaswinder = page.getByRole('button', { name: /^Jaswinder Gill/ })
  await jaswinder.tap()
  await expect.poll(() => jaswinder.getAttribute('aria-expanded')).toBe('true')
  await expectFits(page, 'a person on a day of the rota')
  await expectNoAxeFindings(page, 'a person on a day of the rota')
  await page.getByRole('button', { name: /^W2.*Weekend, second AMHP/ }).tap()
  await seen(page.getByText('All changes saved to the draft'), count(1))
  await seen(page.getByText('AMHP cover, Northshire Council: No gap'))
  await expectNoAxeFindings(page, 'a shift placed on a phone')
  await page.getByRole('button', { name: 'Undo' }).tap()
  await seen(count(2))

  await count(2).tap()
  await seen(page.getByText(/2 gaps this week/))
  await expectFits(page, 'the findings on a phone')
  await expectNoAxeFindings(page, 'the findings on a phone')
})
