import { test } from 'vitest'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFits, press, seen, visit } from '../support/browser/journey.ts'
import { newService } from '../support/browser/new-service.ts'

const westmoor = newService()

test('a service without AMHPs, codes or rotas takes all of them from its spreadsheet', async () => {
  const page = await visit(westmoor.browser, westmoor.server.origin, { expected: [/status of 409/] })
  await page.goto(westmoor.link)
  for (const label of ['New password', 'New password again'])
    await page.getByLabel(label, { exact: true }).fill('slow river copper lamp')
  await press(page, 'Set password and sign in')
  await page.getByRole('heading', { name: 'Set up in four steps' }).waitFor()

  await page.goto('/import')
  const names = ['Moss, Dee', 'Ford, Eli', 'Hart, Noor', 'Lane, Ola']
  const rows = names.map((name, i) => `"${name}",${i % 2 === 0 ? '09:00-17:00,AL' : ',17:00-09:00 standby'}`)
  const buffer = Buffer.from(['Name,Mon 30/11/2026,Tue 1/12/2026', ...rows, 'Needed,1,1'].join('\n'))
  await page.getByLabel('Spreadsheet').setInputFiles({ name: 'rota.csv', mimeType: 'text/csv', buffer })
  await press(page, 'Read the sheet')
  await seen(page.getByText('0 of 4 are in the register'), page.getByText('4 things above are not clear.'))
  await press(page, 'Add all 4 that are like nobody in the register')
  await page.getByLabel('Name of “Lane, Ola” in the register').fill('Ola Lane-Fox')
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectFits(page, 'people to add')
    await expectNoAxeFindings(page, `people to add at ${width}`)
  }
  await page.setViewportSize({ width: 1440, height: 900 })

  await press(page, 'Read again')
  await seen(page.getByText(/^No rota covers Monday 30 November 2026/))
  await expectNoAxeFindings(page, 'a sheet whose days no rota covers')
  await press(page, /^Start a rota from 30 November 2026 to 6 December 2026/)
  await seen(
    page.getByText('4 AMHPs added to the register'),
    page.getByText('Dee Moss, Eli Ford, Noor Hart, Ola Lane-Fox'),
  )
  await seen(page.getByText(/^Each needs the authority and dates of approval/))
  await page.getByLabel('Approved by').selectOption('Westmoor Council')
  await page.getByLabel('First day').last().fill('1/1/2024')
  await page.getByLabel('Last day').fill('31/12/2030')
  await page.keyboard.press('Tab')
  await seen(page.getByText('Your last answers are not in this yet'))
  await press(page, 'Read again')
  await seen(page.getByText('Each has the approval above.'))
  await expectNoAxeFindings(page, 'what an import will add to the register')
  await press(page, 'Import everything')
  await seen(page.getByText(/4 shifts added, .* 4 AMHPs added to the register/))
  await page.getByRole('link', { name: 'Fill in their approvals' }).click()
  await seen(page.getByRole('row', { name: /Ola Lane-Fox.*Westmoor Council/ }))

  await page.goto('/import')
  await page.getByText('Earlier imports (1)').click()
  await press(page, /^Undo the import of/)
  await expectNoAxeFindings(page, 'an import that is to be undone')
  await press(page, 'Undo this import')
  await seen(page.getByText(/^Undone/))
  await page.goto('/amhps')
  await seen(page.getByText('Nobody is on the register yet'))
})
