import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { type SheetChoices, sheetChoices } from '@amhp/shared/contract/import.ts'

/** Options of the command that say how a sheet is read. */
interface SheetOptions {
  readonly sheet?: string
  readonly layout?: string
  readonly dates?: string
  readonly 'days-as-written'?: boolean
  readonly 'header-row'?: string
  readonly names?: string
  readonly hidden?: boolean
  /** A file of answers. */
  readonly map?: string
}

const orders: Readonly<Record<string, SheetChoices['order']>> = { dmy: 'day-first', mdy: 'month-first' }

/** The answers of the `--map` file, and what the other options say. A sentence where they cannot be read. */
export function readChoices(options: SheetOptions, cwd: string): SheetChoices | string {
  const { sheet: tab, layout, dates, hidden, map } = options
  const order = orders[dates ?? '']
  if (dates !== undefined && !order) return 'Say which comes first in days such as 1/12: --dates dmy or --dates mdy.'
  let answers: object = {}
  try {
    if (map !== undefined) answers = JSON.parse(readFileSync(resolve(cwd, map), 'utf8'))
  } catch {
    return `${map} cannot be read as JSON. Name a file of answers, such as { "meanings": { "S/L": "training" } }.`
  }
  const said = {
    tab,
    layout,
    order,
    hidden,
    daysAsWritten: options['days-as-written'],
    headerRow: options['header-row'] === undefined ? undefined : Number(options['header-row']),
    names: options.names?.toUpperCase().split(','),
  }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const read = sheetChoices.safeParse({ ...answers, ...given })
  if (read.success) return read.data
  const [{ path, message }] = read.error.issues as [(typeof read.error.issues)[number]]
  return `The answer ${path.join('.')} cannot be used: ${message}.`
}
