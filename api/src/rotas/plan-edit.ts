import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { type ShiftChange, shiftIdOf } from '@amhp/shared/contract/shifts.ts'
import { type PlannedShift, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import type { DraftChange, StoredShift } from '../shifts/stored-shift.ts'

export interface RotaPeriod {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What an edit will write: the lines of each rota's log, and what becomes of the shifts of the draft. */
export interface PlannedEdit extends DraftChange {
  readonly perRota: ReadonlyMap<string, readonly ShiftChange[]>
}

/** What an edit may name. Retired codes are known too: undo places a shift as it was. */
interface Known {
  readonly amhps: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
}

/** Refuses an edit that names a shift in more than one line. */
export function refuseRepeated(changes: readonly ShiftChange[]): void {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const [i, change] of changes.entries()) {
    const id = shiftIdOf(change)
    if (seen.has(id))
      faults.push({ path: `changes[${i}]`, message: `Shift ${id} is named twice; send one line for each shift` })
    seen.add(id)
  }
  if (faults.length > 0)
    throw new Problem('not-accepted', 'Nothing was saved. Correct what is listed, then save again.', { faults })
}

export const shiftsNamed = (changes: readonly ShiftChange[]): string[] => changes.map(shiftIdOf)

/**
 * What an edit does to the rotas, given what is stored. A shift belongs to the rota that holds the local day of its
 * start; one that moves between rotas leaves the log of the first and enters that of the second.
 * Refuses an unknown AMHP or shift code, a `before` that is no longer what is stored (with theirs and mine, line by
 * line), and a day without a rota.
 */
export function planEdit(
  name: string,
  changes: readonly ShiftChange[],
  stored: ReadonlyMap<string, StoredShift>,
  rotas: readonly RotaPeriod[],
  known: Known,
  zone: Zone,
): PlannedEdit {
  refuseUnknown(changes, known)
  refuseStale(name, changes, stored)
  const perRota = new Map<string, ShiftChange[]>()
  const added: StoredShift[] = []
  const changed: StoredShift[] = []
  const removed: string[] = []
  const log = (rota: string, change: ShiftChange) => {
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

function refuseUnknown(changes: readonly ShiftChange[], { amhps, codes }: Known) {
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

function refuseStale(name: string, changes: readonly ShiftChange[], stored: ReadonlyMap<string, StoredShift>) {
  const now = changes.map((change) => stored.get(shiftIdOf(change)) ?? null)
  if (changes.every((change, i) => sameShift(change.before, now[i]!))) return
  throw new Problem(
    'stale-edit',
    'Nothing was saved: someone changed these shifts after you opened them. Keep theirs, or save yours over them.',
    { theirs: { name, changes: changes.map(({ before }, i) => ({ before, after: now[i]! })) } },
  )
}

function rotaOf(shift: PlannedShift, rotas: readonly RotaPeriod[], zone: Zone): string {
  const day = dateAt(zone, shift.start)
  const rota = rotas.find(({ from, to }) => from <= day && day < to)
  if (rota) return rota.id
  throw new Problem(
    'no-rota',
    `Nothing was saved. No rota covers ${longDate(day)} ${day.slice(0, 4)}: start one first.`,
  )
}
