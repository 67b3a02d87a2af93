import { describe, expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { gone, journey, seen } from '../support/browser/journey.ts'
import { expectSound, open, people, usedLink } from '../support/browser/screen.ts'
import { everyScreen } from '../support/browser/screens-by-role.ts'
import { signInOn } from '../support/server/example-server.ts'

const { arrive, shared } = journey()
describe('an address of something that cannot be shown says so and offers a way on', () => {
  const asManager = () => shared('manager', (page) => signInOn(page, people.manager), { expected: usedLink })

  test.each(['9999-12-31', '0001-01-01', '2026-02-30', 'soon'])('the week of %s', async (day) => {
    const page = await asManager()
    await open(page, `/rota?from=${day}`)
    await seen(page.getByText(`The date “${day}” cannot be shown`), page.getByText(/Mon 30 Nov to Sun 6 Dec/))
    await expectNoAxeFindings(page, 'a week that cannot be shown')
    await page.getByRole('button', { name: 'Next week' }).click()
    await gone(page.getByText(/cannot be shown/))
  })

  test('the days of cover', async () => {
    const page = await asManager()
    await open(page, '/cover?from=9999-12-01&to=9999-12-31')
    await seen(page.getByText(/cannot be shown/), page.getByText(/30 November 2026 to 27 December 2026/))
    await expectNoAxeFindings(page, 'days that cannot be shown')
    await page.getByRole('button', { name: 'Next week' }).click()
    await gone(page.getByText(/cannot be shown/))
  })

  test.each(['/link#half-a-li', '/link#a.b', '/link', '/link/in-the-path'])('%s', async (at) => {
    const page = await asManager()
    await open(page, at)
    await seen(page.getByText(/Copy the whole link from the message, or ask a manager or lead for a new one/))
    await expectNoAxeFindings(page, 'a link that is not whole')
  })
})

describe('someone signed out', () => {
  const signedOut = () => shared('nobody', async () => {}, { expected: usedLink })

  test.each(everyScreen)('signs in at $at, unless anyone may open it', async ({ at, opens, title }) => {
    const page = await signedOut()
    expect(await open(page, at)).toMatch(opens === 'anyone' ? title : /^Sign in$/)
    const { pathname, hash } = new URL(page.url())
    expect(pathname + hash).toBe(at)
  })

  test.each([
    ['/help', /^Help/],
    ['/cover', /^Sign in/],
  ])('sees %s without faults', async (at, title) => {
    const page = await signedOut()
    await open(page, at)
    await expectSound(page, at, title)
  })

  test('goes to the address after signing in', async () => {
    const page = await arrive()
    await open(page, '/cover')
    await page.getByRole('button', { name: people.lead }).click()
    await seen(page.getByRole('heading', { name: 'Cover', exact: true }))
  })
})
