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

/** What `--header-row` and `--names` say of rows and columns. */
function labelsOf({ 'header-row': headerRow, names }: SheetOptions) {
  const columns = names?.toUpperCase().split(',') ?? []
  return {
    rows: headerRow === undefined ? {} : { [headerRow]: 'day' },
    columns: Object.fromEntries(columns.map((column) => [column, 'names'])),
  }
}

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
  }
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
  const labels = labelsOf(options)
  const { rows, columns } = answers as { rows?: object; columns?: object }
  const read = sheetChoices.safeParse({
    ...{ ...answers, ...given },
    ...{ rows: { ...rows, ...labels.rows }, columns: { ...columns, ...labels.columns } },
  })
  if (read.success) return read.data
  const [issue] = read.error.issues as [(typeof read.error.issues)[number]]
  const { path, message } = issue.code === 'invalid_key' ? { ...issue, message: issue.issues[0]!.message } : issue
  return `The answer ${path.join('.')} cannot be used: ${message}.`
}
