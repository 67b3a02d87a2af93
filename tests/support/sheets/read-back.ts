import { whoseNames } from '@amhp/api/import/match-names.ts'
import { type ImportPlan, planImport } from '@amhp/api/import/plan-import.ts'
import { readLayout } from '@amhp/api/import/read-layout.ts'
import { readSheet } from '@amhp/api/import/read-sheet.ts'
import { withoutSome } from '@amhp/api/import/sheet.ts'
import { shiftCodes } from '@amhp/db/seed/hours.ts'
import { addDays, type LocalDate } from '@amhp/shared/time/date.ts'
import { timeOf } from '@amhp/shared/time/wording.ts'
import { dateAt, zoneOf } from '@amhp/shared/time/zone.ts'
import { keyOf, register } from './any-plan.ts'

const zone = zoneOf('Europe/London')
const amhps = register.map((name) => ({ id: name, name, leftOn: null }))

/** What is in the draft: what an import brought. */
type Stored = Pick<ImportPlan, 'add' | 'absences'>

/** What importing a file would add, by person and day, and what it asks; undefined where it fits no layout. */
export async function readBack(bytes: Buffer, from: LocalDate, stored: Stored = { add: [], absences: [] }) {
  const sheet = await readSheet(bytes)
  const whose = whoseNames(amhps, from, {})
  const read = readLayout(withoutSome(sheet.rows, sheet.hidden), { from, today: from }, whose)
  if (!read || read.entries.length === 0) return undefined
  const days = read.entries.map(({ date }) => date).sort()
  const { plan } = planImport({ ...read, from: days[0]!, to: addDays(days.at(-1)!, 1) }, whose, {
    ...{ codes: shiftCodes, zone, meanings: new Map() },
    ...{ shifts: stored.add.map((shift) => ({ ...shift, rota: '' })), absences: stored.absences },
    newId: () => 'id',
  })
  const got = new Map<string, string[]>()
  const put = (amhp: string, date: LocalDate, line: string) => {
    const key = keyOf(amhp, date)
    got.set(key, [...(got.get(key) ?? []), line].sort())
  }
  for (const { amhp, start, end, code, kind } of plan.add)
    put(amhp, dateAt(zone, start), code ?? `${timeOf(zone, start)}-${timeOf(zone, end)} ${kind}`)
  for (const { amhp, kind, start, end } of plan.absences)
    for (let day = dateAt(zone, start); day < dateAt(zone, end); day = addDays(day, 1)) put(amhp, day, kind)
  return { got, plan, read, hidden: sheet.hidden }
}
