import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, expectFocus, gone, journey, press, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour

/** Fills in the form for Stephen Marsh, who is sick from Tuesday 1 to Friday 4 December, and sends it by Enter. */
async function enter(page: Page, kind: string, first: string, last: string) {
  await press(page, 'Add an absence')
  await page.getByLabel('AMHP', { exact: true }).selectOption({ label: 'Stephen Marsh' })
  await page.getByLabel('Kind').selectOption({ label: kind })
  await page.getByLabel('First day').fill(first)
  await page.getByLabel('Last day').fill(last)
  await page.getByLabel('Last day').press('Enter')
}

const rows = (page: Page) => page.getByRole('row', { name: /Stephen Marsh/ })

test('what overlaps is said before it is saved: merged by keyboard, kept beside, or left', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(409)] })
  await page.goto('/absences')
  await enter(page, 'Sickness', '3 dec', '8 dec')
  const question = page.getByRole('region', { name: 'Stephen Marsh is already away' })
  await seen(question.getByText('Stephen Marsh is already away from Tue 1 Dec to Fri 4 Dec (sickness).'))
  await seen(question.getByText('Merged, they are one absence from Tue 1 Dec to Tue 8 Dec.'))
  await expectFocus(page, 'Stephen Marsh is already away')
  await expectNoAxeFindings(page, 'the question about an absence that overlaps')

  await press(page, 'Go back')
  await expect.poll(() => page.getByLabel('First day').inputValue()).toBe('3 Dec 2026')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('start')
  expect(await rows(page).count()).toBe(1)
  await page.getByLabel('Last day').press('Enter')
  await expectFocus(page, 'Stephen Marsh is already away')
  await page.keyboard.press('Tab')
  await expectFocus(page, 'Change that one from Tue 1 Dec to Fri 4 Dec instead')
  await page.keyboard.press('Tab')
  await expectFocus(page, 'Merge into one')
  await page.keyboard.press('Enter')
  await seen(page.getByRole('row', { name: /Stephen Marsh Tue 1 Dec to Tue 8 Dec Sickness/ }))
  expect(await rows(page).count()).toBe(1)
  await expectFocus(page, 'Add an absence')
})

test('absences of different kinds are not merged; on a phone both are kept, or the other is changed', async () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const page = await signInAs(/Priya Shah, manager/, { ...phone, expected: [consoleSays(409)] })
  await page.goto('/absences')
  await enter(page, 'Annual leave', '8 dec', '9 dec')
  const question = page.getByRole('region', { name: 'Stephen Marsh is already away' })
  await seen(question.getByText('Absences of different kinds cannot be merged.'))
  await gone(question.getByRole('button', { name: 'Merge into one' }))
  await expectFits(page, 'the question about an absence of another kind')
  await expectNoAxeFindings(page, 'the question about an absence of another kind at 390')
  await press(page, 'Change that one from Tue 1 Dec to Tue 8 Dec instead')
  await expectFocus(page, 'Change an absence')
  expect(await page.getByLabel('Last day').inputValue()).toBe('8 Dec 2026')
  await press(page, 'Cancel')

  await enter(page, 'Annual leave', '8 dec', '9 dec')
  await press(page, 'Keep both')
  await seen(rows(page).filter({ hasText: 'Tue 8 Dec to Wed 9 Dec' }))
  expect(await rows(page).count()).toBe(2)
})
