import { test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

const averages =
  /Averages can be checked from 29 March 2027: they take 17 weeks of records, and shifts are recorded from 30 November 2026/

test.each([
  ['a manager on the board', /Priya Shah, manager/, '/rota?from=2026-11-30'],
  ['a lead on the board', /Frances Doyle, lead/, '/rota?from=2026-11-30'],
  ['a lead about cover', /Frances Doyle, lead/, '/cover'],
])('%s reads why average hours are not judged, and for whom', async (where, who, path) => {
  const page = await signInAs(who)
  await page.goto(path)
  const section = page.getByRole('region', { name: 'Not checked' })
  await seen(section.getByText(averages))
  await section.getByText('2 rules and the people they do not check').click()
  await seen(section.getByText(/At most 48 hours.*Tom Bell \(so far \d+ h( \d+ min)? a week over \d+ weeks?\)/))
  await expectFits(page, where)
  await expectNoAxeFindings(page, where)
})

test('an AMHP reads on her phone from when her average can be checked', async () => {
  const page = await signInAs(/Tom Bell, AMHP/)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/my-shifts')
  await seen(page.getByText(/Your average hours can be checked from 29 March 2027/))
  await expectFits(page, 'her shifts')
  await expectNoAxeFindings(page, 'her shifts')
})
