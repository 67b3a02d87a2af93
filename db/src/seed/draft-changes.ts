import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import { type Candidate, fits } from './candidate.ts'
import type { ExampleShift } from './example-types.ts'
import { zone } from './period.ts'
import { type ShiftToAssign, shiftsToAssign } from './shifts-to-assign.ts'

export interface ExampleDraftChange {
  readonly before: ExampleShift | null
  readonly after: ExampleShift | null
}

const weekOfDraft = 3
const handedOver = 2

/** Unpublished changes in the fourth week: two day shifts handed over and one added. */
export function draftChanges({ from, to }: Period, people: readonly Candidate[]): ExampleDraftChange[] {
  const week = {
    start: startOfDay(zone, addDays(from, weekOfDraft * 7)),
    end: startOfDay(zone, addDays(from, weekOfDraft * 7 + 7)),
  }
  const days = shiftsToAssign({ from, to }).filter(
    (need) => need.start >= week.start && need.end <= week.end && /^[DE]/.test(need.code),
  )
  const changes: ExampleDraftChange[] = []
  const changedDays = new Set<string>()
  for (const need of days) {
    if (changes.length === handedOver) break
    const change = changedDays.has(need.date) ? undefined : handOver(need, people)
    if (!change) continue
    changes.push(change)
    changedDays.add(need.date)
  }
  const extra = days.flatMap((need) => addShift(need, people)).at(-1)
  return extra ? [...changes, extra] : changes
}

function handOver(need: ShiftToAssign, people: readonly Candidate[]): ExampleDraftChange | undefined {
  const holder = people.find((person) => person.shifts.some((shift) => shift.id === need.id))
  const before = holder?.shifts.find((shift) => shift.id === need.id)
  const taker = people.find((person) => person !== holder && isDayTeam(person, need) && fits(person, need))
  if (!holder || !before || !taker) return undefined
  const after = { ...before, amhp: taker.amhp.id }
  // Updated for the next change. The published rota has been read before.
  taker.shifts.push(after)
  holder.shifts.splice(holder.shifts.indexOf(before), 1)
  return { before, after }
}

function addShift(need: ShiftToAssign, people: readonly Candidate[]): ExampleDraftChange[] {
  const taker = people.find((person) => isDayTeam(person, need) && fits(person, need))
  if (!taker) return []
  const { start, end, role, kind, code, authorities } = need
  return [
    { before: null, after: { id: `${need.id}.more`, amhp: taker.amhp.id, role, kind, start, end, code, authorities } },
  ]
}

const isDayTeam = ({ amhp }: Candidate, need: ShiftToAssign): boolean =>
  amhp.approvals[0]!.authority === need.actsFor[0]
