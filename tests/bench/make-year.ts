/** A small generator with a seed, so that every run measures the same years. */
function random(seed: number) {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

const day = 86_400_000
const iso = (ms: number) => `${new Date(ms).toISOString().slice(0, 19)}Z`
const date = (ms: number) => new Date(ms).toISOString().slice(0, 10)

/**
 * A rota document for one service over a year: 26 AMHPs, about 4,000 shifts of the usual shape, with
 * leave, ended and suspended approvals, short rests and gaps, so that every rule of the first set has work to do.
 */
export function makeYear(seed: number, amhpCount = 26, days = 364) {
  const next = random(seed * 7919 + 17)
  const first = Date.UTC(2026, 2, 30)
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
  const shifts: object[] = []
  const add = (role: string, kind: string, start: number, end: number) =>
    shifts.push({
      id: `s${shifts.length}`,
      amhp: `p${Math.floor(next() * amhpCount)}`,
      role,
      kind,
      start: iso(start),
      end: iso(end),
      ...(kind === 'standby' && next() < 0.2
        ? { callOuts: [{ start: iso(start + 5 * 3_600_000), end: iso(start + 7 * 3_600_000), mode: 'attended' }] }
        : {}),
      ...(kind === 'waking' && next() < 0.1 ? { actual: { end: iso(end + Math.floor(next() * 200) * 60_000) } } : {}),
    })
  for (let d = 0; d < days; d += 1) {
    const at = (hour: number) => first + d * day + hour * 3_600_000
    const weekend = d % 7 > 4
    if (!weekend) for (let n = 0; n < 8; n += 1) add('amhp', 'waking', at(8), at(16))
    if (!weekend) add('coordinator', 'waking', at(8), at(16))
    if (weekend) for (let n = 0; n < 3; n += 1) add('amhp', 'waking', at(8), at(20))
    if (next() > 0.01) add('amhp', 'standby', at(16), at(32))
    add('amhp', 'waking', at(20), at(32))
    add('amhp', 'standby', at(20), at(32))
  }
  const absences = amhps.flatMap((amhp) =>
    Array.from({ length: 5 }, (_, n) => {
      const start = first + (n * 70 + Math.floor(next() * 60)) * day
      return { amhp: amhp.id, kind: 'leave', start: iso(start), end: iso(start + 5 * day) }
    }),
  )
  const otherWork = amhps.flatMap((amhp, i) =>
    i % 2
      ? []
      : Array.from({ length: Math.floor(days / 7) }, (_, week) => {
          const start = first + (week * 7 + (i % 5)) * day + 8 * 3_600_000
          return { amhp: amhp.id, start: iso(start), end: iso(start + 8 * 3_600_000), label: 'Community team' }
        }),
  )
  return {
    format: 'amhp-rota/1',
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
    absences,
    otherWork,
  }
}
