import { newerFields } from '@amhp/shared/rota/newer-fields.ts'
import { rotaDocument } from '@amhp/shared/rota/rota.ts'
import { parseRotaDocument, writeRotaDocument } from '@amhp/shared/rota/rota-document.ts'
import { checkRota, rules } from '@amhp/shared/rules/index.ts'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { oneLineDocument } from '../support/rotas/one-line-rota.ts'

const format = 'amhp-rota/2'
const times = { start: '2026-03-02T09:00Z', end: '2026-03-02T17:00Z' }
const shift = { id: 's1', amhp: 'amina', role: 'amhp', kind: 'waking', ...times }
const band = { id: 'day', days: ['mon'], start: '09:00', end: '17:00', cover: [{ role: 'amhp' }] }
const slot = { id: 'match', role: 'amhp', ...times }
const amina = { id: 'amina', name: 'Amina' }

/** A small document that is accepted, with some fields replaced. */
const document = (fields: Record<string, unknown>) =>
  oneLineDocument('', { format: 'amhp-rota/1', amhps: [amina], ...fields } as Record<string, unknown>)

test('a document of the newer format is accepted with its fields, and written with them', () => {
  const sent = document({
    format,
    asOf: '2026-03-05T09:00:00Z',
    amhps: [{ ...amina, averageWeeks: 26 }],
    dutyPattern: [{ ...band, endsAfterDays: 3 }],
    dutySlots: [{ ...slot, additional: true }],
    shifts: [{ ...shift, authorities: ['northshire'] }],
    absences: [
      { amhp: 'amina', kind: 'training', ...times, countsAsWork: true },
      { amhp: 'amina', kind: 'leave', ...times, excluded: false },
    ],
    restProtected: [{ amhp: 'amina', shift: 's1', reason: 'Flooding' }],
  })
  const read = parseRotaDocument(sent)
  expect(read.ok && writeRotaDocument(read.rota)).toMatchObject({
    asOf: '2026-03-05T09:00:00Z',
    amhps: [{ averageWeeks: 26 }],
    dutyPattern: [{ endsAfterDays: 3 }],
    dutySlots: [{ additional: true }],
    shifts: [{ authorities: ['northshire'] }],
    absences: [{ countsAsWork: true }, { excluded: false }],
    restProtected: [{ shift: 's1', reason: 'Flooding' }],
  })
})

test.each<[string, Record<string, unknown>, string]>([
  ['a newer field in an older document', { asOf: shift.start }, 'asOf'],
  ['the same, deep inside', { amhps: [{ ...amina, averageWeeks: 26 }] }, 'amhps[0].averageWeeks'],
  ['the same, in a list', { shifts: [{ ...shift, authorities: ['northshire'] }] }, 'shifts[0].authorities'],
  ['a newer rule', { rules: { 'consecutive-long': { level: 'off' } } }, 'rules.consecutive-long'],
  [
    'a newer setting',
    { rules: { 'rest-after-nights': { level: 'warning', nights: 2 } } },
    'rules.rest-after-nights.nights',
  ],
  [
    'a band that ends before it starts',
    { format, dutyPattern: [{ ...band, end: '09:00', endsAfterDays: 0 }] },
    'dutyPattern[0].endsAfterDays',
  ],
  [
    'a shift on duty for an authority that is nowhere',
    { format, shifts: [{ ...shift, authorities: ['x'] }] },
    'shifts[0].authorities[0]',
  ],
  ['a shift on duty for no authority', { format, shifts: [{ ...shift, authorities: [] }] }, 'shifts[0].authorities'],
  [
    'leave that counts as work',
    { format, absences: [{ amhp: 'amina', kind: 'leave', ...times, countsAsWork: true }] },
    'absences[0].countsAsWork',
  ],
  [
    'protection at a shift that is not there',
    { format, restProtected: [{ amhp: 'amina', shift: 's1', reason: 'Flooding' }] },
    'restProtected[0].shift',
  ],
  [
    'a reference period of its own length',
    { format, amhps: [{ ...amina, averageWeeks: 20 }] },
    'amhps[0].averageWeeks',
  ],
])('refuses %s', (_, fields, path) => {
  const read = parseRotaDocument(document(fields))
  expect(read.ok ? [] : read.faults.map((fault) => fault.path)).toEqual([path])
})

test.each<[string, Record<string, unknown>, string]>([
  ['field', { asOf: shift.start }, 'asOf'],
  ['rule', { rules: { 'consecutive-long': {} } }, 'consecutive-long'],
  ['setting', { rules: { 'rest-after-nights': { nights: 2 } } }, 'nights'],
])('a newer %s in an older document is refused with what to do', (what, fields, name) => {
  const read = parseRotaDocument(document(fields))
  expect(read.ok ? '' : read.faults[0]!.message).toBe(
    `amhp-rota/1 does not know the ${what} "${name}". Use amhp-rota/2 as the format, or remove the ${what}`,
  )
  expect(parseRotaDocument(document({ format, ...fields })).ok).toBe(true)
})

test('an older document is judged by the newer rules too, by their defaults', () => {
  const shifts = [2, 3, 4, 5].map((day) => ({
    ...shift,
    id: `s${day}`,
    start: `2026-03-0${day}T08:00Z`,
    end: `2026-03-0${day}T18:01Z`,
  }))
  const read = parseRotaDocument(document({ shifts }))
  expect(read.ok && checkRota(read.rota).findings.filter(({ rule }) => rule === 'consecutive-long')).toHaveLength(1)
})

/** What `amhp-rota/1` knows. Nothing is added: what is new since is in newer-fields.ts. */
const ofFirst = `
  format service{name timeZone authorities{id name nation}} otherAuthorities{id name nation} period{from to}
  recordsFrom bankHolidays roles{id needsApproval}
  dutyPattern{id name days start end cover{role minimum target authorities}}
  dutySlots{id name start end role minimum target authorities}
  coveredElsewhere{id authority by days start end from until}
  amhps{id name contractedMinutes startedOn approvals{authority from until suspended{from until}}
    actingFor{authority from until} optOut{from until}}
  shifts{id amhp role kind start end shareable actual{start end} breakMinutes callOuts{start end mode}}
  otherWork{amhp start end label} absences{amhp kind start end}
  derogations{regulation basis from until amhp} restGiven{amhp start end}
  rules{
    cover-floor cover-minimum{quietMinutes} cover-target single-point
    not-approved double-booked absent-on-shift
    daily-rest{hours} working-span{hours} weekly-rest{hours every fortnightFrom} missed-break
    average-hours{weeks} night-average night-limit compensatory-rest{withinDays}
    long-shift{hours nightHours} between-shifts{hours} consecutive-days{days} consecutive-nights{nights}
    night-to-day{nights} rest-after-nights{hours} hours-in-168{hours} weekends{weeks oneIn}
    standby-rest{nightHours dayHours} late-finish{notBefore hours} overrun{minutes}
  }
  fill{shiftCodes wishes locked weights}`

/** `a{b c}` as `a`, `a.b`, `a.c`. */
function pathsIn(text: string): string[] {
  const inside: string[] = []
  return [...text.matchAll(/[\w-]+|[{}]/g)].flatMap(([token], i, all) => {
    if (token === '}') inside.pop()
    if (token === '{') inside.push(all[i - 1]![0])
    return /[{}]/.test(token) ? [] : [[...inside, token].join('.')]
  })
}

function fieldsOf({ properties = {}, items, anyOf = [] }: z.core.JSONSchema.JSONSchema, at: string[] = []): string[] {
  const own = Object.entries(properties).flatMap(([name, inner]) => {
    const path = [...at, name]
    return [path.join('.'), ...fieldsOf(inner as z.core.JSONSchema.JSONSchema, path)]
  })
  const inner = [items, ...anyOf].filter((one) => one !== undefined) as z.core.JSONSchema.JSONSchema[]
  return [...own, ...inner.flatMap((one) => fieldsOf(one, at))]
}

test('every field, rule and setting is known to amhp-rota/1, or refused in it', () => {
  const settings = rules.flatMap(({ code, settings }) => [
    `rules.${code}`,
    ...Object.keys(settings).map((name) => `rules.${code}.${name}`),
  ])
  const now = [...fieldsOf(z.toJSONSchema(rotaDocument, { io: 'input', unrepresentable: 'any' })), ...settings]
  const newer = newerFields.map((path) => path.replaceAll('.*', ''))
  const isNewer = (path: string) => newer.some((one) => path === one || path.startsWith(`${one}.`))
  const known = new Set(pathsIn(ofFirst))
  expect(
    now.filter((path) => !known.has(path) && !isNewer(path)),
    'to be named in newer-fields.ts',
  ).toEqual([])
  expect([...known, ...newer].filter((path) => !now.includes(path))).toEqual([])
})
