import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Store } from '@amhp/db/open.ts'
import { countUnclear, layouts, type SheetChoices } from '@amhp/shared/contract/import.ts'
import { Problem } from '@amhp/shared/contract/problems.ts'
import { type RecordFate, recordFate } from '@amhp/shared/contract/settled-records.ts'
import { type LocalDate, parseDate } from '@amhp/shared/time/date.ts'
import { zoneOf } from '@amhp/shared/time/zone.ts'
import { planAsRemembered } from '../import/plan-as-remembered.ts'
import { previewSheet } from '../import/preview-import.ts'
import { readSheet } from '../import/read-sheet.ts'
import { mostBytes, type Sheet, SheetRefusal, tooManyBytes } from '../import/sheet.ts'
import { writePlan } from '../import/write-plan.ts'
import type { Command, CommandContext } from './command.ts'
import { chooseService, withStore } from './database.ts'
import { previewLines, rememberedLines } from './preview-lines.ts'
import { readChoices } from './sheet-choices.ts'

const usage = `npm run rota -- import FILE --from 2026-11-30 [--dry-run] [--leave-out] [--worked kept|removed] [--service ID]
  How the sheet is read: [--sheet TAB] [--layout ${layouts.join('|')}] [--dates dmy|mdy] [--days-as-written]
    [--header-row N] [--names A] [--hidden] [--map ANSWERS.json]
  Answers about earlier sheets are used where these say nothing, are listed, and those about this one are kept: [--no-remembered]`

interface ImportArgs {
  readonly file: string
  readonly from: LocalDate
  readonly choices: SheetChoices
  readonly dryRun: boolean
  readonly leaveOut: boolean
  /** What becomes of work on record whose shift is replaced; none refuses to replace it. */
  readonly worked: RecordFate | undefined
  readonly service: string | undefined
  /** Whether answers about earlier sheets are used, and those about this one kept. */
  readonly remembered: boolean
}

/**
 * `import FILE --from DATE`: imports a spreadsheet into the draft; `--dry-run` writes nothing. `--map` names a file of answers
 * to what is not certain: `{ "meanings": { "S/L": "training" }, "people": { "Amy": "Amina Rahman" } }`. Exit code: 0 imported,
 * or a dry run in which all is clear; 1 not imported, or not clear; 2 wrong arguments.
 */
export const run: Command = async (args, context) => {
  const asked = readArgs(args, context.cwd)
  if (typeof asked === 'string') {
    context.writeError(`${asked}\n  ${usage}\n`)
    return 2
  }
  try {
    const sheet = await readSheet(await bytesOf(resolve(context.cwd, asked.file)), asked.choices)
    return await withStore(context.databaseUrl, (store) => importSheet(store, asked, sheet, context))
  } catch (error) {
    if (error instanceof Problem) context.writeError(`${listed(error)}\n`)
    else if (error instanceof SheetRefusal) context.writeError(`${error.message}\n`)
    else if ((error as NodeJS.ErrnoException).code === 'ENOENT') context.writeError(`There is no file ${asked.file}.\n`)
    else throw error
    return 1
  }
}

async function importSheet(
  store: Store,
  asked: ImportArgs,
  sheet: Sheet,
  { clock, write, writeError }: CommandContext,
): Promise<number> {
  const row = await chooseService(store, asked.service)
  if (typeof row === 'string') {
    writeError(`${row}\n`)
    return 2
  }
  const service = { id: row.id, zone: zoneOf(row.timeZone) }
  const { from, choices, leaveOut, remembered, worked: records = [] } = asked
  const now = clock.now()
  if (asked.dryRun) {
    const preview = await previewSheet(store, service, sheet, { from, choices, now, remembered })
    for (const line of previewLines(preview, service.zone)) write(`${line}\n`)
    write('Nothing was written.\n')
    return countUnclear(preview) > 0 ? 1 : 0
  }
  const planned = await planAsRemembered(store.read, service, sheet, { from, choices, now, remembered })
  for (const line of rememberedLines(planned, service.zone)) write(`${line}\n`)
  const { plan, answers } = planned
  const kept = remembered ? { answers, withdrawn: [] } : undefined
  await writePlan(store, plan, { service, accountId: null, at: now, leaveOut, records, kept })
  write(
    `${plan.add.length} shifts added to the draft, ${plan.replace.length} replaced, ${plan.absences.length} absences entered${plan.newPeople.length > 0 ? `, ${plan.newPeople.length} AMHPs added to the register` : ''}.\n`,
  )
  if (countUnclear(plan) > 0) write(`${countUnclear(plan)} things that are not clear were left out.\n`)
  return 0
}

async function bytesOf(path: string): Promise<Buffer> {
  if ((await stat(path)).size > mostBytes) throw tooManyBytes()
  return await readFile(path)
}

const listed = ({ body }: Problem): string =>
  [body.detail, ...(body.faults ?? []).map(({ path, message }) => `  ${path}: ${message}`)].join('\n')

function readArgs(args: string[], cwd: string): ImportArgs | string {
  const options = {
    from: { type: 'string' },
    service: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    'leave-out': { type: 'boolean', default: false },
    worked: { type: 'string' },
    sheet: { type: 'string' },
    layout: { type: 'string' },
    dates: { type: 'string' },
    'days-as-written': { type: 'boolean' },
    'header-row': { type: 'string' },
    names: { type: 'string' },
    hidden: { type: 'boolean' },
    map: { type: 'string' },
    remembered: { type: 'boolean', default: true },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, allowNegative: true })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0) return 'Name one file to import.'
    const from = parseDate(values.from ?? '')
    if (!from) return 'Give the first day of the sheet as --from 2026-11-30.'
    const worked = values.worked as RecordFate | undefined
    if (worked !== undefined && !recordFate.options.includes(worked))
      return 'Say what becomes of work on record: --worked kept or --worked removed.'
    const choices = readChoices(values, cwd)
    if (typeof choices === 'string') return choices
    const { 'dry-run': dryRun, 'leave-out': leaveOut, service, remembered } = values
    return { file, from, choices, dryRun, leaveOut, worked, service, remembered }
  } catch (error) {
    return (error as Error).message
  }
}
