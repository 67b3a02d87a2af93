import { SheetRefusal, type Tab } from './sheet.ts'

/** The tab that is wanted, or the first that is not hidden. */
export function chooseTab<T extends Tab>(tabs: readonly T[], wanted: string | undefined): T {
  const [first] = tabs
  if (!first) throw unreadableWorkbook()
  if (wanted === undefined) return tabs.find(({ isHidden }) => !isHidden) ?? first
  const tab = tabs.find(({ name }) => name === wanted)
  if (tab) return tab
  throw new SheetRefusal(
    `This workbook has no tab “${wanted}”. It has ${tabs.map(({ name }) => `“${name}”`).join(', ')}: choose one of these.`,
  )
}

export const unreadableWorkbook = () =>
  new SheetRefusal(
    'This workbook cannot be read. Open it in your spreadsheet program, save it again as .xlsx or as CSV, then import that.',
  )
