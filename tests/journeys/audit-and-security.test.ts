import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, journey, press, seen } from '../support/browser/journey.ts'

const { signInAs, arrive } = journey()

async function download(page: Page, link: string) {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const file = await coming
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('a lead gives someone a role, reads what changed, and finds it by person and as a file', async () => {
  const stranger = await arrive({ expected: [consoleSays(401)] })
  await stranger.goto('/')
  await stranger.getByLabel('Email address').fill('frances.doyle@example.com')
  await stranger.getByLabel('Password').fill('not the password')
  await press(stranger, 'Sign in')
  await seen(stranger.getByRole('alert'))

  const page = await signInAs(/Frances Doyle, lead/)
  await page.goto('/accounts/tom-bell')
  await page.getByRole('checkbox', { name: /^Manager/ }).check()
  await press(page, 'Save')
  await seen(page.getByRole('heading', { name: 'Accounts' }))

  await page.goto('/audit')
  await seen(page.getByRole('row', { name: /Frances Doyle .*Changed the account of Tom Bell/ }))
  await seen(page.getByText('Roles: AMHP'))
  await expectNoAxeFindings(page, 'the audit trail')
  await page.getByLabel('Person').selectOption('Tom Bell')
  await seen(page.getByRole('row', { name: /Changed the account of Tom Bell/ }))
  expect(await page.getByRole('row', { name: /Published edition/ }).count()).toBe(0)
  const csv = await download(page, 'Download these entries as CSV')
  expect(csv.name).toBe('audit-trail.csv')
  expect(csv.text).toContain('Roles: AMHP → AMHP, manager')
  await page.getByLabel('Show changes to').selectOption('Bank holidays')
  await seen(page.getByRole('heading', { name: 'No changes match' }))
  await expectNoAxeFindings(page, 'the audit trail with nothing found')

  await page.goto('/set-up')
  await page.getByRole('link', { name: 'Security events' }).click()
  await seen(page.getByRole('row', { name: /Frances Doyle .*Roles changed, Tom Bell: AMHP → AMHP, manager/ }))
  await seen(page.getByRole('row', { name: /Not known .*Wrong password .*127\.0\.0\.1/ }))
  await expectNoAxeFindings(page, 'security events')
  await page.getByLabel('Show', { exact: true }).selectOption('Signed in')
  await seen(page.getByRole('row', { name: /Frances Doyle .*Signed in/ }))
  expect(await page.getByRole('row', { name: /Roles changed/ }).count()).toBe(0)
  const lines = await download(page, 'Download these events as JSON lines')
  expect(
    lines.text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)['event.action']),
  ).toContain('sign-in')

  const manager = await signInAs(/Priya Shah, manager/)
  await manager.goto('/set-up')
  expect(await manager.getByRole('link', { name: 'Security events' }).count()).toBe(0)
})
