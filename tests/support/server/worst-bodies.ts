import { plainShiftText } from '../rotas/plain-shift.ts'
import { heavyDays, heavyFrom, heavyPeople } from '../services/heavy-service.ts'

/** A day of the heavy rota. */
export const heavyDay = (number: number) =>
  new Date(Date.parse(heavyFrom) + number * 86_400_000).toISOString().slice(0, 10)

export const fileOf = (text: string) => ({
  fileName: 'rota.csv',
  content: Buffer.from(text).toString('base64'),
  from: heavyFrom,
})

/** A spreadsheet of everyone and some days, with the same in each cell. */
export function sheetOf(days: number, cell: string) {
  const rows = Array.from({ length: heavyPeople }, (_, i) =>
    [`Person Number${i}`, ...Array(days).fill(`"${cell}"`)].join(),
  )
  const head = ['Name', ...Array.from({ length: days }, (_, i) => heavyDay(i))].join()
  return fileOf([head, ...rows].join('\n'))
}

/** So many times in one cell. */
export const times = (count: number) =>
  Array.from({ length: count }, (_, i) => `9-${10 + (i % 12)}${i > 11 ? ':30' : ''}`).join(',')

/** An edit of as many changes as are accepted. */
export const edit = (name: string, change: (i: number) => unknown) => ({
  body: { name, changes: Array.from({ length: 2000 }, (_, i) => change(i)) },
})

export const added = (i: number) => ({
  ...plainShiftText,
  ...{ id: `shift-${i}-`.padEnd(80, 'x'), amhp: `p${i % heavyPeople}`, code: null },
  ...{ start: `${heavyDay(i % 60)}T07:00:00Z`, end: `${heavyDay((i % 60) + 13)}T07:00:00Z` },
})

/** A rota document of two megabytes, with so many shifts of one AMHP at once. */
export const crowdedDocument = (atOnce: number) => ({
  format: 'amhp-rota/1',
  service: { name: 'Anywhere', authorities: [{ id: 'a', name: 'A' }] },
  period: { from: heavyFrom, to: heavyDay(heavyDays) },
  amhps: [{ id: 'p', name: 'P', approvals: [{ authority: 'a', from: '2020-01-01', until: '2029-12-31' }] }],
  shifts: Array.from({ length: 13_000 }, (_, i) => {
    const day = heavyDay(Math.floor(i / atOnce) % heavyDays)
    return { id: `s${i}`, amhp: 'p', role: 'amhp', kind: 'waking', start: `${day}T09:00:00Z`, end: `${day}T21:00:00Z` }
  }),
})

const needs = (i: number) => ({ role: 'amhp', minimum: i % 3, target: 9 })

/** As many bands, slots and agreements as are accepted. */
export const crowdedPattern = () => ({
  version: 1,
  bands: Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `b${i}`, name: `Band ${i}`, days: ['bank-holiday'], start: '00:00', end: '00:00' },
    cover: [needs(i), { ...needs(i), role: 'backup' }, { ...needs(i), role: 'coordinator' }],
  })),
  slots: Array.from({ length: 200 }, (_, i) => ({
    ...{ id: `s${i}`, name: `Slot ${i}`, additional: true, ...needs(i) },
    ...{ start: '2026-12-01T00:00:00Z', end: '2026-12-31T00:00:00Z' },
  })),
  agreements: Array.from({ length: 60 }, (_, i) => ({
    ...{ id: `a${i}`, authority: 'north-council', by: 'Other' },
    ...{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], start: '00:00', end: '00:00' },
    ...{ from: '1990-01-01', until: null },
  })),
})
