import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { journey, seen } from '../support/browser/journey.ts'
import { expectSound, moveToScreen, people, usedLink } from '../support/browser/screen.ts'
import { everyScreen, mayOpen, type Role } from '../support/browser/screens-by-role.ts'
import { signInOn } from '../support/server/example-server.ts'

const { shared } = journey()

/** Milliseconds of the longest animation or transition that is running. */
const longestMove = (page: Page) =>
  page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0))),
  )

const noAccess = /^You do not have access to this page$/
const roles = Object.keys(people) as Role[]
const pageOf = async (role: Role) => {
  const options = { expected: usedLink, reducedMotion: 'reduce' } as const
  const page = await shared(role, (page) => signInOn(page, people[role]), options)
  await page.setViewportSize({ width: 1440, height: 900 })
  return page
}

describe.each(roles)('for a %s', (role) => {
  test.each(everyScreen.filter((screen) => mayOpen(screen, role)))('$at has no faults', async ({ at, title }) => {
    const page = await pageOf(role)
    await moveToScreen(page, at, title)
    await expectSound(page, at, title)
    if (role === 'manager') await expectNoAxeFindings(page, `${at} on a small phone`)
    expect(await longestMove(page), 'animations run although reduced motion is set').toBeLessThan(1)
  })

  test.each(everyScreen.filter((screen) => !mayOpen(screen, role)))('$at does not open', async ({ at }) => {
    const page = await pageOf(role)
    await moveToScreen(page, at, noAccess)
    await seen(page.getByText(/If you need it, ask a lead of/))
  })

  if (role !== 'manager')
    test('a page that does not open has no faults', async () => {
      const page = await pageOf(role)
      await moveToScreen(page, '/amhps/new', noAccess)
      await expectSound(page, '/amhps/new', noAccess)
    })

  test('an unknown address has no faults', async () => {
    const page = await pageOf(role)
    await moveToScreen(page, '/nowhere', /^Page not found/)
    await expectSound(page, '/nowhere', /^Page not found/)
  })
})
