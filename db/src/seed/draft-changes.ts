import type { Period } from '@amhp/shared/rota/rota.ts'
import { addDays } from '@amhp/shared/time/date.ts'
import { startOfDay } from '@amhp/shared/time/zone.ts'
import type { ExampleShift } from './example-types.ts'
import { type Bookable, fits } from './fit.ts'
import { type Need, needsOf } from './needs.ts'
import { zone } from './period.ts'

export interface DraftChange {
  readonly before: ExampleShift | null
  readonly after: ExampleShift | null
}

const weekOfDraft = 3
const passedOn = 2

/** Unpublished changes in the fourth week: two days passed on, and one AMHP added. */
export function draftChanges({ from, to }: Period, people: readonly Bookable[]): DraftChange[] {
  const week = {
    start: startOfDay(zone, addDays(from, weekOfDraft * 7)),
    end: startOfDay(zone, addDays(from, weekOfDraft * 7 + 7)),
  }
  const days = needsOf({ from, to }).filter(
    (need) => need.start >= week.start && need.end <= week.end && /^[DE]/.test(need.code),
  )
  const changes: DraftChange[] = []
  const changedDays = new Set<string>()
  for (const need of days) {
    if (changes.length === passedOn) break
    const change = changedDays.has(need.date) ? undefined : passOn(need, people)
    if (!change) continue
    changes.push(change)
    changedDays.add(need.date)
  }
  const extra = days.flatMap((need) => another(need, people)).at(-1)
  return extra ? [...changes, extra] : changes
}

function passOn(need: Need, people: readonly Bookable[]): DraftChange | undefined {
  const holder = people.find((person) => person.shifts.some((shift) => shift.id === need.id))
  const before = holder?.shifts.find((shift) => shift.id === need.id)
  const taker = people.find((person) => person !== holder && isDayTeam(person, need) && fits(person, need))
  if (!holder || !before || !taker) return undefined
  const after = { ...before, amhp: taker.amhp.id }
  // Kept up to date for the next change; the published rota was read before.
  taker.shifts.push(after)
  holder.shifts.splice(holder.shifts.indexOf(before), 1)
  return { before, after }
}

function another(need: Need, people: readonly Bookable[]): DraftChange[] {
  const taker = people.find((person) => isDayTeam(person, need) && fits(person, need))
  if (!taker) return []
  const { start, end, role, kind, code } = need
  return [{ before: null, after: { id: `${need.id}.more`, amhp: taker.amhp.id, role, kind, start, end, code } }]
}

const isDayTeam = ({ amhp }: Bookable, need: Need): boolean => amhp.approvals[0]!.authority === need.authorities[0]
