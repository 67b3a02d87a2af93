import { parseDate } from '@amhp/shared/time/date.ts'
import { zipSync } from 'fflate'
import { readSheet as readWorkbook, type SheetData } from 'read-excel-file/universal'
import { chooseTab, unreadableWorkbook } from './choose-tab.ts'
import { fillMerged, mergedBlocks } from './merged-cells.ts'
import { refuseCostly } from './refuse-costly.ts'
import { mostLetters, type Sheet, type SheetCell, type Tab } from './sheet.ts'
import { attribute, hiddenIn, markDoubtful, struckIn } from './worksheet-marks.ts'

/** A tab of an Excel workbook: the one that is wanted, or the first that is not hidden. */
export async function readXlsx(files: ReadonlyMap<string, Buffer>, wanted?: string): Promise<Sheet> {
  // A worksheet may have any name.
  for (const xml of files.values()) refuseCostly(xml.toString('utf8'))
  const tabs = tabsOf(files)
  const tab = chooseTab(tabs, wanted)
  let cells: SheetData
  try {
    // Zipped again, so that the library reads only the files that passed the checks.
    const checked = zipSync(Object.fromEntries(files), { level: 0 })
    cells = await readWorkbook(checked.buffer, tabs.indexOf(tab) + 1, { trim: true })
  } catch {
    throw unreadableWorkbook()
  }
  const rows = cells.map((row) => row.map((value) => cellOf(value as CellValue)))
  const worksheet = tab.file === undefined ? '' : textOf(files, tab.file)
  markDoubtful(rows, worksheet, struckIn(textOf(files, 'xl/styles.xml'), textOf(files, 'xl/sharedStrings.xml')))
  fillMerged(rows, mergedBlocks(worksheet))
  return {
    tabs: tabs.map(({ name, isHidden }) => ({ name, isHidden })),
    tab: tab.name,
    rows,
    hidden: hiddenIn(rows, worksheet),
  }
}

/** The library's type says `typeof Date` where it means Date. */
type CellValue = string | number | boolean | Date | null | undefined

function cellOf(value: CellValue): SheetCell {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) return ''
    // Excel computes 09:00 as 08:59:59.999.
    const text = new Date(value.getTime() + 500).toISOString()
    const date = parseDate(text.slice(0, 10))
    // Excel stores a time without a date as a day of 1899 or 1900. As text it is reported as not understood.
    if (!date || date < '1950-01-01') return text.slice(11, 16)
    return { date }
  }
  return String(value).trim().slice(0, mostLetters)
}

/** The tabs of a workbook in order, with the files of their cells. */
function tabsOf(files: ReadonlyMap<string, Buffer>): (Tab & { file: string | undefined })[] {
  const targets = new Map(
    [...textOf(files, 'xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return [...textOf(files, 'xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id'))
    return {
      name: withoutEntities(attribute(tag, 'name') ?? ''),
      isHidden: /hidden$/i.test(attribute(tag, 'state') ?? ''),
      file: target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`,
    }
  })
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const withoutEntities = (text: string) =>
  text.replaceAll(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name]!)

const textOf = (files: ReadonlyMap<string, Buffer>, name: string): string => files.get(name)?.toString('utf8') ?? ''
