import { run as account } from '@amhp/api/cli/account.ts'
import { run as service } from '@amhp/api/cli/service.ts'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { expectNoAxeFindings, moveTo } from '../support/browser/browser.ts'
import { consoleSays, consoleSaysOffline, expectFits, journey, seen } from '../support/browser/journey.ts'
import { people } from '../support/browser/screen.ts'
import { everyScreen, mayOpen, type Role } from '../support/browser/screens-by-role.ts'
import { runCommand } from '../support/server/command.ts'
import { signInOn } from '../support/server/example-server.ts'

const example = journey()
const empty = journey({ empty: true })

/** Runs a command at the server's time. Gives what it printed. */
async function typed(run: typeof account, ...args: string[]): Promise<string> {
  const { store, clock, origin } = empty.server
  const { code, out, err } = await runCommand(run, args, { clock, databaseUrl: store.file, address: origin })
  expect(code, err).toBe(0)
  return out
}

/** What each screen of an empty service says to help people begin. */
const teaches: Readonly<Record<string, RegExp>> = {
  '/now': /Gap: no AMHP is on duty in the published rota/,
  '/cover': /No duty needed in this period/,
  '/rota': /Set up in four steps/,
  '/absences': /Nobody is away on these days/,
  '/amhps': /Nobody is on the register yet/,
  '/duty-pattern': /No bands yet/,
  '/shift-codes': /No codes yet/,
  '/bank-holidays': /Christmas Day/,
  '/accounts': /Ada Byron/,
  '/audit': /Made the service/,
  '/service': /Name of the service/,
  '/set-up': /To set up a new service, start at the top/,
  '/import': /people down and days across/,
  '/amhps/new': /Add to the register/,
}

/** Makes a service on the command line and sets the first password by the printed link. */
async function beginService(page: Page) {
  await typed(service, 'add', 'Westmoor AMHP service', '--authority', 'Westmoor Council')
  const made = await typed(account, 'add', '--name', 'Ada Byron', '--email', 'a@b.example', '--roles', 'manager,lead')
  await page.goto(/https?:\S+/.exec(made)![0])
  for (const label of ['New password', 'New password again'])
    await page.getByLabel(label, { exact: true }).fill('slow river copper lamp')
  await page.getByRole('button', { name: 'Set password and sign in' }).click()
  await seen(page.getByText('Set up in four steps'))
}

test.each(Object.entries(teaches))('%s of an empty service says how to begin', async (path, words) => {
  const page = await empty.shared('Ada Byron', beginService)
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  await seen(page.locator('main').getByText(words))
  await expectNoAxeFindings(page, `${path}, empty`)
  await page.setViewportSize({ width: 320, height: 640 })
  await expectFits(page, `${path}, empty`)
})

/** Fast-forwards the page's clock until something is seen: the page retries a few times before it gives up. */
async function soon(page: Page, what: Locator) {
  const patienceEnds = performance.now() + 60_000
  while (performance.now() < patienceEnds && !(await what.first().isVisible())) {
    await page.clock.fastForward(5000)
    await page.waitForTimeout(50)
  }
  await seen(what)
}

const needsNothing = ['/account', '/set-up', '/import']

describe('when the server cannot be reached', () => {
  const roles = Object.keys(people) as Role[]
  const expected = [consoleSaysOffline]
  const offline = (role: Role) =>
    example.shared(
      role,
      async (page) => {
        await signInOn(page, people[role])
        await page.clock.install({ time: example.server.clock.now() })
        await page.goto('/help')
        await seen(page.getByRole('heading', { name: 'Help' }))
        await page.route('**/api/**', (route) => route.abort())
      },
      { expected },
    )

  const needsData = everyScreen.filter(({ opens, at }) => opens !== 'anyone' && !needsNothing.includes(at))
  test.each(needsData)('$at says so, and how to try again', async (screen) => {
    const page = await offline(roles.find((role) => mayOpen(screen, role))!)
    await moveTo(page, screen.at)
    await seen(page.getByRole('heading', { level: 1, name: screen.title }))
    await soon(page, page.getByRole('alert').getByRole('heading', { name: 'The server cannot be reached' }))
    await seen(page.getByRole('button', { name: 'Try again' }))
    await expectNoAxeFindings(page, `${screen.at}, offline`)
  })
})

test('a page opened offline says that the server cannot be reached, and tries again', async () => {
  const page = await example.arrive({ expected: [consoleSaysOffline] })
  await page.route('**/api/**', (route) => route.abort())
  await page.goto('/rota')
  await seen(page.getByRole('heading', { name: 'The server cannot be reached' }))
  await expectNoAxeFindings(page, 'nobody known, offline')
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Try again' }).click()
  await seen(page.getByRole('heading', { name: 'Sign in' }))
})

test('a loaded page stays when the network goes, and says that it may be out of date', async () => {
  const page = await example.signInAs(/Priya Shah/, { expected: [consoleSaysOffline] })
  await page.clock.install({ time: example.server.clock.now() })
  await page.goto('/now')
  await seen(page.getByRole('heading', { name: 'Northshire Council' }))
  await page.route('**/api/**', (route) => route.abort())
  await soon(page, page.getByRole('heading', { name: /This is ([3-9]|\d\d+) minutes old/ }))
  await seen(
    page.getByText('Phone to check before you rely on it.'),
    page.getByRole('heading', { name: 'Northshire Council' }),
  )
  await expectNoAxeFindings(page, 'on now, minutes old')
})

test('a change to the rota waits for the network, and is saved when it is back', async () => {
  const page = await example.signInAs(/Priya Shah/, { expected: [consoleSaysOffline, consoleSays(503)] })
  const cell = page.getByRole('row').filter({ hasText: 'Jaswinder Gill' }).getByRole('gridcell').nth(5)
  await seen(cell)
  await page.route('**/api/**', (route) => route.abort())
  await cell.click()
  await page.keyboard.type('W2')
  await page.keyboard.press('Enter')
  await seen(
    page.getByRole('heading', { name: 'Your change is kept on this page but not saved yet' }),
    cell.getByText('W2'),
  )
  await expectNoAxeFindings(page, 'a change that waits')
  await page.unroute('**/api/**')
  await page.getByRole('button', { name: 'Try again now' }).click()
  await seen(page.getByText('All changes saved to the draft'))
})
