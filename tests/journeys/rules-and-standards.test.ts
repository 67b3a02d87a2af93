import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, gone, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

const rest = 'Rest before work'

test('a lead previews a longer rest before shifts and saves it, by keyboard', async () => {
  const page = await signInAs(/Frances Doyle, lead/, { expected: [consoleSays(422)] })
  await page.getByRole('link', { name: 'Set up' }).click()
  await page.getByRole('link', { name: 'Rules and settings' }).click()
  await seen(page.getByRole('heading', { name: 'Rest and working time: law' }))
  await expectNoAxeFindings(page, 'the rules')

  const rule = page.locator('details').filter({ hasText: rest }).first()
  await rule.locator('summary').focus()
  await page.keyboard.press('Enter')
  await seen(rule.getByText(/11 hours of unbroken rest/), rule.getByText('This rule has not been changed.'))
  expect(
    await rule.getByRole('link', { name: 'Working Time Regulations 1998, regulation 10' }).getAttribute('href'),
  ).toContain('legislation.gov.uk')
  await expectNoAxeFindings(page, 'a rule opened')

  await rule.getByRole('button', { name: `Change this rule “${rest}”` }).press('Enter')
  await seen(rule.getByRole('heading', { name: `Change “${rest}”` }).and(page.locator(':focus')))
  const hours = rule.getByLabel('Rest before work (hours)')
  await hours.fill('10')
  await hours.press('Enter')
  await seen(rule.getByRole('link', { name: 'Rest before work: enter a number from 11 to 24' }))
  await expectNoAxeFindings(page, 'a number out of range')
  await hours.fill('16')
  await hours.press('Enter')
  await seen(rule.getByRole('heading', { name: /^This would open [1-9]\d* findings? and close/ }))
  await rule.getByText(/^Would open: /).click()
  await seen(
    rule
      .locator('.rule-findings li')
      .getByText(/16 hours of rest would end.*This limit is the service’s own, stricter than the law’s\./),
  )
  await expectNoAxeFindings(page, 'what it would change')

  await rule.getByRole('button', { name: 'Save this change' }).press('Enter')
  await seen(rule.getByRole('alert').getByRole('link', { name: 'Give a reason of a few words' }))
  await rule.getByLabel('Reason').fill('Agreed with the staff side in November')
  await rule.getByRole('button', { name: 'Save this change' }).press('Enter')
  await seen(rule.getByRole('row', { name: /Frances Doyle.*11 hours → 16 hours.*Agreed with the staff side/ }))
  await gone(rule.getByRole('button', { name: 'Save this change' }))
  await seen(rule.getByRole('button', { name: `Change this rule “${rest}”` }).and(page.locator(':focus')))
  await seen(rule.getByText(/16 hours of unbroken rest/))
  await seen(rule.locator('summary').getByText('16 hours'))
  await expectNoAxeFindings(page, 'a rule that was changed')

  // The floor has no form.
  const floor = page.locator('details').filter({ hasText: 'An AMHP at every hour of every day' }).first()
  await floor.locator('summary').click()
  await seen(
    floor.getByText('This rule cannot be changed.'),
    floor.getByText('(statutory guidance)'),
    page.getByText(/as set in this service \(version 2026\.\d+ of the rules\)/),
  )
  expect(await floor.getByRole('button').count()).toBe(0)
})

test('a manager reads the rules and who changed them, and cannot change them', async () => {
  const page = await signInAs(/Priya Shah, manager/, { viewport: { width: 390, height: 844 } })
  await page.goto('/rules')
  const rule = page.locator('details').filter({ hasText: rest }).first()
  await rule.locator('summary').click()
  await seen(rule.getByText('Agreed with the staff side in November'))
  expect(await page.getByRole('button', { name: /^Change this rule/ }).count()).toBe(0)
  await expectFits(page, 'the rules on a phone')
  await expectNoAxeFindings(page, 'the rules on a phone')
})

test('a lead enters a standard and links it to a rule, and its findings cite it', async () => {
  const page = await signInAs(/Frances Doyle, lead/)
  await page.goto('/standards')
  await seen(page.getByRole('heading', { name: 'No standards yet' }))
  await expectNoAxeFindings(page, 'no standards')
  await page.getByRole('button', { name: 'Add a standard' }).click()
  await page.getByRole('button', { name: 'Add standard' }).click()
  await seen(page.getByRole('link', { name: 'Enter its number, such as 3.2' }))
  await expectNoAxeFindings(page, 'a standard with nothing in it')
  await page.getByLabel('Number').fill('3.2')
  await page.getByLabel('Title').fill('Cover at all times')
  await page.getByLabel('Wording').fill('The wording that our service was sent.')
  await page.getByLabel('Date of the published text').fill('2026-04-01')
  await page.getByRole('checkbox', { name: 'An AMHP at every hour of every day' }).check()
  await page.getByRole('button', { name: 'Add standard' }).click()
  await seen(page.getByText('Your changes are not saved yet.'))
  await expectNoAxeFindings(page, 'a standard not yet saved')
  await page.getByRole('button', { name: 'Save the standards' }).click()
  await seen(page.getByText(/^The standards are saved/))
  await expectNoAxeFindings(page, 'the standards')

  await page.goto('/cover')
  await page
    .locator('.rule-lines > li')
    .getByRole('button', { name: /An AMHP at every hour/ })
    .click()
  await seen(page.locator('.finding-lines').getByText('Standard 3.2: Cover at all times'))

  const manager = await signInAs(/Priya Shah, manager/)
  const board = boardOn(manager)
  await board.shows(/Mon 30 Nov/)
  await manager.getByRole('button', { name: '2 gaps' }).click()
  const listed = board.panel.getByRole('listitem').filter({ hasText: /Thu 3 Dec 08:55/ })
  await listed.getByText('Why this rule').press('Enter')
  await seen(
    listed.getByRole('link', { name: /^Mental Health Act 1983: Code of Practice, 14.35/ }),
    listed.getByText('Standard 3.2: Cover at all times'),
  )
  await expectNoAxeFindings(manager, 'the list of findings with a rule opened')
  await board.finding(/Thu 3 Dec 08:55/).click()
  await seen(board.panel.getByText('Standard 3.2: Cover at all times'))
  await expectNoAxeFindings(manager, 'a finding that cites a standard')

  await manager.getByRole('link', { name: /^Publish \(/ }).click()
  const open = manager.getByRole('group', { name: /Enough people on duty/ })
  await seen(
    open.getByRole('link', { name: /^Mental Health Act 1983: Code of Practice, 14.35/ }),
    open.getByText('Standard 3.2: Cover at all times'),
  )
  await manager.goto('/standards')
  await seen(manager.getByText('The wording that our service was sent.'))
  expect(await manager.getByRole('button', { name: /^(Change|Remove|Add)/ }).count()).toBe(0)
  await expectFits(manager, 'the standards')
})
