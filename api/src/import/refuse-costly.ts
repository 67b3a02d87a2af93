/// <reference path="./saxen.d.ts" />
import { Parser } from 'saxen'
import { unreadableWorkbook } from './choose-tab.ts'
import { columnNumber, mostColumns, mostRows, SheetRefusal, tooWide } from './sheet.ts'

/** The last row and column of Excel; LibreOffice has no more. */
const [lastRow, lastColumn] = [1_048_576, columnNumber('XFD')]
/** The longest text of a cell, 32,767 letters, is shorter even where each is written as `_x000D_`. */
const mostBetweenTags = 300_000

/**
 * Refuses what costs the library that reads workbooks much time or memory, and what no spreadsheet program writes. It
 * allocates all rows and columns before a cell that is far away, and reads a long tag again with each piece of the file.
 * The parser is the same as the library's, so that no way of writing a tag gets past.
 */
export function refuseCostly(xml: string): void {
  if (new RegExp(`<[^<]{${mostBetweenTags}}`).test(xml)) throw unreadableWorkbook()
  const parser = new Parser()
  parser.on('openTag', (name, attributesOf, decode, isEmpty) => {
    for (const [key, value] of Object.entries(attributesOf() || {})) {
      if (value.includes('<')) throw unreadableWorkbook()
      if (withoutPrefix(key) !== 'r') continue
      if (withoutPrefix(name) === 'c') refuseFarCell(decode(value), isEmpty)
      if (withoutPrefix(name) === 'row' && !(Number(decode(value)) <= lastRow)) throw unreadableWorkbook()
    }
  })
  try {
    parser.parse(xml)
  } catch (error) {
    // What is not well-formed is left to the library: not every file of a workbook is read.
    if (error instanceof SheetRefusal) throw error
  }
}

function refuseFarCell(place: string, isEmpty: boolean): void {
  const [, letters, number] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? []
  const [row, column] = [Number(number), columnNumber(letters ?? '')]
  if (!letters || row > lastRow || column > lastColumn) throw unreadableWorkbook()
  // Programs write cells that have only a format as far as the sheet goes.
  if (!isEmpty && (row > mostRows || column >= mostColumns)) throw tooWide()
}

const withoutPrefix = (name: string) => name.slice(name.indexOf(':') + 1)
