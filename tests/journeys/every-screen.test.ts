import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { journey, seen } from '../support/browser/journey.ts'
import { expectSound, open, people, usedLink } from '../support/browser/screen.ts'
import { everyScreen, mayOpen, type Role } from '../support/browser/screens-by-role.ts'
import { signInOn } from '../support/server/example-server.ts'

const { shared } = journey()

/** Milliseconds of the longest animation or transition that is running. */
const longestMove = (page: Page) =>
  page.evaluate(() =>
    Math.max(0, ...document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration ?? 0))),
  )

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
    await open(page, at)
    await expectSound(page, at, title)
    expect(await longestMove(page), 'animations run although reduced motion is set').toBeLessThan(1)
  })

  test.each(everyScreen.filter((screen) => !mayOpen(screen, role)))('$at does not open', async ({ at }) => {
    const page = await pageOf(role)
    expect(await open(page, at)).toBe('You do not have access to this page')
    await seen(page.getByText(/If you need it, ask a lead of/))
  })

  if (role !== 'manager')
    test('a page that does not open has no faults', async () => {
      const page = await pageOf(role)
      await open(page, '/amhps/new')
      await expectSound(page, '/amhps/new', /^You do not have access to this page/)
    })

  test('an unknown address has no faults', async () => {
    const page = await pageOf(role)
    await open(page, '/nowhere')
    await expectSound(page, '/nowhere', /^Page not found/)
  })
})
