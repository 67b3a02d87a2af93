import {
  columnName,
  columnNumber,
  mostColumns,
  mostLetters,
  type RowsAndColumns,
  type SheetCell,
  type SheetRows,
} from './sheet.ts'

/** The value of an attribute in an XML tag. */
export const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
const isOn = (value: string | undefined) => value === '1' || value === 'true'

/** Whether XML of a font or of formatted text strikes it through. */
const strikes = (xml: string) => /<(?:\w+:)?strike\b(?![^>]*\bval="(?:0|false)")/.test(xml)

/** Which styles of cells (`xl/styles.xml`) and which shared texts (`xl/sharedStrings.xml`) are struck through, by their numbers. */
export function struckIn(styles: string, sharedTexts: string): { styles: Set<number>; texts: Set<number> } {
  const fonts = [
    ...(/<(?:\w+:)?fonts\b.*?<\/(?:\w+:)?fonts>/s.exec(styles)?.[0] ?? '').matchAll(
      /<(?:\w+:)?font(?:\/>|>.*?<\/(?:\w+:)?font>)/gs,
    ),
  ]
  const struckFonts = new Set(fonts.flatMap(([font], i) => (strikes(font) ? [i] : [])))
  const formats = /<(?:\w+:)?cellXfs\b.*?<\/(?:\w+:)?cellXfs>/s.exec(styles)?.[0] ?? ''
  const cells = [...formats.matchAll(/<(?:\w+:)?xf\b[^>]*>/g)].flatMap(([tag], i) =>
    struckFonts.has(Number(attribute(tag, 'fontId') ?? 0)) ? [i] : [],
  )
  const texts = [...sharedTexts.matchAll(/<(?:\w+:)?si\b(?:\/>|[^>]*>(.*?)<\/(?:\w+:)?si>)/gs)].flatMap(
    ([, text], i) => (strikes(text ?? '') ? [i] : []),
  )
  return { styles: new Set(cells), texts: new Set(texts) }
}

/** Marks cells of a worksheet that are in doubt: errors, and texts that are struck through. */
export function markDoubtful(rows: SheetCell[][], worksheet: string, struck: ReturnType<typeof struckIn>): void {
  for (const [, tag, inside = ''] of worksheet.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)) {
    const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(tag!, 'r') ?? '') ?? []
    if (!letters) continue
    const [row, column, type] = [rows[Number(number) - 1], columnNumber(letters), attribute(tag!, 't')]
    if (!row) continue
    const value = /<(?:\w+:)?v>([^<]*)</.exec(inside)?.[1] ?? ''
    if (type === 'e') row[column] = { doubt: 'error', text: value.slice(0, mostLetters) }
    const isStruck =
      struck.styles.has(Number(attribute(tag!, 's') ?? 0)) ||
      (type === 's' && struck.texts.has(Number(value))) ||
      (type === 'inlineStr' && strikes(inside))
    const cell = row[column]
    if (isStruck && typeof cell === 'string' && cell !== '') row[column] = { doubt: 'struck through', text: cell }
  }
}

/** The hidden rows and columns of a worksheet that hold anything. */
export function hiddenIn(rows: SheetRows, worksheet: string): RowsAndColumns {
  const isHidden = (tag: string) => isOn(attribute(tag, 'hidden'))
  const isFilled = (cell: SheetCell | undefined) => cell !== undefined && cell !== ''
  const hiddenRows = [...worksheet.matchAll(/<(?:\w+:)?row\b[^>]*>/g)]
    .filter(([tag]) => isHidden(tag))
    .map(([tag]) => Number(attribute(tag, 'r')))
  const columns = [...worksheet.matchAll(/<(?:\w+:)?col\b[^>]*>/g)]
    .filter(([tag]) => isHidden(tag))
    .flatMap(([tag]) => {
      const [first, last] = [Number(attribute(tag, 'min')) - 1, Math.min(Number(attribute(tag, 'max')), mostColumns)]
      return Array.from({ length: Math.max(0, last - first) }, (_, i) => first + i)
    })
  return {
    rows: hiddenRows.filter((row) => rows[row - 1]?.some(isFilled)),
    columns: columns.filter((column) => rows.some((row) => isFilled(row[column]))).map(columnName),
  }
}
