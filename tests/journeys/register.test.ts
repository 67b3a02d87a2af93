import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFocus, gone, journey, press, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

/** Follows the fault in the summary to its field, which gets focus. */
async function toTheFault(page: Page, fault: string | RegExp, field: string) {
  const summary = page.getByRole('alert')
  await seen(summary.getByRole('link', { name: fault }))
  await expect.poll(() => summary.evaluate((box) => box.contains(document.activeElement))).toBe(true)
  await summary.getByRole('link', { name: fault }).first().click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe(field)
}

async function approve(page: Page, n: number, by: string, from: string, until: string) {
  await press(page, 'Add an approval')
  await page.locator(`[id="approvals[${n}].authority"]`).selectOption({ label: by })
  await page.locator(`[id="approvals[${n}].from"]`).fill(from)
  await page.locator(`[id="approvals[${n}].until"]`).fill(until)
}

test('a manager adds an AMHP, corrects approvals that overlap, and saves', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  await page.goto('/amhps')
  await seen(page.getByText('Showing 26 of 26.'))
  await page.getByLabel('Find by name, team or employer').fill('out of hours')
  await seen(page.getByText('Showing 6 of 26.'))
  await page.getByRole('link', { name: 'Add an AMHP' }).click()
  await seen(page.getByRole('heading', { name: 'Add an AMHP' }))
  await expectFocus(page, 'Add an AMHP')
  await press(page, 'Add to the register')
  await toTheFault(page, 'Enter the name', 'name')
  await expectNoAxeFindings(page, 'an AMHP without a name')

  await page.getByLabel('Name', { exact: true }).fill('Rosa Lind')
  await page.getByLabel('Employer').fill('Northshire Council')
  await page.getByLabel('Team', { exact: true }).fill('Northshire')
  await page.getByLabel('AMHP hours a week').fill('18.5')
  await approve(page, 0, 'Northshire Council', '2025-01-01', '2029-12-31')
  await approve(page, 1, 'Eastvale Council', '2026-06-01', '2031-05-31')
  await page.getByLabel('Has another post').check()
  await page.getByLabel('Name of the post').fill('Community team')
  await press(page, 'Add hours')
  await press(page, 'Add to the register')
  await seen(page.getByRole('alert').getByText(/overlap|same nation|one authority/i))
  await expectNoAxeFindings(page, 'approvals that overlap')
  await page.getByRole('alert').getByRole('link').first().click()
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toContain('approvals')

  await page.locator('[id="approvals[0].until"]').fill('2026-05-31')
  await press(page, 'Add to the register')
  await seen(page.getByRole('heading', { name: 'AMHP register' }), page.getByText('Showing 27 of 27.'))
  await expectNoAxeFindings(page, 'the register')
  await page.getByRole('link', { name: 'Rosa Lind' }).click()
  await expect.poll(() => page.locator('[id="approvals[1].from"]').inputValue()).toBe('1 Jun 2026')
  await page.getByLabel('48-hour average taken over').selectOption({ label: '26 weeks' })
  await press(page, 'Save')
  await page.getByRole('link', { name: 'Rosa Lind' }).click()
  await expect.poll(() => page.getByLabel('48-hour average taken over').inputValue()).toBe('26')
  await page.getByRole('link', { name: 'Who changed this, and when' }).click()
  await seen(
    page.getByRole('row', {
      name: /Changed the weeks of the average of Rosa Lind.*Priya Shah|Priya Shah.*Changed the weeks of the average of Rosa Lind/,
    }),
  )
  await expectNoAxeFindings(page, 'who changed an AMHP')
})

test('a manager enters an absence that ends before it begins, corrects it, and sees it on the board', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await page.getByRole('link', { name: 'Absences' }).click()
  await press(page, 'Add an absence')
  await page.getByLabel('AMHP', { exact: true }).selectOption({ label: 'Ruth Adeyemi' })
  await seen(page.getByLabel('Leave these days out of averages'))
  await page.getByLabel('Kind').selectOption({ label: 'Training' })
  await gone(page.getByLabel('Leave these days out of averages'))
  await page.getByLabel('Counts as work').check()
  await page.getByLabel('First day').fill('2026-12-02')
  await page.getByLabel('Last day').fill('2026-12-01')
  await press(page, 'Add absence')
  await toTheFault(page, /last day/i, 'end')
  await expectNoAxeFindings(page, 'an absence that ends before it begins')
  await page.getByLabel('Last day').fill('2026-12-03')
  await press(page, 'Add absence')
  await seen(page.getByRole('row', { name: /Ruth Adeyemi Wed 2 Dec to Thu 3 Dec Training, counts as work/ }))
  await expectNoAxeFindings(page, 'absences')

  await press(page, 'Change absence of Ruth Adeyemi')
  await expect.poll(() => page.getByLabel('Counts as work').isChecked()).toBe(true)
  await page.getByLabel('Last day').fill('2026-12-02')
  await press(page, 'Save absence')
  await seen(page.getByRole('row', { name: /Ruth Adeyemi Wed 2 Dec, all day/ }))
  await page.getByRole('link', { name: 'Rota', exact: true }).click()
  await seen(boardOn(page).cell('Ruth Adeyemi', 2).getByText('Training'))

  await page.getByRole('link', { name: 'Absences' }).click()
  await press(page, 'Remove absence of Ruth Adeyemi')
  await expectNoAxeFindings(page, 'asking before an absence is removed')
  await press(page, 'Remove this absence')
  await gone(page.getByRole('row', { name: /Ruth Adeyemi/ }))
})
