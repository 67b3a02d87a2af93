import { expect, test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, gone, journey, seen } from '../support/browser/journey.ts'

const tour = journey()
const { signInAs } = tour
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

test('an AMHP says that she is sick in two taps, her manager sees to it, and she ends it', async () => {
  tour.server.clock.set('2026-12-03T07:10:00Z')
  const tom = await signInAs(/Tom Bell, AMHP/, { ...phone, expected: [consoleSays(422)] })
  await tom.getByRole('button', { name: 'I am sick' }).tap()
  await seen(tom.getByText(/^Your shifts stay on the rota, but do not count as cover/))
  await expectFits(tom, 'saying that one is sick')
  await expectNoAxeFindings(tom, 'saying that one is sick')
  await tom.getByRole('button', { name: 'Tell my manager' }).tap()
  await seen(
    tom.getByText('You are off sick since 07:10, and have not said until when.'),
    tom.getByText('On Priya Shah’s notices page since 07:10, not seen yet.'),
    tom.getByRole('link', { name: 'who is on duty' }),
  )
  await expectFits(tom, 'while sick')
  await expectNoAxeFindings(tom, 'while sick')

  const priya = await signInAs(/Priya Shah/)
  await priya.goto('/notices')
  await priya
    .getByRole('button', { name: /^Mark as seen|seen/ })
    .first()
    .click()
  await priya.goto('/absences')
  const row = priya.getByRole('row', { name: /Tom Bell From Thu 3 Dec 07:10, end not known Sickness/ })
  await seen(row)
  await expectNoAxeFindings(priya, 'an absence without a known end')
  await row.getByRole('button', { name: /^Change/ }).click()
  await seen(priya.getByText(/counted for a week ahead and moves on each day/))
  await expectNoAxeFindings(priya, 'changing an absence without a known end')
  await priya.getByRole('button', { name: 'Cancel' }).click()

  await tom.reload()
  await seen(tom.getByText('Seen on Priya Shah’s notices page at 07:10.'))
  await gone(tom.getByText(/Nobody may be reading it/))
  await tom.getByRole('button', { name: 'I am well again' }).tap()
  await tom.getByRole('button', { name: 'End my sickness now' }).tap()
  await gone(tom.getByText(/You are off sick/))
  await seen(tom.getByRole('button', { name: 'I am sick' }))

  await tom.getByRole('button', { name: 'I am sick' }).tap()
  await tom.getByLabel('From, Time').fill('03:10')
  await tom.getByLabel('From', { exact: true }).fill('1 Dec')
  await tom.getByRole('button', { name: 'Tell my manager' }).tap()
  await seen(tom.getByRole('alert').getByRole('link', { name: /^Choose a time within the last day/ }))
  expect(await tom.getByLabel('From, Time').inputValue()).toBe('03:10')
  await expectNoAxeFindings(tom, 'sickness with a fault')
})
