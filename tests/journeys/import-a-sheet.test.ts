import { expect, test } from 'vitest'
import writeWorkbook from 'write-excel-file/node'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, expectFits, journey, press, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

const workbook = () =>
  writeWorkbook([
    [{ value: 'AMHP' }, { value: 'Mon 30 Nov' }, { value: 'Tue 1 Dec' }, { value: 'Wed 2 Dec' }],
    [{ value: 'Gill, Jaswinder' }, { value: '5pm-11pm' }, { value: 'QQ' }, { value: 'S/L' }],
    [{ value: 'Ruth' }, { value: 'AL', columnSpan: 2 }, null, { value: 'S/L' }],
    [{ value: 'Needed' }, { value: 2, type: Number }, { value: 2, type: Number }, { value: 2, type: Number }],
  ]).toBuffer()

test('a manager sees how a spreadsheet is read, answers what is not clear, and imports it', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  await page.goto('/import')
  const choose = async (name: string, buffer: Buffer) => {
    await page.getByLabel('Spreadsheet').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: 'Read the sheet' }).click()
  }
  await choose('rota.pdf', Buffer.from('%PDF-1.7'))
  await seen(page.getByText(/This is a PDF/))
  await expectNoAxeFindings(page, 'a file that is refused')

  await choose('rota.xlsx', await workbook())
  await seen(page.getByText('1 of 2 are in the register'), page.getByText('Rows left out (1)'))
  await seen(page.getByRole('table', { name: 'Who is it?' }), page.getByRole('table', { name: 'What do these mean?' }))
  await seen(page.getByText('3 things above are not clear.'))
  const drawn = page.getByRole('region', { name: 'The sheet, as it was read' })
  await seen(drawn.getByRole('cell', { name: 'Gill, Jaswinder Jaswinder Gill' }))
  await seen(
    drawn.getByRole('row', { name: /^4 Totals Needed/ }),
    drawn.getByRole('cell', { name: 'S/L Not clear' }).first(),
  )
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page, 'how a sheet was read')
    await expectNoAxeFindings(page, `how a sheet was read at ${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })

  await page.getByLabel('Who “Ruth” is').selectOption('Ruth Adeyemi (likely)')
  await press(page, /^Probably “/)
  await page.getByLabel('What “S/L” means').fill('study')
  await page.getByLabel('What “QQ” means').fill('9-5')
  await press(page, 'Read again')
  await seen(page.getByText('One thing above is not clear.'))
  await seen(page.getByRole('row', { name: /S\/L.*“study” is not a shift code|S\/L.*more than one thing/ }))
  await page.getByLabel('What “S/L” means').fill('training')
  await press(page, 'Read again')
  await seen(page.getByRole('row', { name: /Jaswinder Gill.*17:00–23:00/ }))
  await seen(page.getByRole('button', { name: 'Import everything' }))
  await page.getByLabel('What row 3 is').selectOption('Left out')
  await seen(page.getByText('1 of 1 are in the register'))
  await page.getByLabel('What row 3 is').selectOption('As found')
  await seen(page.getByText('2 of 2 are in the register'))
  await expectNoAxeFindings(page, 'what an import will do')

  await press(page, 'Import everything')
  await seen(page.getByText(/2 shifts added, .* 3 absences added\./))
  await expectNoAxeFindings(page, 'an import that is done')
  await page.getByRole('link', { name: 'View them on the rota' }).click()
  await boardOn(page).shows(/Mon 30 Nov/)
  await seen(page.getByText(/17:00.23:00/))
})

test('a sheet in American order is read once that is said', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  await page.goto('/import')
  const buffer = Buffer.from('Name,11/30/2026,12/1/2026,12/2/2026\nRuth Adeyemi,D,,\n')
  await page.getByLabel('Spreadsheet').setInputFiles({ name: 'rota.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Read the sheet')
  await seen(page.getByText(/follow each other only with the month first/))
  await page.getByLabel('Days such as 1/12').selectOption('Month first: 12 January')
  await press(page, 'Read again')
  await seen(page.getByText('1 of 1 are in the register'))
  await seen(page.getByText('30 November 2026 to 2 December 2026'))
})

test('what a row or a column is can be changed by keyboard, and a change that cannot be read says why', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  await page.goto('/import')
  const buffer = Buffer.from('AMHP rota\nAmina Rahman,E,L\n,Mon 30 Nov,Tue 1 Dec\nTom Bell,E,\nHours,7,7\n')
  await page.getByLabel('Spreadsheet').setInputFiles({ name: 'rota.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Read the sheet')
  await seen(page.getByText('1 of 1 are in the register'))
  const row = (number: number) => page.getByLabel(`What row ${number} is`)
  await row(5).focus()
  await page.keyboard.type('Pers')
  await seen(page.getByLabel('Who “Hours” is'))
  expect(await row(5).evaluate((element) => element === document.activeElement)).toBe(true)
  await row(2).selectOption('Days')
  await seen(page.getByText(/^Row 2 has no days: a row of days has/))
  expect(await row(2).inputValue()).toBe('')
  await row(5).selectOption('As found')
  await seen(page.getByText('1 of 1 are in the register'))
  expect(await page.getByText(/^Row 2 has no days/).count()).toBe(0)
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page, 'labels of a sheet')
    await expectNoAxeFindings(page, `labels of a sheet at ${width}`)
  }
  await page.getByLabel('What column C is').selectOption('Another day …')
  await page.getByLabel('Which day C3 is').fill('2/12/2026')
  await page.keyboard.press('Enter')
  await seen(page.getByText('30 November 2026 to 2 December 2026'))
})

test('a sheet that cannot be read is drawn, and read once it is said what is what', async () => {
  const page = await signInAs(/Priya Shah, manager/, { expected: [consoleSays(422)] })
  await page.goto('/import')
  const notes = 'Notes of the team\n'.repeat(21)
  const buffer = Buffer.from(`${notes}Name,Mon 30 Nov,Tue 1 Dec\nTom Bell,E,L\n`)
  await page.getByLabel('Spreadsheet').setInputFiles({ name: 'rota.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Read the sheet')
  await seen(page.getByText(/No layout fits this sheet/))
  await expectNoAxeFindings(page, 'a sheet that fits no layout')
  await page.getByLabel('What row 22 is').selectOption('Days')
  await seen(page.getByText('1 of 1 are in the register'), page.getByRole('button', { name: 'Import everything' }))
})

test('what was answered about a sheet is offered with the next, changed there, and forgotten', async () => {
  const page = await signInAs(/Priya Shah, manager/)
  const choose = async (content: string) => {
    await page.goto('/import')
    const file = { name: 'rota.csv', mimeType: 'text/csv', buffer: Buffer.from(content) }
    await page.getByLabel('Spreadsheet').setInputFiles(file)
    await press(page, 'Read the sheet')
  }
  await choose('Name,Mon 30 Nov,Tue 1 Dec\nBello,E,T/R\nHours,7,7\nSpare,E,\n')
  await page.getByLabel('Who “Bello” is').selectOption('Tom Bell')
  await page.getByLabel('What “T/R” means').fill('training')
  await page.getByLabel('What row 4 is').selectOption('Left out')
  await press(page, 'Read again')
  await press(page, 'Import everything')
  await seen(page.getByText(/1 absence added/))

  await choose('Name,Mon 7 Dec,Tue 8 Dec\nSpare,E,\nHours,7,7\nBello,E,T/R\n')
  const since = /Remembered from 30 November, answered by Priya Shah/
  await seen(
    page.getByRole('row', { name: /^Bello.*Remembered from/ }),
    page.getByRole('row', { name: /^T\/R.*Remembered from/ }),
  )
  await seen(page.getByRole('row', { name: /^2 .*Left out/ }).getByText(since))
  expect(await page.getByLabel('What “T/R” means').inputValue()).toBe('training')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page, 'remembered answers')
    await expectNoAxeFindings(page, `remembered answers at ${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })
  await seen(page.getByRole('button', { name: 'Import everything' }))
  await page.getByLabel('What “T/R” means').fill('off')
  await seen(page.getByText('Your last answers are not in this yet'))
  await press(page, 'Read again')
  await seen(page.getByRole('button', { name: 'Import everything' }))
  await press(page, 'Forget Name “Bello”')
  await press(page, 'Read again')
  await seen(page.getByText('One thing above is not clear.'))

  const remembered = page.locator('summary', { hasText: 'Answers remembered from earlier spreadsheets' })
  await remembered.click()
  await press(page, 'Forget all of them')
  await remembered.waitFor({ state: 'detached' })
  await choose('Name,Mon 7 Dec,Tue 8 Dec\nBello,E,T/R\n')
  await seen(page.getByText('2 things above are not clear.'))
  expect(await page.getByText('Remembered from').count()).toBe(0)
})
