import type { Rota } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { resolveMinutes, zoneOf } from '@amhp/shared/time/zone.ts'
import { allOn } from '../support/rotas/all-on.ts'

/** A seeded generator, so that every run measures the same years. */
function random(seed: number) {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const hour = 3_600_000
const day = 24 * hour
const zone = zoneOf('Europe/London')
const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`
const date = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const written = <T extends { start: number; end: number }>(span: T) => ({
  ...span,
  start: iso(span.start),
  end: iso(span.end),
})

/**
 * A rota document for one service over a year: 26 AMHPs, about 4,000 shifts of the usual shape, given to people who are mostly
 * free and rested, with leave, ended and suspended approvals, short rests and gaps, so that every rule has work to do.
 */
export function makeYear(seed: number, amhpCount = 26, days = 364) {
  const next = random(seed * 7919 + 17)
  const first = Date.UTC(2026, 2, 30)
  const firstDay = first / day
  const midnight = (d: number) => resolveMinutes(zone, firstDay + d, 0)
  const authorities = [
    { id: 'north', name: 'North Council' },
    { id: 'east', name: 'East Council' },
  ]
  const amhps = Array.from({ length: amhpCount }, (_, i) => {
    const [own, other] = i % 2 ? ['north', 'east'] : ['east', 'north']
    return {
      id: `p${i}`,
      name: `Person ${i}`,
      contractedMinutes: 1000,
      approvals: [
        {
          authority: own,
          from: '2024-01-01',
          until: i % 9 === 0 ? date(first + 250 * day) : '2029-12-31',
          suspended: i % 13 === 0 ? [{ from: iso(first + 100 * day), until: iso(first + 130 * day) }] : [],
        },
      ],
      actingFor: [{ authority: other, from: '2025-01-01', until: null }],
    }
  })
  const spanOf = (at: number, hours: number) => ({ start: at, end: at + hours * hour })
  const absences = amhps.flatMap((amhp) =>
    Array.from({ length: 5 }, (_, n) => {
      const leave = spanOf(midnight(n * 70 + Math.floor(next() * 60)), 5 * 24)
      return { amhp: amhp.id, kind: 'leave', ...leave }
    }),
  )
  const otherWork = amhps.flatMap((amhp, i) =>
    Array.from({ length: i % 2 ? 0 : Math.floor(days / 7) }, (_, week) => {
      const post = spanOf(midnight(week * 7 + (i % 5)) + 9 * hour, 8)
      return { amhp: amhp.id, ...post, label: 'Community team' }
    }),
  )
  const busy = new Map(amhps.map(({ id }) => [id, [...absences, ...otherWork].filter(({ amhp }) => amhp === id)]))
  const restFor = 11 * hour
  const isFree = (id: string, start: number, end: number) =>
    !busy.get(id)!.some((span) => span.start < end + restFor && start < span.end + restFor)
  /** Someone free and rested, if found within some tries; one shift in thirty goes to anybody. */
  function someone(start: number, end: number): string {
    const careful = next() > 1 / 30
    let id = ''
    for (let tries = 0; tries < (careful ? 12 : 1); tries += 1) {
      id = `p${Math.floor(next() * amhpCount)}`
      if (isFree(id, start, end)) break
    }
    busy.get(id)!.push({ amhp: id, start, end } as (typeof absences)[number])
    return id
  }
  const shifts: object[] = []
  const add = (role: string, kind: string, start: number, end: number) =>
    shifts.push({
      id: `s${shifts.length}`,
      amhp: someone(start, end),
      role,
      kind,
      start: iso(start),
      end: iso(end),
      ...(kind === 'standby' && next() < 0.2
        ? { callOuts: [{ start: iso(start + 5 * hour), end: iso(start + 7 * hour), mode: 'attended' }] }
        : {}),
      ...(kind === 'waking' && next() < 0.1
        ? { actual: { end: iso(end + Math.floor(next() * 200) * 60_000) }, breakMinutes: next() < 0.2 ? 10 : 30 }
        : {}),
    })
  for (let d = 0; d < days; d += 1) {
    const at = (clock: number) => resolveMinutes(zone, firstDay + d, clock * 60)
    const morning = resolveMinutes(zone, firstDay + d + 1, 9 * 60)
    const weekend = d % 7 > 4
    if (!weekend) for (let n = 0; n < 8; n += 1) add('amhp', 'waking', at(9), at(17))
    if (!weekend) add('coordinator', 'waking', at(9), at(17))
    if (weekend) for (let n = 0; n < 3; n += 1) add('amhp', 'waking', at(9), at(21))
    if (next() > 0.01) add('amhp', 'standby', at(17), morning)
    if (next() < 0.8) add('backup', 'standby', at(17), morning)
    add('amhp', 'waking', at(21), morning)
    add('amhp', 'standby', at(21), morning)
  }
  return {
    format: 'amhp-rota/2',
    service: { name: `Service ${seed}`, authorities },
    period: { from: date(first), to: date(first + days * day) },
    dutyPattern: [
      {
        id: 'day',
        name: 'Day',
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        start: '09:00',
        end: '17:00',
        cover: [
          { role: 'amhp', minimum: 2, target: 3 },
          { role: 'coordinator', minimum: 1 },
        ],
      },
      {
        id: 'night',
        name: 'Night',
        days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
        start: '17:00',
        end: '09:00',
        cover: [{ role: 'amhp', minimum: 1 }],
      },
      {
        id: 'weekend',
        name: 'Weekend day',
        days: ['sat', 'sun'],
        start: '09:00',
        end: '17:00',
        cover: [{ role: 'amhp', minimum: 1, target: 2 }],
      },
    ],
    amhps,
    shifts,
    absences: absences.map(written),
    otherWork: otherWork.map(written),
  }
}

/** A generated year, parsed, with every rule on. */
export function year(seed: number, amhps?: number, days?: number): Rota {
  const read = parseRotaDocument({ ...makeYear(seed, amhps, days), rules: allOn })
  if (!read.ok) throw new Error(`The generated year is refused: ${JSON.stringify(read.faults.slice(0, 3))}`)
  return read.rota
}
