import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, gone, journey, press, seeFault, seen } from '../support/browser/journey.ts'
import { agreeOnTime } from '../support/server/example-server.ts'

const here = journey()
const { signInAs, arrive } = here
const words = 'slow river copper lamp'
const sixteenMinutes = 16 * 60_000

/** A lead with a password, in a browser of her own. */
async function rosaArrives(): Promise<Page> {
  const frances = await signInAs(/Frances Doyle, lead/)
  const invitation = { name: 'Rosa Lind', email: 'rosa.lind@northshire.example', roles: ['lead'], amhp: null }
  const { link } = await (await frances.request.post('/api/accounts', { data: invitation })).json()
  const rosa = await arrive({ expected: [consoleSays(401), consoleSays(403), consoleSays(422)] })
  await rosa.request.post('/api/one-time-links', { data: { token: link.url.split('#')[1], password: words } })
  return rosa
}

test('after 15 minutes a lead enters the password again, and what she asked for goes on; its owner is told', async () => {
  const rosa = await rosaArrives()
  const tom = await signInAs(/Tom Bell, AMHP/, { expected: [consoleSays(401)] })
  here.server.clock.advance(sixteenMinutes)
  await agreeOnTime(rosa, here.server)
  await rosa.goto('/accounts')
  await rosa.getByRole('link', { name: 'Tom Bell' }).click()
  await press(rosa, 'Sign out everywhere')
  await press(rosa, 'Sign Tom Bell out')
  const dialog = rosa.getByRole('dialog', { name: 'Enter your password again' })
  await seen(dialog)
  await expectNoAxeFindings(rosa, 'asking for the password again')
  await press(rosa, 'Continue')
  await seeFault(rosa, 'Enter your password')
  await dialog.getByLabel('Password').fill('not it, I am afraid')
  await press(rosa, 'Continue')
  await seeFault(rosa, /not your current password/)
  await expectNoAxeFindings(rosa, 'a wrong password in the dialog')
  await dialog.getByLabel('Password').fill(words)
  await press(rosa, 'Continue')
  await seen(rosa.getByText('Tom Bell is signed out on every device.'))
  await gone(dialog)
  await rosa.getByLabel('Work email').fill('tom.bell@eastvale.example')
  await expectNoAxeFindings(rosa, 'an account with its address')
  await press(rosa, 'Save')
  await seen(rosa.getByRole('row', { name: /Tom Bell.*tom.bell@eastvale.example/ }))

  await tom.reload()
  await tom.getByRole('button', { name: /Sign in as Tom Bell/ }).click()
  await tom.getByRole('link', { name: /Tom Bell \(2\) not seen/ }).click()
  await seen(tom.getByText(/Rosa Lind signed you out on every device/))
  await seen(tom.getByText(/Rosa Lind changed your email address from .* to tom.bell@eastvale.example/))
  await expectNoAxeFindings(tom, 'what others did to an account')
  await seen(tom.getByRole('link', { name: 'Tom Bell', exact: true }))
})

test('whoever cancels, or leaves, has changed nothing', async () => {
  const rosa = await arrive({ expected: [consoleSays(403)] })
  await rosa.request.post('/api/session', { data: { email: 'rosa.lind@northshire.example', password: words } })
  here.server.clock.advance(sixteenMinutes)
  await agreeOnTime(rosa, here.server)
  await rosa.goto('/account')
  await rosa.getByLabel('Email address').fill('rosa@elsewhere.example')
  await press(rosa, 'Change email address')
  await seen(rosa.getByRole('dialog'))
  await press(rosa, 'Cancel')
  await seen(rosa.getByRole('alert').getByText('Enter your password, then try again. Nothing was changed.'))
  await rosa.reload()
  expect(await rosa.getByLabel('Email address').inputValue()).toBe('rosa.lind@northshire.example')
})

test('an account lists its devices, and signs one out', async () => {
  const [desk, phone] = [await arrive(), await arrive({ expected: [consoleSays(401)] })]
  const data = { email: 'rosa.lind@northshire.example', password: words }
  for (const device of [desk, phone]) await device.request.post('/api/session', { data })
  await phone.goto('/account')
  await desk.goto('/account')
  const table = desk.getByRole('table', { name: 'Your devices' })
  await seen(table.getByText('This device'))
  await expectNoAxeFindings(desk, 'the devices of an account')
  const before = await table.getByRole('row').count()
  await table
    .getByRole('button', { name: /^Sign out/ })
    .first()
    .click()
  await expectNoAxeFindings(desk, 'asking before signing out a device')
  await press(desk, 'Sign out this device')
  await expect.poll(() => table.getByRole('row').count()).toBe(before - 1)
  await phone.reload()
  await seen(phone.getByRole('heading', { name: 'Sign in' }))
})
