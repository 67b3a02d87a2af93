import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { consoleSays, gone, journey, seen } from '../support/browser/journey.ts'
import { open } from '../support/browser/screen.ts'

const { signInAs } = journey()

/** Two managers on the same page; the second will make a stale edit. */
async function both(path: string): Promise<[priya: Page, siobhan: Page]> {
  const pages = await Promise.all([
    signInAs(/Priya Shah, manager/),
    signInAs(/Siobhan Kelly, manager/, { expected: [consoleSays(409)] }),
  ])
  for (const page of pages) await open(page, path)
  return pages
}

async function type(page: Page, person: string, day: number, text: string) {
  await boardOn(page).cell(person, day).click()
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}

const choiceOn = (page: Page) => page.getByRole('alert').filter({ hasText: 'Someone else changed this first' })
const tuesday = 1
const wednesday = 2
const sunday = 6

test('the second to change a shift sees theirs and mine, and keeps theirs', async () => {
  const [priya, siobhan] = await both('/rota?from=2026-11-30')
  await type(priya, 'Daniel Hughes', tuesday, '0900-1610')
  await boardOn(priya).saved()
  const mine = boardOn(siobhan).cell('Daniel Hughes', tuesday)
  await mine.click()
  await siobhan.keyboard.press('Delete')
  const choice = choiceOn(siobhan)
  await seen(
    choice.getByText(/Daniel Hughes: .*09:00.16:10/),
    choice.getByText(/Priya Shah/),
    choice.getByText('No shift'),
  )
  await expectNoAxeFindings(siobhan, 'theirs or mine')
  await choice.getByRole('button', { name: 'Keep their version' }).click()
  await gone(choice)
  await seen(mine.getByText('09:00–16:10'))
  await priya.reload()
  await seen(boardOn(priya).cell('Daniel Hughes', tuesday).getByText('09:00–16:10'))
})

test('the second to change a shift sees theirs and mine, and uses mine', async () => {
  const [priya, siobhan] = await both('/rota?from=2026-11-30')
  await boardOn(priya).cell('Daniel Hughes', wednesday).click()
  await priya.keyboard.press('Delete')
  await boardOn(priya).saved()
  await type(siobhan, 'Daniel Hughes', wednesday, '0830-1640')
  const choice = choiceOn(siobhan)
  await seen(choice.getByText('No shift'))
  await choice.getByRole('button', { name: 'Save my version instead' }).click()
  await gone(choice)
  await boardOn(siobhan).saved()
  await priya.reload()
  await seen(boardOn(priya).cell('Daniel Hughes', wednesday).getByText('08:30–16:40'))
})

test('two managers add a shift to one empty cell: both are saved, and the second sees both', async () => {
  const [priya, siobhan] = await both('/rota?from=2026-12-07')
  await type(priya, 'Jaswinder Gill', sunday, '1010-1420')
  await boardOn(priya).saved()
  await type(siobhan, 'Jaswinder Gill', sunday, '1500-1930')
  await boardOn(siobhan).saved()
  const cell = boardOn(siobhan).cell('Jaswinder Gill', sunday)
  await seen(cell.getByText('10:10–14:20'), cell.getByText('15:00–19:30'))
  await expectNoAxeFindings(siobhan, 'two shifts in a cell')
})

test('a form that someone else saved meanwhile shows theirs and mine', async () => {
  const [priya, siobhan] = await both('/amhps/tom-bell')
  await priya.getByLabel('Team').fill('Crisis')
  await priya.getByRole('button', { name: 'Save', exact: true }).click()
  await seen(priya.getByRole('heading', { name: 'AMHP register' }))
  await siobhan.getByLabel('Team').fill('Coast')
  await siobhan.getByRole('button', { name: 'Save', exact: true }).click()
  const choice = siobhan.getByRole('region', { name: 'Someone else changed this first' })
  await seen(choice.getByRole('row', { name: 'Team Crisis Coast' }))
  await expectNoAxeFindings(siobhan, 'theirs or mine of a form')
  await choice.getByRole('button', { name: 'Save my version instead' }).click()
  await seen(siobhan.getByRole('heading', { name: 'AMHP register' }))
  await priya.goto('/amhps/tom-bell')
  await expect.poll(() => priya.getByLabel('Team').inputValue()).toBe('Coast')
})
