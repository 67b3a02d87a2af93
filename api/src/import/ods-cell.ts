import { parseDate } from '@amhp/shared/time/date.ts'
import type { OdsStyles } from './ods-styles.ts'
import type { Attribute } from './read-xml.ts'
import { mostLetters, type SheetCell } from './sheet.ts'

/** Errors as spreadsheet programs show them. */
const shownErrors = /^(#(N\/A|DIV\/0!|REF!|NAME\?|VALUE!|NUM!|NULL!)|Err:\d{3})$/

/** Reads a cell, from its tag to its end. Notes and drawings in it are no part of its text. */
export function odsCellReader(tag: string, attribute: Attribute, styles: OdsStyles, lineStyle: string | undefined) {
  const type = attribute('office:value-type')
  const isNumber = type !== 'date' && type !== 'time' && type !== 'boolean'
  const value = storedValue(type, attribute(isNumber ? 'office:value' : `office:${type}-value`))
  const isError = attribute('calcext:value-type') === 'error'
  let isStruck = styles.isStruck('table-cell', attribute('table:style-name') ?? lineStyle)
  let shown = ''
  /** How many elements are open within one that is no text. */
  let foreign = 0
  return {
    open: (name: string, attributeOf: Attribute) => {
      if (foreign > 0 || !name.startsWith('text:')) foreign++
      else if (name === 'text:p') shown += shown === '' ? '' : '\n'
      else if (name === 'text:s' || name === 'text:tab' || name === 'text:line-break') shown += ' '
      else isStruck ||= styles.isStruck('text', attributeOf('text:style-name'))
    },
    text: (text: string) => {
      if (foreign === 0 && shown.length < mostLetters) shown += text
    },
    /** The cell, once it ends. */
    close: (name: string): SheetCell | undefined => {
      if (foreign > 0) foreign--
      else if (name === tag) return cellOf()
      return undefined
    },
  }

  function cellOf(): SheetCell {
    const text = shown.trim().slice(0, mostLetters)
    if (isError || shownErrors.test(text)) return { doubt: 'error', text }
    const cell = value ?? text
    return isStruck && typeof cell === 'string' && cell !== '' ? { doubt: 'struck through', text: cell } : cell
  }
}

/** As of an Excel workbook: numbers as they are stored, whatever their format, and dates as days. Texts are as they are shown. */
function storedValue(type: string | undefined, value: string | undefined): SheetCell | undefined {
  if (value === undefined || type === 'string') return undefined
  if (type === 'date') {
    const date = parseDate(value.slice(0, 10))
    // A time without a date is a day of 1899.
    return !date || date < '1950-01-01' ? value.slice(11, 16) : { date }
  }
  if (type === 'time') {
    const [, hours, minutes] = /^PT(\d{1,4})H(\d\d)M/.exec(value) ?? []
    return hours && `${hours.padStart(2, '0')}:${minutes}`
  }
  return type === 'boolean' ? value : String(Number(value))
}
