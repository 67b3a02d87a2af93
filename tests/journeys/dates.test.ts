import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, expectFocus, focused, journey, press, seeFault, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()
/** A browser that writes 11 December as 12/11. */
const american = { locale: 'en-US' }

async function absenceForm(page: Page) {
  await page.goto('/absences')
  await press(page, 'Add an absence')
  return {
    first: page.getByRole('textbox', { name: 'First day' }),
    last: page.getByRole('textbox', { name: 'Last day' }),
  }
}

/** What a field is described by. */
const said = (page: Page, id: string) =>
  page.locator(`#${id}`).evaluate((input) =>
    (input.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((told) => document.getElementById(told)?.textContent)
      .join(' '),
  )

test('in an American browser 11/12/2026 is 11 December, and the field says so', async () => {
  const page = await signInAs(/Priya Shah, manager/, american)
  const { first, last } = await absenceForm(page)
  expect(await said(page, 'start')).toBe('Such as 11 Dec or 11/12/2026')
  await first.pressSequentially('11/12/2026')
  expect(await said(page, 'start')).toBe('Friday 11 December 2026')
  await expect.poll(() => page.getByRole('status').textContent()).toBe('Friday 11 December 2026')
  await last.fill('12 dec')
  expect(await first.inputValue()).toBe('11 Dec 2026')
  expect(await last.inputValue()).toBe('12 dec')
  expect(await said(page, 'end')).toBe('Saturday 12 December 2026')
  await page.getByLabel('AMHP', { exact: true }).selectOption('Tom Bell')
  await last.press('Enter')
  await seen(page.getByRole('row', { name: /Tom Bell.*Fri 11 Dec to Sat 12 Dec/ }))
})

test('a day that is not read stays as typed, and is a fault that says what to type', async () => {
  const page = await signInAs(/Priya Shah, manager/, american)
  const { first, last } = await absenceForm(page)
  await first.fill('12/31/2026')
  expect(await first.getAttribute('aria-invalid')).toBeNull()
  await last.fill('31 feb')
  await seen(page.getByText('There is no month 31: enter the day first, such as 31/12/2026'))
  expect(await first.inputValue()).toBe('12/31/2026')
  expect(await first.getAttribute('aria-invalid')).toBe('true')
  expect(await said(page, 'start')).toContain('There is no month 31')
  await expectNoAxeFindings(page, 'a date that is not read')
  await page.getByLabel('AMHP', { exact: true }).selectOption('Tom Bell')
  await press(page, 'Add absence')
  await seeFault(page, 'There is no 31 February: enter a day that the month has')
  await page
    .getByRole('alert')
    .getByRole('link', { name: /no month 31/ })
    .click()
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('start')
  await first.fill('31/12/2026')
  await last.fill('fri')
  await press(page, 'Add absence')
  await seeFault(page, 'Choose a last day on or after the first')
})

test.each([
  ['a desktop', { viewport: { width: 1440, height: 900 } }],
  ['a phone', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }],
  ['a laptop at 200 %', { viewport: { width: 640, height: 400 } }],
  ['a small phone', { viewport: { width: 320, height: 568 }, hasTouch: true, isMobile: true }],
])('a day is chosen from the calendar by keyboard on %s', async (where, device) => {
  const page = await signInAs(/Priya Shah, manager/, { ...american, ...device })
  const { first } = await absenceForm(page)
  await first.fill('11/12/2026')
  await first.press('Tab')
  expect(await focused(page)).toBe('Choose from calendar, First day')
  await page.keyboard.press('Enter')
  const calendar = page.getByRole('dialog', { name: 'Choose from calendar, First day' })
  await seen(calendar.getByRole('grid', { name: 'December 2026' }))
  await expectFocus(page, 'Friday 11 December 2026, chosen')
  expect(await calendar.locator('th').first().textContent()).toBe('Mo')
  await expectNoAxeFindings(page, `a calendar on ${where}`)
  await expectFits(page, `a calendar on ${where}`)
  const whole = (await calendar.boundingBox())!
  const { width, height } = device.viewport
  expect([whole.x >= 0, whole.y >= 0, whole.x + whole.width <= width, whole.y + whole.height <= height]).toEqual(
    Array(4).fill(true),
  )
  for (const button of await calendar.getByRole('button').all()) {
    const { width: wide, height: high } = (await button.boundingBox())!
    expect(Math.min(wide, high), (await button.textContent()) ?? '').toBeGreaterThanOrEqual(24)
  }

  await page.keyboard.press('Escape')
  await expectFocus(page, 'Choose from calendar, First day')
  expect(await first.inputValue()).toBe('11 Dec 2026')

  await page.keyboard.press('Enter')
  await expectFocus(page, 'Friday 11 December 2026, chosen')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('PageDown')
  await expectFocus(page, 'Sunday 17 January 2027')
  await page.keyboard.press('Enter')
  await expectFocus(page, 'Choose from calendar, First day')
  expect(await first.inputValue()).toBe('17 Jan 2027')
  expect(await said(page, 'start')).toBe('Sunday 17 January 2027')
})

test('the board goes to a day once it is certain, and stays where it is not read', async () => {
  const page = await signInAs(/Priya Shah, manager/, american)
  await page.goto('/rota?from=2026-11-30')
  const goTo = page.getByRole('textbox', { name: 'Go to' })
  const week = (name: string) => seen(page.getByText(name, { exact: true }))
  await goTo.fill('11/1')
  await seen(page.getByText('Monday 11 January 2027'))
  await week('Mon 30 Nov to Sun 6 December 2026')
  await goTo.fill('11/12')
  await goTo.press('Enter')
  await week('Mon 7 Dec to Sun 13 December 2026')
  await goTo.fill('12/31/2026')
  await goTo.press('Enter')
  await seen(page.getByText('There is no month 31: enter the day first, such as 31/12/2026'))
  await week('Mon 7 Dec to Sun 13 December 2026')
  expect(await goTo.inputValue()).toBe('12/31/2026')
  await goTo.fill('1 Mar 1999')
  await goTo.press('Tab')
  await seen(page.getByText('Enter a day from 1 January 2000'))
  await press(page, 'Choose from calendar, Go to')
  await seen(page.getByRole('dialog'))
  await page.mouse.click(5, 5)
  await expectFocus(page, 'Choose from calendar, Go to')
  await press(page, 'Choose from calendar, Go to')
  await seen(page.getByRole('grid', { name: 'November 2026' }))
  await page.getByRole('dialog').getByRole('button', { name: 'Next month' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Next month' }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Friday 1 January 2027/ })
    .click()
  await week('Mon 28 Dec to Sun 3 January 2027')
  expect(await goTo.inputValue()).toBe('1 Jan 2027')
})

test('a field about the past takes the last such day', async () => {
  const page = await signInAs(/Frances Doyle, lead/, american)
  await page.goto('/audit')
  await page.getByLabel('From').fill('fri')
  await page.getByLabel('From').press('Enter')
  await expect.poll(() => page.url()).toContain('from=2026-11-27')
  await page.getByLabel('From').fill('frid')
  await page.getByLabel('From').fill('')
  await page.getByLabel('From').press('Enter')
  await expect.poll(() => page.url()).not.toContain('from=')
})

test('where the calendar does not load, the day is typed', async () => {
  const page = await signInAs(/Priya Shah, manager/, { ...american, expected: [/calendar-/, /ERR_FAILED/] })
  const { first } = await absenceForm(page)
  await page.route('**/calendar-*', (route) => route.abort())
  await press(page, 'Choose from calendar, First day')
  await seen(page.getByText('The calendar did not load: type the day'))
  await first.fill('today')
  expect(await said(page, 'start')).toBe('Monday 30 November 2026')
})
