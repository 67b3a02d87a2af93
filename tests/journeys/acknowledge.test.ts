import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { gone, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

test('a manager acknowledges a gap on the board, and a lead reads and closes it', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  await page.getByRole('button', { name: '2 gaps' }).click()
  await board.finding(/Sat 5 Dec/).click()
  await seen(board.panel.getByRole('heading', { name: 'AMHP cover, Northshire Council, Sat 5 Dec' }))
  await board.panel
    .getByRole('button', { name: /^Acknowledge/ })
    .first()
    .click()
  const form = board.panel.locator('.acknowledge-form')
  await seen(form.getByLabel('Why this is accepted for now'))
  await expectNoAxeFindings(page, 'the form that acknowledges')
  await form.getByRole('button', { name: 'Acknowledge', exact: true }).click()
  const alert = form.getByRole('alert')
  await seen(
    alert.getByRole('link', { name: 'Choose why this is accepted for now' }),
    alert.getByRole('link', { name: 'Give a reason of a few words' }),
  )
  await expectNoAxeFindings(page, 'a reason that is missing')

  // By keyboard: the link in the summary moves focus to the field.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Eastvale is asked for Saturday.')
  await form.getByLabel('Why this is accepted for now').selectOption('Nobody else found yet')
  await form.getByLabel('Owner').selectOption('Frances Doyle')
  await form.getByLabel('Until').fill('2026-12-05')
  await form.getByRole('button', { name: 'Acknowledge', exact: true }).click()
  await seen(board.panel.getByText('Acknowledged until Sat 5 Dec'))
  await seen(board.panel.getByText(/Nobody else found yet: Eastvale is asked for Saturday\./))
  await expectNoAxeFindings(page, 'a gap that is acknowledged')

  // It stays in the list, marked, and in the count: a gap is never hidden.
  await seen(page.getByRole('button', { name: '2 gaps' }))
  await page.getByRole('button', { name: '2 gaps' }).click()
  await seen(board.finding(/Sat 5 Dec.*Acknowledged until Sat 5 Dec/s))
  await expectNoAxeFindings(page, 'the list with a mark')

  await page.getByRole('link', { name: /^Publish \(/ }).click()
  const reasons = page.getByLabel('Reason', { exact: true })
  await seen(reasons)
  await expect
    .poll(() => reasons.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)))
    .toContain('Eastvale is asked for Saturday.')

  const lead = await signInAs(/Frances Doyle, lead/)
  await lead.getByRole('link', { name: 'Acknowledgements' }).click()
  const standing = lead.getByRole('region', { name: 'Acknowledged' })
  await seen(standing.getByText(/Owner: Frances Doyle\. Acknowledged by Priya Shah/))
  await expectNoAxeFindings(lead, 'the list of acknowledgements')
  await standing.getByRole('button', { name: /^Close/ }).click()
  await expectNoAxeFindings(lead, 'closing, asked once more')
  await standing.getByRole('button', { name: 'Close this acknowledgement' }).click()
  await gone(standing)
  await lead.getByText('Closed in the last 12 weeks (1)').click()
  await seen(lead.getByText(/Closed by Frances Doyle/))
  await expectNoAxeFindings(lead, 'what was closed')
})

test('a lead acknowledges a finding on the cover page', async () => {
  const page = await signInAs(/Frances Doyle, lead/)
  const rules = page.locator('.rule-lines > li')
  await seen(rules)
  await rules
    .getByRole('button', { name: /breach/ })
    .first()
    .click()
  await page
    .getByRole('button', { name: /^Acknowledge/ })
    .first()
    .click()
  await page.getByLabel('Why this is accepted for now').selectOption('Agreed with the AMHP')
  await page.getByLabel('Explain').fill('She asked for this pattern.')
  await page.locator('.acknowledge-form').getByRole('button', { name: 'Acknowledge', exact: true }).click()
  await seen(page.getByText('Acknowledged until Mon 28 Dec'))
  await expectNoAxeFindings(page, 'a breach that is acknowledged, on the page about cover')
})
