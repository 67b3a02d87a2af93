import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, gone, journey, seen } from '../support/browser/journey.ts'

const { signInAs, arrive } = journey()

test.each([390, 320])('an AMHP sees her shifts and who is on, on a phone %i wide', async (width) => {
  const page = await signInAs(/Tom Bell, AMHP/, { viewport: { width, height: 844 }, hasTouch: true, isMobile: true })
  const next = page.getByRole('region', { name: 'Next shift' })
  await seen(next.getByText('Thursday 3 December'), next.getByText('08:45 to 17:15'))
  await seen(next.getByText(/Northshire day, AMHP, for Northshire Council. Starts in 3 days/))
  const told = async (term: string) =>
    (await next.locator('div', { hasText: term }).last().textContent())?.slice(term.length)
  expect(await told('On with you')).toContain('Daniel Hughes')
  expect(await told('You take over from')).toMatch(/standby/)
  expect(await told('You hand over to')).toMatch(/standby/)
  expect(await told('Rest before')).toBe('24 h or more')
  await seen(
    page.getByRole('heading', { name: 'This week and the next 11' }),
    page.getByRole('region', { name: /Mon 7 Dec/ }),
  )
  await expectFits(page, 'my shifts')
  await expectNoAxeFindings(page, `my shifts at ${width}`)

  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await expectNoAxeFindings(page, `the menu at ${width}`)
  await page.getByRole('link', { name: 'On now' }).click()
  await seen(page.getByRole('heading', { name: 'Northshire Council' }), page.getByText('An AMHP is on duty').first())
  const phone = page.getByRole('link', { name: /duty phone of/ }).first()
  expect(await phone.getAttribute('href')).toMatch(/^tel:0770090\d+$/)
  await expectFits(page, 'on now')
  await expectNoAxeFindings(page, `on now at ${width}`)

  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await seen(page.getByRole('button', { name: 'Sign in', exact: true }))
  await expectFits(page, 'sign in')
  await page.goBack()
  await seen(page.getByRole('heading', { name: 'Sign in' }))
  await gone(page.getByText('Northshire Council'))
})

test('an AMHP does not see a draft before it is published', async () => {
  const tom = await signInAs(/Tom Bell/, { viewport: { width: 390, height: 844 } })
  await seen(tom.getByRole('region', { name: 'Next shift' }))
  const week = tom.getByRole('region', { name: /Mon 7 Dec/ })
  const before = await week.textContent()
  expect(before).not.toContain('Mon 7 Dec 10:10 to 16:20')

  const priya = await signInAs(/Priya Shah/)
  await priya.goto('/rota?from=2026-12-07')
  const board = boardOn(priya)
  await board.cell('Tom Bell', 5).click()
  await priya.keyboard.type('1010-1620')
  await priya.keyboard.press('Enter')
  await board.saved()
  await tom.reload()
  await seen(week)
  expect(await week.textContent()).toBe(before)

  await priya.getByRole('link', { name: /^Publish \(/ }).click()
  await seen(priya.getByRole('button', { name: 'Publish edition 2' }))
  for (const reason of await priya.getByLabel('Reason', { exact: true }).all())
    if ((await reason.inputValue()) === '') await reason.fill('Agreed with the team.')
  await priya.getByRole('button', { name: 'Publish edition 2' }).click()
  await seen(priya.getByText('Edition 2 is published.'))
  await tom.reload()
  await seen(week.getByText('10:10 to 16:20'))
})

test('an AMHP who signs in at a page for managers is led to her own', async () => {
  const page = await arrive({ viewport: { width: 320, height: 640 } })
  await page.goto('/rota')
  await page.getByRole('button', { name: /Tom Bell, AMHP/ }).click()
  await seen(page.getByRole('heading', { name: 'You do not have access to this page' }))
  await page.getByRole('link', { name: 'Go to your home page' }).click()
  await seen(page.getByRole('heading', { name: 'My shifts' }))
})
