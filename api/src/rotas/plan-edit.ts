import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import type { ShiftChange } from '@amhp/shared/contract/shifts.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import {
  type DraftChange,
  type Planned,
  plannedText,
  readPlanned,
  type StoredShift,
  samePlanned,
} from '../shifts/planned.ts'

/** One line of an edit: a null before adds, a null after deletes. */
export interface Change {
  readonly before: Planned | null
  readonly after: Planned | null
}

export interface RotaPeriod {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What an edit will write: the lines of each rota's log, and what becomes of the shifts of the draft. */
export interface PlannedEdit extends DraftChange {
  readonly perRota: ReadonlyMap<string, readonly Change[]>
}

/** What an edit may name. Retired codes are known too: undo places a shift as it was. */
interface Known {
  readonly amhps: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
}

const idOf = (change: Change) => (change.before ?? change.after)!.id

/** Reads the lines of an edit as sent; refuses unreadable moments and a shift named twice, every fault with its path. */
export function readChanges(sent: readonly ShiftChange[]): Change[] {
  const faults: Fault[] = []
  const seen = new Set<string>()
  const changes = sent.map(({ before, after }, i) => {
    const path = `changes[${i}]`
    const read = {
      before: before && (readPlanned(before, `${path}.before`, faults) ?? null),
      after: after && (readPlanned(after, `${path}.after`, faults) ?? null),
    }
    const id = (before ?? after)!.id
    if (seen.has(id)) faults.push({ path, message: `Shift ${id} is named twice; send one line for each shift` })
    seen.add(id)
    return read
  })
  if (faults.length > 0)
    throw new Problem('not-accepted', 'Nothing was saved. Mend what is listed, then save again.', { faults })
  return changes
}

export const shiftsNamed = (changes: readonly Change[]): string[] => changes.map(idOf)

/**
 * What an edit does to the rotas, given what is stored. A shift belongs to the rota that holds the local day of its
 * start; one that moves between rotas leaves the log of the first and enters that of the second.
 * Refuses an unknown AMHP or shift code, a `before` that is no longer what is stored (with theirs and mine, line by
 * line), and a day without a rota.
 */
export function planEdit(
  name: string,
  changes: readonly Change[],
  stored: ReadonlyMap<string, StoredShift>,
  rotas: readonly RotaPeriod[],
  known: Known,
  zone: Zone,
): PlannedEdit {
  refuseUnknown(changes, known)
  refuseStale(name, changes, stored)
  const perRota = new Map<string, Change[]>()
  const added: StoredShift[] = []
  const changed: StoredShift[] = []
  const removed: string[] = []
  const log = (rota: string, change: Change) => {
    const lines = perRota.get(rota)
    if (lines) lines.push(change)
    else perRota.set(rota, [change])
  }
  for (const change of changes) {
    const { before, after } = change
    const from = before && stored.get(before.id)!.rota
    if (!after) {
      removed.push(before!.id)
      log(from!, change)
      continue
    }
    const to = rotaOf(after, rotas, zone)
    const shifts = from === null ? added : changed
    shifts.push({ ...after, rota: to })
    if (from === null || from === to) log(to, change)
    else {
      log(from, { before, after: null })
      log(to, { before: null, after })
    }
  }
  return { perRota, added, changed, removed }
}

function refuseUnknown(changes: readonly Change[], { amhps, codes }: Known) {
  const faults = changes.flatMap(({ after }, i): Fault[] => {
    if (!after) return []
    const { amhp, code } = after
    const path = `changes[${i}].after`
    const nobody = { path: `${path}.amhp`, message: `No AMHP here has the id ${amhp}; choose one of the register` }
    const noCode = { path: `${path}.code`, message: `There is no shift code ${code} here; choose one of the list` }
    return [...(amhps.has(amhp) ? [] : [nobody]), ...(code === null || codes.has(code) ? [] : [noCode])]
  })
  if (faults.length === 0) return
  const what = faults.some(({ path }) => path.endsWith('.amhp'))
    ? 'Choose an AMHP of the register.'
    : 'Choose a shift code of the list, or give the times without one.'
  throw new Problem('not-accepted', `Nothing was saved. ${what}`, { faults })
}

function refuseStale(name: string, changes: readonly Change[], stored: ReadonlyMap<string, StoredShift>) {
  const now = changes.map((change) => stored.get(idOf(change)) ?? null)
  if (changes.every((change, i) => samePlanned(change.before, now[i]!))) return
  const text = (shift: Planned | null) => shift && plannedText(shift)
  throw new Problem(
    'stale-edit',
    'Nothing was saved: someone changed these shifts after you opened them. Keep theirs, or save yours over them.',
    {
      theirs: { name, changes: changes.map(({ before }, i) => ({ before: text(before), after: text(now[i]!) })) },
      mine: { name, changes: changes.map(({ before, after }) => ({ before: text(before), after: text(after) })) },
    },
  )
}

function rotaOf(shift: Planned, rotas: readonly RotaPeriod[], zone: Zone): string {
  const day = dateAt(zone, shift.start)
  const rota = rotas.find(({ from, to }) => from <= day && day < to)
  if (rota) return rota.id
  throw new Problem(
    'no-rota',
    `Nothing was saved. No rota covers ${longDate(day)} ${day.slice(0, 4)}: start one first.`,
  )
}
