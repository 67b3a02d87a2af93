import { type Fault, Problem } from '@amhp/shared/contract/problems.ts'
import { type ShiftChange, shiftIdOf } from '@amhp/shared/contract/shift-changes.ts'
import { type PlannedShift, sameShift } from '@amhp/shared/rota/planned-shift.ts'
import type { LocalDate } from '@amhp/shared/time/date.ts'
import { longDate } from '@amhp/shared/time/wording.ts'
import { dateAt, type Zone } from '@amhp/shared/time/zone.ts'
import { notAnsweredFor } from '../service/answered-for.ts'
import type { DraftShiftChanges, StoredShift } from '../shifts/stored-shift.ts'

export interface RotaPeriod {
  readonly id: string
  readonly from: LocalDate
  readonly to: LocalDate
}

/** What an edit will write: the changes in each rota's log, and the draft shifts. */
export interface PlannedEdit extends DraftShiftChanges {
  readonly perRota: ReadonlyMap<string, readonly ShiftChange[]>
}

/** The ids and codes that an edit may name. Retired codes too: undo restores a shift as it was. */
interface KnownNames {
  readonly amhps: ReadonlySet<string>
  readonly codes: ReadonlySet<string>
  readonly authorities: ReadonlySet<string>
}

/** Refuses an edit that has several changes of one shift. */
export function refuseRepeated(changes: readonly ShiftChange[]): void {
  const seen = new Set<string>()
  const faults: Fault[] = []
  for (const [i, change] of changes.entries()) {
    const id = shiftIdOf(change)
    if (seen.has(id))
      faults.push({ path: `changes[${i}]`, message: `Shift ${id} is named twice; send one change for each shift` })
    seen.add(id)
  }
  if (faults.length > 0)
    throw new Problem('not-accepted', 'Nothing was saved. Correct what is listed, then save again.', { faults })
}

/**
 * What an edit changes in each rota. A shift belongs to the rota that has the local day of its start; one that moves to another
 * rota is logged as removed from the first and added to the second. Refuses an unknown AMHP, shift code or authority, a `before` that is no
 * longer what is stored (with theirs and mine, change by change), and a day without a rota. What changes nothing is left out.
 */
export function planEdit(
  name: string,
  changes: readonly ShiftChange[],
  stored: ReadonlyMap<string, StoredShift>,
  rotas: readonly RotaPeriod[],
  known: KnownNames,
  zone: Zone,
): PlannedEdit {
  refuseUnknown(changes, known, stored)
  refuseStaleShifts(name, changes, stored)
  const perRota = new Map<string, ShiftChange[]>()
  const added: StoredShift[] = []
  const changed: StoredShift[] = []
  const removed: string[] = []
  const log = (rota: string, change: ShiftChange) => {
    const logged = perRota.get(rota)
    if (logged) logged.push(change)
    else perRota.set(rota, [change])
  }
  for (const change of changes) {
    const { before, after } = change
    if (sameShift(before, after)) continue
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

function refuseUnknown(
  changes: readonly ShiftChange[],
  { amhps, codes, authorities }: KnownNames,
  stored: ReadonlyMap<string, StoredShift>,
) {
  const faults = changes.flatMap(({ after }, i): Fault[] => {
    if (!after) return []
    const { id, amhp, code } = after
    const path = `changes[${i}].after`
    const unknownAmhp = {
      path: `${path}.amhp`,
      message: `No AMHP here has the id ${amhp}; choose one from the register`,
    }
    const unknownCode = {
      path: `${path}.code`,
      message: `There is no shift code ${code} here; choose one from the list`,
    }
    // A shift from before an authority left the service may still be changed in other ways.
    const had = stored.get(id)?.authorities ?? []
    const unknownAuthorities = (after.authorities ?? []).flatMap((authority, j) =>
      authorities.has(authority) || had.includes(authority)
        ? []
        : [{ path: `${path}.authorities[${j}]`, message: notAnsweredFor(authority) }],
    )
    return [
      ...(amhps.has(amhp) ? [] : [unknownAmhp]),
      ...(code === null || codes.has(code) ? [] : [unknownCode]),
      ...unknownAuthorities,
    ]
  })
  if (faults.length === 0) return
  const names = (field: string) => faults.some(({ path }) => path.includes(`after.${field}`))
  const what = names('amhp')
    ? 'Choose an AMHP from the register.'
    : names('code')
      ? 'Choose a shift code from the list, or give the times without one.'
      : 'Choose authorities that the service covers.'
  throw new Problem('not-accepted', `Nothing was saved. ${what}`, { faults })
}

function refuseStaleShifts(name: string, changes: readonly ShiftChange[], stored: ReadonlyMap<string, StoredShift>) {
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
