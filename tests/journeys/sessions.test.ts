import { sessions } from '@amhp/db/schema/index.ts'
import { expect, onTestFinished, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFocus, gone, journey, seen, visit } from '../support/browser/journey.ts'
import { startExampleServer } from '../support/server/example-server.ts'

const here = journey()
const { signInAs } = here
const endEverySession = () => here.server.store.tx((q) => q.delete(sessions))

test('a session that ends in a form asks to sign in again and loses nothing', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(401)] })
  await page.goto('/amhps/new')
  await page.getByLabel('Name', { exact: true }).fill('Rosa Lind')
  await page.getByLabel('Employer').fill('Northshire Council')
  await page.getByLabel('AMHP hours a week').fill('37')
  await endEverySession()
  await page.getByRole('button', { name: 'Add to the register' }).click()
  await seen(page.getByRole('heading', { name: 'You have been signed out' }))
  await expectFocus(page, 'You have been signed out')
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Lind')
  await expectNoAxeFindings(page, 'signed out in the middle of a form')
  await page.getByRole('button', { name: /Sign in as Priya Shah/ }).click()
  await gone(page.getByRole('heading', { name: 'You have been signed out' }))
  expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Rosa Lind')
  await page.getByRole('button', { name: 'Add to the register' }).click()
  await seen(page.getByRole('heading', { name: 'AMHP register' }), page.getByRole('link', { name: 'Rosa Lind' }))
})

test('a session that ends on the board keeps the change until it can be saved', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(401)] })
  const board = boardOn(page)
  const cell = board.cell('Jaswinder Gill', 5)
  await seen(cell)
  await cell.click()
  await page.keyboard.type('W2')
  await endEverySession()
  await page.keyboard.press('Enter')
  await seen(page.getByRole('heading', { name: 'You have been signed out' }), cell.getByText('W2'))
  await expectNoAxeFindings(page, 'signed out in the middle of a week')
  await page.getByRole('button', { name: /Sign in as Priya Shah/ }).click()
  await board.saved()
  await page.reload()
  await seen(cell.getByText('W2'))
})

test('an idle manager is signed out after twelve hours, an AMHP is not', async () => {
  const { clock } = here.server
  const [priya, tom] = [
    await signInAs(/Priya Shah, manager/, { expected: [consoleSays(401)] }),
    await signInAs(/Tom Bell, AMHP/),
  ]
  const before = clock.now()
  try {
    clock.advance(13 * 3_600_000)
    await Promise.all([priya.goto('/rota'), tom.goto('/my-shifts')])
    await seen(priya.getByRole('heading', { name: 'Sign in' }), tom.getByRole('heading', { name: 'My shifts' }))
    await priya.getByRole('button', { name: /Sign in as Priya Shah/ }).click()
    await boardOn(priya).shows(/Mon 30 Nov/)
    expect(new URL(priya.url()).pathname).toBe('/rota')
  } finally {
    clock.advance(before - clock.now())
  }
})

test('back and forward go through the pages seen, with focus on each heading', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  for (const name of ['AMHPs', 'Set up']) await page.getByRole('link', { name, exact: true }).first().click()
  await page.getByRole('link', { name: 'Audit trail' }).click()
  await seen(page.getByRole('heading', { name: 'Audit trail' }))
  for (const title of ['Set up', 'AMHP register']) {
    await page.goBack()
    await seen(page.getByRole('heading', { name: title, level: 1 }))
    await expectFocus(page, title)
  }
  await page.goForward()
  await seen(page.getByRole('heading', { name: 'Set up', level: 1 }))
  await expect.poll(() => page.title()).toMatch(/^Set up/)
})

test('signing out everywhere signs out the other device too, and Back shows nothing', async () => {
  const phone = await signInAs(/Tom Bell, AMHP/, {
    expected: [consoleSays(401)],
    viewport: { width: 390, height: 844 },
  })
  const desk = await signInAs(/Tom Bell, AMHP/)
  await desk.getByRole('link', { name: 'Tom Bell' }).click()
  await desk.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expectNoAxeFindings(desk, 'asking before signing out everywhere')
  await desk.getByRole('button', { name: 'Sign out on every device' }).click()
  await seen(desk.getByRole('heading', { name: 'Sign in' }))
  await desk.goBack()
  await seen(desk.getByRole('heading', { name: 'Sign in' }))
  await phone.reload()
  await seen(phone.getByRole('heading', { name: 'Sign in' }))
  await gone(phone.getByText('Next shift'))
})

test('a database without the example offers no example accounts', async () => {
  const { origin, stop } = await startExampleServer({ empty: true })
  onTestFinished(stop)
  const page = await visit(here.browser, origin)
  await page.goto('/')
  await seen(page.getByRole('heading', { name: 'Sign in' }), page.getByLabel('Password'))
  expect(await page.getByRole('button').allTextContents()).toEqual(['Sign in'])
  expect(await page.locator('main').textContent()).not.toMatch(/example/i)
  await expectNoAxeFindings(page, 'signing in without examples')
  const reply = await page.request.post('/api/session/example', { data: { account: 'priya-shah' } })
  expect(reply.status()).toBeGreaterThanOrEqual(400)
})
