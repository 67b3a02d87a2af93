import Papa from 'papaparse'
import { mostLetters, SheetRefusal, type SheetRows } from './sheet.ts'

/** The rows of a CSV file in UTF-8, UTF-16 or Windows-1252, with any common delimiter. */
export function readCsv(bytes: Buffer): SheetRows {
  const text = decode(bytes)
  if (text.includes('\u0000'))
    throw new SheetRefusal('This is not a spreadsheet. Choose a .xlsx workbook or a CSV file saved from one.')
  // Excel may write a first line that names the delimiter. It does not count as a row.
  const named = /^sep=(.)\r?\n/i.exec(text)
  const { data } = Papa.parse<string[]>(named ? text.slice(named[0].length) : text, {
    delimiter: named?.[1] ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
  })
  return data.map((row) => row.map((cell) => cell.trim().slice(0, mostLetters)))
}

function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // Drops a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
