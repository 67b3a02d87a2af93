import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, journey, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

const workbook = () =>
  writeWorkbook([
    [{ value: 'AMHP' }, { value: 'Mon 30 Nov' }, { value: 'Tue 1 Dec' }, { value: 'Wed 2 Dec' }],
    [{ value: 'Gill, Jaswinder' }, { value: '5pm-11pm' }, { value: 'QQ' }, null],
    [{ value: 'Ruth Adeyemi' }, { value: 'AL', columnSpan: 2 }, null, null],
  ]).toBuffer()

test('a manager previews a spreadsheet, sees what was not understood, and imports the rest', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  await page.goto('/import')
  const choose = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Spreadsheet').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Preview' }).click()
  }
  await choose('rota.pdf', Buffer.from('%PDF-1.7'))
  await seen(page.getByText(/This is a PDF/))
  await expectNoAxeFindings(page, 'a file that is refused')

  await choose('rota.xlsx', await workbook())
  await seen(page.getByRole('table', { name: '1 cell not understood' }))
  await seen(page.getByRole('cell', { name: /not a shift code/ }))
  expect(await page.getByText('Row 2, column C').count()).toBe(1)
  await seen(page.getByText('2 of 2 found in the register'))
  await expectNoAxeFindings(page, 'a preview')

  await page.getByRole('button', { name: 'Import and leave that cell out' }).click()
  await seen(page.getByText(/1 shift added, .* 1 absence added, 1 cell left out/))
  await expectNoAxeFindings(page, 'an import that is done')
  await page.getByRole('link', { name: 'View them on the rota' }).click()
  await boardOn(page).shows(/Mon 30 Nov/)
  await seen(page.getByText(/17:00.23:00/))
})
