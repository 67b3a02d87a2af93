import { readFileSync } from 'node:fs'
import { personalData } from '@amhp/shared/contract/own-data.ts'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFocus, journey, press, seeFault, seen } from '../support/browser/journey.ts'

const { signInAs } = journey()

async function download(page: Page, button: string | RegExp) {
  const coming = page.waitForEvent('download')
  await press(page, button)
  const file = await coming
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') }
}

test('a lead sets retention by keyboard, and first sees what that would replace', async () => {
  const page = await signInAs(/Frances Doyle, lead/)
  await page.getByRole('link', { name: 'Set up' }).first().click()
  await page.getByRole('link', { name: 'Retention', exact: true }).click()
  await seen(page.getByRole('row', { name: /^Working time .*2 years .*By default/ }))
  await expectNoAxeFindings(page, 'retention')

  await page.getByLabel('Working time, years').fill('')
  const save = page.getByRole('button', { name: 'Save', exact: true })
  await save.focus()
  await page.keyboard.press('Enter')
  await seeFault(page, 'Enter a whole number of years for working time, such as 2')
  await seeFault(page, 'Give a reason of a few words')
  await expectNoAxeFindings(page, 'retention with faults')

  const years: [string, string][] = [
    ['Working time, years', '6'],
    ['Approvals, years', '5'],
    ['Absences, years', '2'],
    ['Reasons for findings, years', '6'],
    ['Accounts and sign-ins, years', '1'],
    ['Security events, years', '2'],
    ['Audit trail, years', '5'],
  ]
  await page.getByLabel(years[0]![0]).focus()
  for (const [label, text] of years) {
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent)).toBe(label)
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await seeFault(page, 'Keep audit trail for 6 years or more')
  await page.getByLabel('Audit trail, years').fill('6')
  await press(page, 'Show what this would change')
  await seen(page.getByRole('heading', { name: 'With these periods, the next run would change' }))
  await expectFocus(page, 'With these periods, the next run would change')
  await seen(page.getByText('Nothing. No record is older than its retention period.'))
  await page.getByLabel('Reason', { exact: true }).fill('Agreed with the union')
  await save.focus()
  await page.keyboard.press('Enter')
  await seen(page.getByText('Saved. The next run, within a day, changes'))
  await seen(page.getByRole('row', { name: /Working time .*6 years .*by Frances Doyle: Agreed with the union/ }))
  await expectNoAxeFindings(page, 'retention that is set')

  await page.getByRole('link', { name: 'What was set and changed, and when' }).click()
  await seen(page.getByRole('row', { name: /Frances Doyle .*Set how long records are kept: working time 6 years/ }))

  const manager = await signInAs(/Priya Shah, manager/)
  await manager.goto('/retention')
  await seen(manager.getByRole('row', { name: /Audit trail .*6 years/ }))
  expect(await manager.getByRole('button', { name: 'Save', exact: true }).count()).toBe(0)
  await expectNoAxeFindings(manager, 'retention, read')
})

test('an AMHP downloads his data, and a manager does so for him, with an audit entry', async () => {
  const tom = await signInAs(/Tom Bell, AMHP/)
  await tom.goto('/account')
  const own = await download(tom, 'Download your data')
  expect(own.name).toMatch(/^my-data-\d{4}-\d\d-\d\d\.json$/)
  const held = z.decode(personalData, JSON.parse(own.text))
  expect(held).toMatchObject({ account: { name: 'Tom Bell' }, amhp: { name: 'Tom Bell' } })
  expect(held.shifts.length).toBeGreaterThan(0)
  await seen(tom.getByText(/has been downloaded/))
  await expectNoAxeFindings(tom, 'own account after a download')

  const manager = await signInAs(/Priya Shah, manager/)
  await manager.goto('/amhps/tom-bell')
  const made = await download(manager, 'Download data held about Tom Bell')
  expect(z.decode(personalData, JSON.parse(made.text)).shifts).toEqual(held.shifts)
  await expectNoAxeFindings(manager, 'an AMHP after a download')
  await manager.getByRole('link', { name: 'Who changed this, and when' }).click()
  await seen(manager.getByRole('row', { name: /Priya Shah .*Made a copy of everything held about Tom Bell/ }))
})
