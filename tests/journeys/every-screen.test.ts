import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, gone, journey, seen } from '../support/browser/journey.ts'
import { everyScreen, mayOpen, type Role } from '../support/browser/screens-by-role.ts'
import { signInOn } from '../support/server/example-server.ts'

const { arrive, shared } = journey()
const people: Record<Role, RegExp> = {
  manager: /Priya Shah, manager/,
  lead: /Frances Doyle, lead/,
  amhp: /Tom Bell, AMHP/,
}
const usedLink = [consoleSays(404), consoleSays(410)]

/** Opens an address and waits until nothing is being loaded. Gives the heading. */
async function open(page: Page, path: string): Promise<string> {
  await page.goto(path)
  await page.locator('h1').waitFor()
  await page.locator('.loading').waitFor({ state: 'hidden' })
  return (await page.locator('h1').allTextContents()).join(' AND ')
}

/** One heading, which is also the title; nothing wider than a small phone, or than a laptop at 200 %. */
async function isSound(page: Page, where: string, title: RegExp) {
  const heading = (await page.locator('h1').allTextContents()).join(' AND ')
  expect(heading, where).toMatch(title)
  expect(await page.title(), where).toBe(`${heading} – AMHP rota`)
  await expectNoAxeFindings(page, where)
  for (const width of [640, 320]) {
    await page.setViewportSize({ width, height: 640 })
    await expectFits(page, `${where} at ${width}`)
  }
}

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
  test.each(everyScreen.filter((screen) => mayOpen(screen, role)))('$at is sound', async ({ at, title }) => {
    const page = await pageOf(role)
    await open(page, at)
    await isSound(page, at, title)
    expect(await longestMove(page), 'it moves although people asked for less').toBeLessThan(1)
  })

  test.each(everyScreen.filter((screen) => !mayOpen(screen, role)))('$at does not open', async ({ at }) => {
    const page = await pageOf(role)
    expect(await open(page, at)).toBe('This page is not for your account')
    await seen(page.getByText(/If you need it, ask a lead of/))
  })

  if (role !== 'manager')
    test('a page that does not open is sound', async () => {
      const page = await pageOf(role)
      await open(page, '/amhps/new')
      await isSound(page, '/amhps/new', /^This page is not for your account/)
    })

  test('an address that is no page is sound', async () => {
    const page = await pageOf(role)
    await open(page, '/nowhere')
    await isSound(page, '/nowhere', /^There is no page here/)
  })
})

test.each(everyScreen.filter((screen) => mayOpen(screen, 'manager')))(
  '$at is accessible to a manager on a small phone',
  async ({ at }) => {
    const phone = { viewport: { width: 320, height: 640 }, expected: usedLink }
    const page = await shared('phone', (page) => signInOn(page, people.manager), phone)
    await open(page, at)
    await expectNoAxeFindings(page, at)
  },
)

describe('an address that asks for what cannot be shown says so, and leads on', () => {
  test.each(['9999-12-31', '0001-01-01', '2026-02-30', 'soon'])('the week of %s', async (day) => {
    const page = await pageOf('manager')
    await open(page, `/rota?from=${day}`)
    await seen(page.getByText(`There is no week of “${day}” to show.`), page.getByText(/Mon 30 Nov to Sun 6 Dec/))
    await expectNoAxeFindings(page, 'a week that cannot be shown')
    await page.getByRole('button', { name: 'Week after' }).click()
    await gone(page.getByText(/There is no week of/))
  })

  test('days of cover', async () => {
    const page = await pageOf('manager')
    await open(page, '/cover?from=9999-12-01&to=9999-12-31')
    await seen(page.getByText(/cannot be shown/), page.getByText(/30 November 2026 to 27 December 2026/))
    await expectNoAxeFindings(page, 'days that cannot be shown')
    await page.getByRole('button', { name: 'Next week' }).click()
    await gone(page.getByText(/cannot be shown/))
  })

  test.each(['/link/half-a-li', '/link/a.b', '/link/'])('%s', async (at) => {
    const page = await pageOf('manager')
    await open(page, at)
    await seen(page.getByText(/Copy the whole link from the message, or ask your manager for a new one/))
    await expectNoAxeFindings(page, 'a link that is not whole')
  })
})

describe('whoever is signed out', () => {
  const signedOut = () => shared('nobody', async () => {}, { expected: usedLink })

  test.each(everyScreen)('signs in at $at, unless anyone may open it', async ({ at, opens, title }) => {
    const page = await signedOut()
    expect(await open(page, at)).toMatch(opens === 'anyone' ? title : /^Sign in$/)
    expect(new URL(page.url()).pathname).toBe(at)
  })

  test.each([
    ['/help', /^Help/],
    ['/cover', /^Sign in/],
  ])('finds %s sound', async (at, title) => {
    const page = await signedOut()
    await open(page, at)
    await isSound(page, at, title)
  })

  test('arrives where they meant to go', async () => {
    const page = await arrive()
    await open(page, '/cover')
    await page.getByRole('button', { name: people.lead }).click()
    await seen(page.getByRole('heading', { name: 'Cover', exact: true }))
  })
})
