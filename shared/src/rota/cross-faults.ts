import { daysBetween, type LocalDate, parseDate } from '../time/date.ts'
import { type Instant, parseInstant } from '../time/instant.ts'
import type { Fault } from './faults.ts'
import { defaultRoles } from './role-and-kind.ts'
import { mostDays } from './values.ts'

type Loose = Readonly<Record<string, unknown>>

// These read the document as it came, so that a fault of shape in one place does not hide a fault of meaning in another.
const isLoose = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value)
const loose = (value: unknown): Loose => (isLoose(value) ? value : {})
const list = (value: unknown): Loose[] => (Array.isArray(value) ? value.map(loose) : [])
const moment = (value: unknown): Instant | undefined => (typeof value === 'string' ? parseInstant(value) : undefined)
const day = (value: unknown): LocalDate | undefined => (typeof value === 'string' ? parseDate(value) : undefined)
const idsOf = (things: readonly Loose[]): Set<unknown> => new Set(things.map((thing) => thing.id))

/** What the parts of a document get wrong about each other: references, order, repeats, limits between fields. */
export function crossFaults(json: unknown): Fault[] {
  const faults: Fault[] = []
  const fault = (path: string, message: string) => faults.push({ path, message })
  const document = loose(json)
  const amhps = list(document.amhps)
  const own = list(loose(document.service).authorities)
  const others = list(document.otherAuthorities)
  const roles = Array.isArray(document.roles) ? list(document.roles) : defaultRoles
  const knownAmhps = idsOf(amhps)
  const knownRoles = idsOf(roles as readonly Loose[])
  const ownAuthorities = idsOf(own)
  const knownAuthorities = new Set([...ownAuthorities, ...idsOf(others)])

  function repeats(...lists: (readonly [string, readonly Loose[]])[]) {
    const seen = new Map<unknown, string>()
    for (const [name, things] of lists)
      for (const [i, { id }] of things.entries()) {
        if (typeof id !== 'string') continue
        const first = seen.get(id)
        if (first === undefined) seen.set(id, `${name}[${i}]`)
        else fault(`${name}[${i}].id`, `The id "${id}" is already that of ${first}. Give each its own`)
      }
  }
  function refers(path: string, id: unknown, known: ReadonlySet<unknown>, what: string) {
    if (typeof id === 'string' && !known.has(id))
      fault(path, `There is no ${what} "${id}" here. Add it or correct the id`)
  }
  function ordered(path: string, thing: Loose) {
    const start = moment(thing.start)
    const end = moment(thing.end)
    if (start !== undefined && end !== undefined && end <= start)
      fault(`${path}.end`, 'The end is not after the start. Correct one of them')
  }
  function dated(path: string, thing: Loose) {
    const from = day(thing.from)
    const until = day(thing.until)
    if (from !== undefined && until !== undefined && until < from)
      fault(`${path}.until`, 'The last day is before the first. Correct one of them')
  }
  function cover(path: string, need: Loose) {
    refers(`${path}.role`, need.role, knownRoles, 'role')
    const minimum = need.minimum ?? 1
    if (typeof minimum === 'number' && typeof need.target === 'number' && need.target < minimum)
      fault(`${path}.target`, 'The target is below the minimum. Raise it or leave it out')
    names(path, need, ownAuthorities, 'authority of this service')
  }
  function names(path: string, thing: Loose, known: ReadonlySet<unknown>, what: string) {
    if (Array.isArray(thing.authorities))
      for (const [k, id] of thing.authorities.entries()) refers(`${path}.authorities[${k}]`, id, known, what)
  }

  repeats(['service.authorities', own], ['otherAuthorities', others])
  repeats(['dutyPattern', list(document.dutyPattern)], ['dutySlots', list(document.dutySlots)])
  for (const name of ['roles', 'coveredElsewhere', 'amhps', 'shifts']) repeats([name, list(document[name])])

  const halves = list(document.halfBankHolidays).map(({ date }) => date)
  for (const [i, date] of halves.entries())
    if (typeof date === 'string' && halves.indexOf(date) < i)
      fault(`halfBankHolidays[${i}].date`, 'This day is named before. Remove one of them')

  const period = loose(document.period)
  const from = day(period.from)
  const to = day(period.to)
  if (from !== undefined && to !== undefined) {
    if (to <= from) fault('period.to', 'The period ends before it starts. Give the day after its last day')
    else if (daysBetween(from, to) > mostDays)
      fault('period.to', 'The period is longer than 400 days. Check a shorter one')
  }
  for (const [i, band] of list(document.dutyPattern).entries()) {
    if (
      band.endsAfterDays === 0 &&
      typeof band.start === 'string' &&
      typeof band.end === 'string' &&
      band.end <= band.start
    )
      fault(`dutyPattern[${i}].endsAfterDays`, 'This band would end before it starts. Use 1 or more, or leave it out')
    for (const [j, need] of list(band.cover).entries()) cover(`dutyPattern[${i}].cover[${j}]`, need)
  }
  for (const [i, slot] of list(document.dutySlots).entries()) {
    cover(`dutySlots[${i}]`, slot)
    ordered(`dutySlots[${i}]`, slot)
  }
  for (const [i, held] of list(document.coveredElsewhere).entries()) {
    refers(`coveredElsewhere[${i}].authority`, held.authority, ownAuthorities, 'authority of this service')
    dated(`coveredElsewhere[${i}]`, held)
  }
  for (const [i, amhp] of amhps.entries()) {
    for (const [j, approval] of list(amhp.approvals).entries()) {
      const path = `amhps[${i}].approvals[${j}]`
      refers(`${path}.authority`, approval.authority, knownAuthorities, 'authority')
      dated(path, approval)
      for (const [k, suspension] of list(approval.suspended).entries()) {
        const since = moment(suspension.from)
        const until = moment(suspension.until)
        if (since !== undefined && until !== undefined && until <= since)
          fault(`${path}.suspended[${k}].until`, 'The suspension ends before it starts. Correct one of the two')
      }
    }
    for (const [j, agreement] of list(amhp.actingFor).entries()) {
      refers(`amhps[${i}].actingFor[${j}].authority`, agreement.authority, knownAuthorities, 'authority')
      dated(`amhps[${i}].actingFor[${j}]`, agreement)
    }
    dated(`amhps[${i}].optOut`, loose(amhp.optOut))
  }
  for (const [i, shift] of list(document.shifts).entries()) {
    const path = `shifts[${i}]`
    refers(`${path}.amhp`, shift.amhp, knownAmhps, 'AMHP')
    refers(`${path}.role`, shift.role, knownRoles, 'role')
    // One of another authority is from before that authority left the service: it covers none of its own.
    names(path, shift, knownAuthorities, 'authority')
    shiftTimes(path, shift, fault)
  }
  for (const name of ['otherWork', 'absences', 'restGiven'])
    for (const [i, thing] of list(document[name]).entries()) {
      refers(`${name}[${i}].amhp`, thing.amhp, knownAmhps, 'AMHP')
      ordered(`${name}[${i}]`, thing)
    }
  for (const [i, absence] of list(document.absences).entries())
    if (absence.countsAsWork === true && absence.kind !== 'training')
      fault(`absences[${i}].countsAsWork`, 'Only training counts as work. Remove this, or correct the kind')
  const knownShifts = idsOf(list(document.shifts))
  for (const [i, rest] of list(document.restProtected).entries()) {
    refers(`restProtected[${i}].amhp`, rest.amhp, knownAmhps, 'AMHP')
    refers(`restProtected[${i}].shift`, rest.shift, knownShifts, 'shift')
  }
  for (const [i, derogation] of list(document.derogations).entries()) {
    refers(`derogations[${i}].amhp`, derogation.amhp, knownAmhps, 'AMHP')
    dated(`derogations[${i}]`, derogation)
  }
  return faults
}

function shiftTimes(path: string, shift: Loose, fault: (path: string, message: string) => void): void {
  const start = moment(shift.start)
  const end = moment(shift.end)
  if (start === undefined || end === undefined) return
  if (end <= start) {
    fault(`${path}.end`, 'The end is not after the start. Correct one of them')
    return
  }
  const actual = loose(shift.actual)
  const worked = { start: moment(actual.start) ?? start, end: moment(actual.end) ?? end }
  if (worked.end <= worked.start)
    fault(
      `${path}.actual.${actual.start === undefined ? 'end' : 'start'}`,
      'The actual start is not before the end. Correct what was worked',
    )
  for (const [i, call] of list(shift.callOuts).entries()) {
    const at = `${path}.callOuts[${i}]`
    if (shift.kind !== 'standby') {
      fault(at, 'Only a standby shift has call-outs. Remove this one or change the kind of the shift')
      continue
    }
    const from = moment(call.start)
    const to = moment(call.end)
    if (from === undefined || to === undefined) continue
    if (to <= from) fault(`${at}.end`, 'The end is not after the start. Correct one of them')
    else if (from < Math.min(start, worked.start))
      fault(`${at}.start`, 'The call-out starts before its standby. Correct one of them')
    else if (to > Math.max(end, worked.end))
      fault(`${at}.end`, 'The call-out ends after its standby. Correct one of them')
  }
}
