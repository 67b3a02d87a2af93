import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { boardOn } from '../support/browser/board-page.ts'
import { expectNoAxeFindings } from '../support/browser/browser.ts'
import { expectFocus, focused, journey, seen } from '../support/browser/journey.ts'

const [friday, saturday] = [4, 5]
const { arrive } = journey()

/** Presses Tab until focus is on what has this name. */
async function tabTo(page: Page, name: RegExp) {
  const passed: string[] = []
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (name.test(at)) return
    passed.push(at.slice(0, 30))
  }
  throw new Error(`Tab did not reach ${name}: ${passed.join(' | ')}`)
}

async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key)
}

test('a manager signs in, fills a week and publishes it by keyboard only', async () => {
  const page = await arrive()
  const board = boardOn(page)
  await page.goto('/')
  await seen(page.getByRole('button', { name: /Priya Shah/ }))
  await press(page, 'Tab')
  await expectFocus(page, 'Skip to main content')
  await tabTo(page, /Sign in as Priya Shah/)
  await press(page, 'Enter')
  await board.shows(/Mon 30 Nov/)

  await tabTo(page, /^No shift/)
  await press(page, '?')
  await seen(board.panel.getByRole('heading', { name: 'Keys' }))
  await expectNoAxeFindings(page, 'the list of keys')

  // The first gap is five minutes on Thursday morning, the second is Saturday's.
  await press(page, 'F8')
  await seen(board.panel.getByRole('heading', { name: 'AMHP cover, Eastvale Council, Thu 3 Dec' }))
  await press(page, 'F8')
  await seen(board.panel.getByRole('heading', { name: 'AMHP cover, Northshire Council, Sat 5 Dec' }))
  await press(page, 'Shift+F8')
  await seen(board.panel.getByRole('heading', { name: 'AMHP cover, Eastvale Council, Thu 3 Dec' }))
  await press(page, 'F8')

  await page.keyboard.press('Enter')
  await expectFocus(page, 'Details')
  await press(page, 'Escape')
  await expectFocus(page, /1 gap, 7 hours/)

  const jaswinder = board.cell('Jaswinder Gill', saturday)
  const isHere = () => jaswinder.evaluate((cell) => cell === document.activeElement)
  for (let presses = 0; presses < 30 && !(await isHere()); presses += 1) await press(page, 'ArrowDown')
  await page.keyboard.type('10-25')
  await press(page, 'Enter')
  const reading = page.locator('#cell-editor-reading')
  await expect.poll(() => reading.getAttribute('class')).toContain('--no')
  await expectNoAxeFindings(page, 'times that cannot be read')
  await press(page, 'Escape')
  await expect.poll(isHere).toBe(true)

  await page.keyboard.type('1000-1800')
  await expectNoAxeFindings(page, 'typing into a cell')
  await press(page, 'Enter')
  await seen(page.getByRole('button', { name: '1 gap', exact: true }))
  await board.saved()
  await expect.poll(isHere).toBe(true)
  await press(page, 'Delete')
  await seen(page.getByRole('button', { name: '2 gaps' }))
  await press(page, 'Control+z')
  await seen(page.getByRole('button', { name: '1 gap', exact: true }))
  await press(page, 'Control+z')
  await seen(page.getByRole('button', { name: '2 gaps' }))
  await press(page, 'Control+Shift+Z')
  await seen(page.getByRole('button', { name: '1 gap', exact: true }))

  // A code on the day before, and undone.
  await press(page, 'ArrowLeft')
  await page.keyboard.type('L')
  await press(page, 'Enter')
  await seen(board.cell('Jaswinder Gill', friday).getByText('L', { exact: true }))
  await press(page, 'Control+z')
  await seen(board.cell('Jaswinder Gill', friday).getByText('No shift'))
  await press(page, 'Shift+F10')
  await seen(page.getByRole('menu', { name: 'Cell' }))
  await press(page, 'ArrowDown', 'Escape')
  await expectFocus(page, /^No shift/)
  await board.saved()

  await press(page, ']')
  await board.shows(/Mon 7 Dec to Sun 13 December 2026/)
  await press(page, '[')
  await board.shows(/Mon 30 Nov to Sun 6 December 2026/)

  await page.keyboard.press('Control+Home')
  for (let presses = 0; presses < 40 && !/^Publish/.test(await focused(page)); presses += 1)
    await press(page, 'Shift+Tab')
  await press(page, 'Enter')
  await seen(page.getByText(/Publishing edition 2 closes 1 gap/))
  await expectFocus(page, /^Publish Rota/)
  await tabTo(page, /^Publish edition 2$/)
  await press(page, 'Enter')
  await seen(page.getByText('Edition 2 is published.'))
  await expectFocus(page, /edition 2/)
})
