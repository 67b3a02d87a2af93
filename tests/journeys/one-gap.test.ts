import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { journey, seen } from '../support/browser/journey.ts'

const saturday = 5
const night = /Sat 5 Dec 20:45 to Sun 6 Dec 08:45/
const { signInAs } = journey()

test('a night that nobody covers is one gap on the board and at publishing, answered once', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const board = boardOn(page)
  await board.shows(/Mon 30 Nov/)
  await board.cell('Grace Okafor', saturday).click()
  await page.keyboard.press('Delete')
  await board.saved()

  await page.getByRole('button', { name: '3 gaps' }).click()
  await seen(board.panel.getByRole('heading', { name: '3 gaps this week' }))
  const gap = board.panel.getByRole('listitem').filter({ hasText: night })
  await seen(
    gap.getByText(/Nobody on duty .*: the 24-hour floor of both councils; .*“Out of hours, weekend” of both councils/),
  )
  await gap.getByText('What it breaks, and why').click()
  await seen(gap.getByText(/No AMHP covers Eastvale Council/), gap.getByText(/No AMHP covers Northshire Council/))
  await expectNoAxeFindings(page, 'what a gap breaks')

  await board.finding(night).click()
  const shown = board.panel.locator('.finding').filter({ hasText: night })
  await shown.getByRole('button', { name: /^Acknowledge/ }).click()
  await shown.getByLabel('Why this is accepted for now').selectOption('Nobody else found yet')
  await shown.getByLabel('Explain').fill('The county team is asked for Saturday.')
  await shown.getByRole('button', { name: 'Acknowledge', exact: true }).click()
  await seen(shown.getByText(/Acknowledged until/))
  expect(await shown.getByText(/Acknowledged until/).count()).toBe(1)

  await page.getByRole('link', { name: /^Publish \(/ }).click()
  await seen(page.getByText(/Publishing edition 2 opens 1 gap/))
  const asked = page.locator('.reason').filter({ hasText: night })
  await seen(asked)
  expect(await asked.count()).toBe(1)
  expect(await asked.getByLabel('Reason', { exact: true }).inputValue()).toBe('The county team is asked for Saturday.')
  await asked.getByText('What it breaks, and why').click()
  await expectNoAxeFindings(page, 'a gap at publishing')

  const lead = await signInAs(/Frances Doyle, lead/)
  await lead.getByRole('link', { name: 'Acknowledgements' }).click()
  const standing = lead.getByRole('region', { name: 'Acknowledged' })
  await seen(standing.getByText(night))
  expect(await standing.getByRole('listitem').count()).toBe(1)
})
