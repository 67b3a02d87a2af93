import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, type Finding, sentenceOf } from '@amhp/shared/rules/index.ts'
import { type ClockTime, minutesOfClockTime } from '@amhp/shared/time/clock-time.ts'
import { addDays, type LocalDate, weekdays } from '@amhp/shared/time/date.ts'
import { formatInstant, hour, type Instant } from '@amhp/shared/time/instant.ts'
import { shortMoment, spanText } from '@amhp/shared/time/wording.ts'
import { clockTimeAt, dateAt, resolve, zoneOf } from '@amhp/shared/time/zone.ts'

// A rota in lines:
//
//   amina D Mon 12:00-20:00                        a waking shift, s1 (ids count up; `s7: amina …` sets one)
//   amina S Fri 17:00-09:00 called 02:00-04:00     standby to the next morning, called out
//   amina D Mon 12:00-20:00 worked -23:20          worked until 23:20 (also `12:30-` and `12:30-23:20`)
//   amina D Sat 20:00-Sun 08:00 as coordinator     an end on another day; a role
//   amina D Mon 12:00-20:00 break 20               minutes of break on record
//   amina D Mon 12:00-20:00 for north,east         on duty for these authorities alone
//   amina away leave Mon 00:00-Tue 00:00           an absence
//   amina other Thu 09:00-17:00                    her other post
//
// D waking, S standby, Z sleep-in, T training, O shadow (observes); `shareable` may follow a standby. Days are of the
// rota's first week: `Mon+1` is the Monday after it, `Sun-1` the Sunday before. An end not after its start is next day.

const kinds: Record<string, string> = { D: 'waking', S: 'standby', Z: 'sleep-in', T: 'training', O: 'shadow' }
const zone = zoneOf('Europe/London')

export const northshire = { id: 'northshire', name: 'Northshire Council' }

type Document = Readonly<Record<string, unknown>> & { period?: { from: string; to: string }; firstMonday?: string }

/** The rota document of some lines; `fields` adds or replaces fields. */
export function oneLineDocument(text: string, { firstMonday = '2026-03-02', ...fields }: Document = {}) {
  const monday = firstMonday as LocalDate
  const shifts: object[] = []
  const absences: object[] = []
  const otherWork: object[] = []
  const names = new Set<string>()
  for (const line of text.split('\n').map((l) => l.trim())) {
    if (line === '') continue
    const { id, amhp, kind, word, rest } = found(
      line,
      /^(?:(?<id>\w+): )?(?<amhp>\w+) (?<kind>\w+)(?: (?<word>[a-z]+))? (?<rest>.*)$/,
    )
    names.add(amhp!)
    const { span, after } = found(rest!, /^(?<span>\S+ [\d:]+-(?:\S+ )?[\d:]+)(?<after>.*)$/)
    const { start, end } = readSpan(span!, monday)
    const times = { amhp, start: formatInstant(start), end: formatInstant(end) }
    if (kind === 'away') absences.push({ ...times, kind: word })
    else if (kind === 'other') otherWork.push(times)
    else
      shifts.push({
        id: id ?? `s${shifts.length + 1}`,
        role: / as (\w+)/.exec(after!)?.[1] ?? 'amhp',
        kind: kinds[kind!],
        ...times,
        ...worked(after!, start),
        ...(after!.includes('shareable') ? { shareable: true } : {}),
        ...(/ for \w/.test(after!) ? { authorities: / for (\S+)/.exec(after!)![1]!.split(',') } : {}),
        ...(/ break \d/.test(after!) ? { breakMinutes: Number(/ break (\d+)/.exec(after!)![1]) } : {}),
        callOuts: [...after!.matchAll(/called ([\d:]+)-([\d:]+)/g)].map(([, from, to]) => {
          const called = firstAt(from!, start)
          return { start: formatInstant(called), end: formatInstant(firstAt(to!, called)) }
        }),
      })
  }
  return {
    format: 'amhp-rota/2',
    service: { name: 'Northshire AMHP service', authorities: [northshire] },
    period: { from: monday, to: addDays(monday, 7) },
    recordsFrom: '2020-01-01',
    amhps: [...names].map((name) => ({
      id: name,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      approvals: [{ authority: 'northshire' }],
    })),
    shifts,
    absences,
    otherWork,
    ...fields,
  }
}

/** The rota of some lines; throws with its faults. */
export function oneLineRota(text: string, fields: Document = {}): Rota {
  const read = parseRotaDocument(oneLineDocument(text, fields))
  if (!read.ok) throw new Error(read.faults.map((fault) => `${fault.path}: ${fault.message}`).join('\n'))
  return read.rota
}

/** The findings of one rule, each as a line: `breach amina s1 s2 Mon 2 Mar 20:00 to Tue 3 Mar 06:00 restMinutes 600 …`. */
export function said(rota: Rota, rule: string): string[] {
  return findingsOf(rota, rule).map((finding) => {
    const { level, amhp, authority, slot, shifts, facts } = finding
    const whom = amhp === undefined ? [authority, slot] : [amhp, ...shifts]
    const numbers = Object.entries(facts).map(([name, fact]) => {
      if (name === 'earliestStart' || name === 'otherWorkAt') return `${name} ${clockTimeAt(zone, fact as Instant)}`
      return name === 'dueBy' ? `${name} ${shortMoment(zone, fact as Instant)}` : `${name} ${fact}`
    })
    return [level, ...whom, spanText(zone, finding), ...numbers].join(' ')
  })
}

export const findingsOf = (rota: Rota, rule: string): Finding[] =>
  checkRota(rota, { absenceKinds: 'shown' }).findings.filter((finding) => finding.rule === rule)

/** The sentences of one rule. */
export const sentences = (rota: Rota, rule: string): string[] => findingsOf(rota, rule).map((f) => sentenceOf(f, rota))

/** The AMHPs for whom a rule cannot answer. */
export const notJudgedBy = (rota: Rota, rule: string): string[] =>
  checkRota(rota).notJudged.flatMap((entry) => (entry.rule === rule ? entry.amhp : []))

function found(text: string, shape: RegExp): Record<string, string | undefined> {
  const groups = shape.exec(text)?.groups
  if (!groups) throw new Error(`This line cannot be read: ${text}`)
  return groups
}

function readSpan(text: string, monday: LocalDate): { start: Instant; end: Instant } {
  const { day, from, endDay, to } = found(text, /^(?<day>\S+) (?<from>[\d:]+)-(?:(?<endDay>\S+) )?(?<to>[\d:]+)$/)
  const date = dayOf(day!, monday)
  const nextDay = minutesOfClockTime(to as ClockTime) <= minutesOfClockTime(from as ClockTime)
  const endDate = endDay === undefined ? addDays(date, nextDay ? 1 : 0) : dayOf(endDay, monday)
  return { start: at(date, from!), end: at(endDate, to!) }
}

function dayOf(name: string, monday: LocalDate): LocalDate {
  const { day, week } = found(name, /^(?<day>[A-Z][a-z]{2})(?<week>[+-]\d+)?$/)
  return addDays(monday, weekdays.indexOf(day!.toLowerCase() as 'mon') + 7 * Number(week ?? 0))
}

/** A clock time of a day, seconds allowed. */
const at = (date: LocalDate, time: string): Instant =>
  (resolve(zone, date, time.slice(0, 5) as ClockTime) + Number(time.slice(6)) * 1000) as Instant

/** The first moment from another on at which the clocks show a time. */
function firstAt(time: string, after: Instant): Instant {
  const today = at(dateAt(zone, after), time)
  return today >= after ? today : at(addDays(dateAt(zone, after), 1), time)
}

function worked(text: string, planned: Instant): object {
  const { start, end } = /worked (?<start>[\d:]*)-(?<end>[\d:]*)/.exec(text)?.groups ?? {}
  if (!start && !end) return {}
  const started = start ? firstAt(start, (planned - 12 * hour) as Instant) : undefined
  return {
    actual: {
      ...(started === undefined ? {} : { start: formatInstant(started) }),
      ...(end ? { end: formatInstant(firstAt(end, started ?? planned)) } : {}),
    },
  }
}

/** The days of the week as the lines name them. */
export const allDays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
export const workingDays = allDays.slice(0, 5)

/** A line on some days of some weeks: `repeat('amina D', '08:00-16:00', workingDays, 0, 17)`. */
export const repeat = (who: string, times: string, days: readonly string[], from = 0, to = 1): string =>
  Array.from({ length: to - from }, (_, i) => from + i)
    .flatMap((week) => days.map((day) => `${who} ${day}${week < 0 ? week : `+${week}`} ${times}`))
    .join('\n')
