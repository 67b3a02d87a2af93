import type { Locator, Page } from 'playwright-core'
import { seen } from './journey.ts'

/** The rota board, by person and by day. */
export interface BoardPage {
  readonly grid: Locator
  readonly panel: Locator
  /** A person's day; days count from Monday, 0. */
  cell(person: string, day: number): Locator
  /** A day of a row of the hour strip, such as `AMHP cover, Northshire Council`. */
  cover(name: string, day: number): Locator
  finding(text: RegExp): Locator
  /** Waits until all changes are saved. */
  saved(): Promise<void>
  shows(week: RegExp): Promise<void>
}

export function boardOn(page: Page): BoardPage {
  const grid = page.getByRole('grid', { name: 'Rota' })
  const panel = page.getByRole('region', { name: 'Details' })
  const row = (name: string) =>
    grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  return {
    grid,
    panel,
    cell: (person, day) => row(person).getByRole('gridcell').nth(day),
    cover: (name, day) => row(name).getByRole('gridcell').nth(day),
    finding: (text) => panel.getByRole('button', { name: text }),
    saved: () => seen(page.getByText('All changes saved to the draft')),
    shows: (week) => seen(page.getByRole('navigation', { name: 'Week' }).getByText(week), grid),
  }
}
