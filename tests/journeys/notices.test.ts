import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { gone, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

test('the owner of a rota gets a notice of an approval suspended after publishing, goes to the day, and marks it as seen', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  await boardOn(page).shows(/Mon 30 Nov/)
  await gone(page.getByRole('link', { name: /^Notices/ }))

  await page.goto('/amhps/daniel-hughes')
  await page.getByRole('button', { name: 'Add a suspension' }).first().click()
  await page.getByLabel('Suspended from', { exact: true }).fill('2026-12-07')
  await page.getByLabel('Suspended from, Time').fill('00:00')
  await page.getByRole('button', { name: /^Save/ }).click()

  const count = page.getByRole('link', { name: 'Notices (1) not seen' })
  await seen(count)
  await seen(page.getByRole('heading', { level: 1 }))
  await expectNoAxeFindings(page, 'the header with a notice')
  await count.click()
  const yours = page.getByRole('region', { name: 'About your rotas' })
  await seen(yours.getByRole('heading', { name: 'The register entry of Daniel Hughes was changed' }))
  await seen(yours.getByText(/suspended/).first())
  await expectNoAxeFindings(page, 'the list of notices')

  const lead = await signInAs(/Frances Doyle, lead/)
  await lead.getByRole('link', { name: 'Notices' }).click()
  await seen(lead.getByRole('heading', { name: 'The register entry of Daniel Hughes was changed' }))
  expect(await lead.getByRole('button', { name: /^Mark as seen/ }).count()).toBe(0)
  await expectNoAxeFindings(lead, 'the list of notices as a lead reads it')

  await yours.getByRole('link').first().click()
  await boardOn(page).shows(/Dec/)
  await page.goBack()
  await yours.getByRole('button', { name: /^Mark as seen/ }).press('Enter')
  await gone(yours)
  await seen(page.getByRole('heading', { level: 1 }).and(page.locator(':focus')))
  await gone(page.getByRole('link', { name: /^Notices \(/ }))
  await page.getByText('Seen in the last 4 weeks (1)').click()
  await seen(page.getByText(/Seen by Priya Shah/))
  await expectNoAxeFindings(page, 'what was seen')
})
