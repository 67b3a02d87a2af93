import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFocus, journey, press, seeFault, seen } from '../support/browser/journey.ts'

const { signInAs, arrive } = journey()
const words = 'slow river copper lamp'

test('a lead invites someone, who sets a password and changes it; then the lead closes the account', async () => {
  const lead = await signInAs(/Frances Doyle, lead/)
  await lead.getByRole('link', { name: 'Set up' }).click()
  await seen(lead.getByRole('heading', { name: 'Set up', exact: true }))
  await expectNoAxeFindings(lead, 'set up')
  await lead.getByRole('link', { name: 'Accounts' }).click()
  await press(lead, 'Invite')
  await seeFault(lead, 'Enter the name')
  await expectNoAxeFindings(lead, 'an invitation with faults')
  await lead.getByLabel('Name', { exact: true }).fill('Rosa Lind')
  await lead.getByLabel('Work email').fill('rosa.lind@northshire.example')
  await lead.getByRole('checkbox', { name: /^AMHP/ }).uncheck()
  await lead.getByRole('checkbox', { name: /^Lead/ }).check()
  await press(lead, 'Invite')
  await seen(lead.getByRole('heading', { name: 'Link for Rosa Lind' }))
  await expectFocus(lead, 'Link for Rosa Lind')
  await expectNoAxeFindings(lead, 'a link shown once')
  const link = (await lead.locator('.link-once').textContent())!.replace(/^.*(?=\/link)/, '')

  const rosa = await arrive({ expected: [consoleSays(401), consoleSays(403), consoleSays(422)] })
  await rosa.goto(link)
  for (const label of ['New password', 'New password again']) await rosa.getByLabel(label, { exact: true }).fill(words)
  await press(rosa, 'Set password and sign in')
  await seen(rosa.getByRole('heading', { name: 'Cover', exact: true }))
  await rosa.getByRole('link', { name: 'Rosa Lind' }).click()
  await rosa.getByLabel('Current password').fill('not it, I am afraid')
  await rosa.getByLabel('New password', { exact: true }).fill(`${words} again`)
  await press(rosa, 'Change password')
  await seeFault(rosa, /your current password/i)
  await expectNoAxeFindings(rosa, 'a password that is not hers')
  await rosa.getByLabel('Current password').fill(words)
  await press(rosa, 'Change password')
  await seen(rosa.getByText('Your password is changed. Every other device has been signed out.'))
  await expectNoAxeFindings(rosa, 'own account')

  await lead.getByRole('link', { name: 'Rosa Lind' }).click()
  await seen(lead.getByRole('heading', { name: 'Rosa Lind' }))
  await lead.getByLabel('Can sign in').uncheck()
  await expectNoAxeFindings(lead, 'an account')
  await press(lead, 'Save')
  await seen(lead.getByRole('row', { name: /Rosa Lind.*Closed/ }))

  await rosa.getByRole('link', { name: 'On now' }).click()
  await seen(rosa.getByRole('heading', { name: 'You have been signed out' }))
  await rosa.getByLabel('Password').fill(`${words} again`)
  await press(rosa, 'Sign in')
  await seen(rosa.getByRole('alert'))
  await expectNoAxeFindings(rosa, 'a closed account')
})

test('the AMHP of a lead’s own account is another lead’s to choose', async () => {
  const lead = await signInAs(/Frances Doyle, lead/)
  await lead.getByRole('link', { name: 'Set up' }).click()
  await lead.getByRole('link', { name: 'Accounts' }).click()
  await lead
    .getByRole('row', { name: /Frances Doyle/ })
    .getByRole('link', { name: 'Frances Doyle' })
    .click()
  await lead.getByRole('checkbox', { name: /^AMHP/ }).check()
  await seen(lead.getByText('Another lead chooses the AMHP of your own account.'))
  expect(await lead.getByLabel('AMHP in the register').locator('option').allTextContents()).toEqual(['Choose an AMHP'])
  await expectNoAxeFindings(lead, 'one’s own account among all')
})

test('signing in says what is missing, and never whether an address is known', async () => {
  const page = await arrive({ expected: [consoleSays(401), consoleSays(403), consoleSays(422)] })
  await page.goto('/')
  await press(page, 'Sign in')
  await seeFault(page, 'Enter your email address')
  await expectNoAxeFindings(page, 'signing in without an address')
  const told: (string | null)[] = []
  for (const email of ['priya.shah@northshire.example', 'nobody@northshire.example']) {
    await page.getByLabel('Email address').fill(email)
    await page.getByLabel('Password').fill('not it, I am afraid')
    await press(page, 'Sign in')
    await seen(page.getByRole('alert').getByText(/^Email address or password is wrong/))
    told.push(await page.getByRole('alert').textContent())
  }
  expect(told[1]).toBe(told[0])
})
