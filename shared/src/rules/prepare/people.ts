import type { Rota } from '../../rota/rota.ts'
import type { Instant } from '../../time/instant.ts'
import { type Person, personOf, prepareWork } from './work.ts'

/** Everyone of a rota, each with their part of it. */
export function peopleOf(rota: Rota): Person[] {
  const people = rota.amhps.map((amhp) => personOf(amhp, [], [], []))
  const byId = new Map(people.map((person) => [person.amhp.id, person]))
  for (const shift of rota.shifts) byId.get(shift.amhp)?.shifts.push(shift)
  for (const absence of rota.absences) byId.get(absence.amhp)?.absences.push(absence)
  for (const work of rota.otherWork) byId.get(work.amhp)?.otherWork.push(work)
  for (const person of people) prepareWork(person)
  return people
}

/** The latest planned end of the shifts of some people. */
export function lastEndOf(people: readonly Pick<Person, 'shifts'>[]): Instant | undefined {
  let last: Instant | undefined
  for (const { shifts } of people) for (const { end } of shifts) if (last === undefined || end > last) last = end
  return last
}
