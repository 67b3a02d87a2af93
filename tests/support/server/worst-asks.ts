import { heavyFrom } from '../services/heavy-service.ts'
import type { Sent } from './every-endpoint.ts'
import { added, crowdedDocument, crowdedPattern, edit, fileOf, heavyDay, sheetOf, times } from './worst-bodies.ts'

/** A request that costs an endpoint as much as any that it accepts, or nearly accepts. */
export interface WorstAsk {
  readonly what: string
  readonly endpoint: string
  readonly as?: 'lead'
  readonly sent: Sent
  /** The status, and how the refusal begins. */
  readonly says?: readonly [number, RegExp]
}

const year = { from: '2026-11-30', to: heavyDay(393) }
const twelveWeeks = { from: heavyFrom, to: heavyDay(84) }
const rota = { rotaId: 'heavy' }

const tooLarge = (why: string): readonly [number, RegExp] => [
  413,
  new RegExp(`^This is too large to check at once: ${why}`),
]
export const worstAsks: readonly WorstAsk[] = [
  {
    what: '20 times in each cell of 84 days',
    endpoint: 'POST /api/import/preview',
    sent: { body: sheetOf(84, times(20)) },
  },
  {
    what: '10 times in each cell of 84 days',
    endpoint: 'POST /api/import/preview',
    sent: { body: sheetOf(84, times(10)) },
    says: tooLarge('this sheet has \\d+ shifts, more than 20000'),
  },
  {
    what: 'as many shifts as are accepted',
    endpoint: 'POST /api/import/preview',
    sent: { body: sheetOf(109, '07:00-12:00') },
  },
  {
    what: 'a mistyped year',
    endpoint: 'POST /api/import/preview',
    sent: { body: fileOf('Name,01/12/2126\nPerson Number1,D') },
    says: [422, /“01\/12\/2126”: Did you mean 2026\?/],
  },
  {
    what: 'days far apart',
    endpoint: 'POST /api/import/preview',
    sent: {
      body: {
        ...fileOf('Name,07/12/2026,08/12/2028\nPerson Number1,D,D'),
        choices: { daysAsWritten: true },
      },
    },
    says: tooLarge('its days are from 7 December 2026 to 8 December 2028, more than 400'),
  },
  {
    what: 'a year that is far away',
    endpoint: 'POST /api/import/preview',
    sent: { body: { ...fileOf('Name,Mon\nPerson Number1,D'), from: '2126-12-01' } },
    says: [422, /^Did you mean 2026\?/],
  },
  {
    what: 'a large file of nothing',
    endpoint: 'POST /api/import/preview',
    sent: { body: fileOf(',\n'.repeat(2_400_000)) },
  },
  {
    what: 'as many shifts as are accepted',
    endpoint: 'POST /api/import',
    sent: { body: { ...sheetOf(109, '07:00-12:00'), leaveOut: true } },
  },
  {
    what: '2000 shifts, each over many others',
    endpoint: 'POST /api/edits',
    sent: edit('Add', (i) => ({ before: null, after: added(i) })),
  },
  {
    what: '2000 shifts that someone else changed',
    endpoint: 'POST /api/edits',
    sent: edit('Change', (i) => ({ before: added(i), after: { ...added(i), end: `${heavyDay(80)}T07:00:00Z` } })),
  },
  {
    what: '2000 shifts with a mistyped year',
    endpoint: 'POST /api/edits',
    sent: edit('Add', (i) => ({
      before: null,
      after: { ...added(i), start: '2126-12-01T09:00:00Z', end: '2126-12-01T17:00:00Z' },
    })),
    says: [422, /Did you mean 2026\?/],
  },
  {
    what: 'a mistyped year',
    endpoint: 'POST /api/rotas',
    sent: { body: { name: 'Next', from: '2126-12-01', to: '2126-12-08' } },
    says: [422, /Did you mean 2026\?/],
  },
  {
    what: 'as many shifts as fit, 30 at once',
    endpoint: 'POST /api/check',
    sent: { body: crowdedDocument(30) },
    says: [413, /^There are more than 50000 findings, which cannot be sent/],
  },
  { what: 'twelve weeks', endpoint: 'GET /api/board', sent: { query: twelveWeeks } },
  { what: 'twelve weeks, judged', endpoint: 'GET /api/board', as: 'lead', sent: { query: twelveWeeks } },
  {
    what: 'twelve weeks of the next century',
    endpoint: 'GET /api/board',
    sent: { query: { from: '2126-11-30', to: '2127-02-22' } },
  },
  { what: 'a year', endpoint: 'GET /api/cover', sent: { query: year } },
  { what: 'a year', endpoint: 'GET /api/my-shifts', sent: { query: year } },
  { what: 'a year', endpoint: 'GET /api/absences', sent: { query: year } },
  { what: 'a year', endpoint: 'GET /api/rotas/:rotaId/comparison', sent: { params: rota } },
  { what: 'a year', endpoint: 'GET /api/rotas/:rotaId/editions', sent: { params: rota } },
  { what: 'a year', endpoint: 'GET /api/rotas/:rotaId/editions/:number', sent: { params: { ...rota, number: '1' } } },
  { what: 'a shift of it', endpoint: 'GET /api/shifts/:shiftId/history', sent: { params: { shiftId: 'h-p1-1' } } },
  {
    what: 'a year with 3000 reasons',
    endpoint: 'POST /api/rotas/:rotaId/editions',
    sent: {
      params: rota,
      body: {
        version: 1,
        reasons: Array.from({ length: 3000 }, (_, i) => ({ finding: `daily-rest/p1/${i}`, reason: 'Agreed with her' })),
      },
    },
  },
  {
    what: 'a hard setting',
    endpoint: 'POST /api/rules/:code/preview',
    sent: { params: { code: 'daily-rest' }, body: { level: 'breach', settings: { hours: 20 } } },
  },
  {
    what: 'ten years',
    endpoint: 'POST /api/absences',
    sent: { body: { amhp: 'p0', kind: 'leave', start: '2017-01-01T00:00:00Z', end: '2029-11-01T00:00:00Z' } },
  },
  {
    what: 'a mistyped year',
    endpoint: 'POST /api/absences',
    sent: { body: { amhp: 'p0', kind: 'leave', start: '2026-12-01T00:00:00Z', end: '2126-12-02T00:00:00Z' } },
    says: [422, /Did you mean 2026\?/],
  },
  {
    what: 'as many bands, slots and agreements as are accepted',
    endpoint: 'PUT /api/duty-pattern',
    sent: { body: crowdedPattern() },
  },
]
