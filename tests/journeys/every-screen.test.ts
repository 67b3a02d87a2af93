import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, gone, journey, seen } from '../support/browser/journey.ts'
import { everyScreen, mayOpen, type Role } from '../support/browser/screens-by-role.ts'

const { signInAs, arrive } = journey()
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

test.each(Object.keys(people) as Role[])('every screen of a %s is sound, and no other opens', async (role) => {
  const page = await signInAs(people[role], { expected: usedLink, reducedMotion: 'reduce' })
  for (const screen of everyScreen) {
    await page.setViewportSize({ width: 1440, height: 900 })
    const heading = await open(page, screen.at)
    if (!mayOpen(screen, role)) {
      expect(heading, screen.at).toBe('This page is not for your account')
      await seen(page.getByText(/If you need it, ask a lead of/))
      continue
    }
    await isSound(page, `${screen.at} as ${role}`, screen.title)
    expect(await longestMove(page), `${screen.at} moves although people asked for less`).toBeLessThan(1)
  }
  if (role !== 'manager') {
    await open(page, '/amhps/new')
    await isSound(page, `a page that is not for a ${role}`, /^This page is not for your account/)
  }
  await open(page, '/nowhere')
  await isSound(page, 'no page', /^There is no page here/)
})

test('a small phone shows a manager every screen without a finding', async () => {
  const page = await signInAs(people.manager, { viewport: { width: 320, height: 640 }, expected: usedLink })
  for (const screen of everyScreen.filter((one) => mayOpen(one, 'manager'))) {
    await open(page, screen.at)
    await expectNoAxeFindings(page, `${screen.at} at 320`)
  }
})

test('an address that asks for what cannot be shown says so, and leads on', async () => {
  const page = await signInAs(people.manager, { expected: usedLink })
  for (const day of ['9999-12-31', '0001-01-01', '2026-02-30', 'soon']) {
    await open(page, `/rota?from=${day}`)
    await seen(page.getByText(`There is no week of “${day}” to show.`), page.getByText(/Mon 30 Nov to Sun 6 Dec/))
  }
  await expectNoAxeFindings(page, 'a week that cannot be shown')
  await page.getByRole('button', { name: 'Week after' }).click()
  await gone(page.getByText(/There is no week of/))
  await open(page, '/cover?from=9999-12-01&to=9999-12-31')
  await seen(page.getByText(/cannot be shown/), page.getByText(/30 November 2026 to 27 December 2026/))
  await expectNoAxeFindings(page, 'days that cannot be shown')
  await page.getByRole('button', { name: 'Next week' }).click()
  await gone(page.getByText(/cannot be shown/))
  for (const at of ['/link/half-a-li', '/link/a.b', '/link/']) {
    await open(page, at)
    await seen(page.getByText(/Copy the whole link from the message, or ask your manager for a new one/))
  }
  await expectNoAxeFindings(page, 'a link that is not whole')
})

test('whoever is signed out signs in where they meant to go', async () => {
  const page = await arrive({ expected: usedLink })
  for (const { at, opens, title } of everyScreen) {
    expect(await open(page, at), at).toMatch(opens === 'anyone' ? title : /^Sign in$/)
    expect(new URL(page.url()).pathname).toBe(at)
  }
  await isSound(page, 'help, signed out', /^Help/)
  await open(page, '/cover')
  await isSound(page, 'sign in', /^Sign in/)
  await page.getByRole('button', { name: people.lead }).click()
  await seen(page.getByRole('heading', { name: 'Cover', exact: true }))
})
