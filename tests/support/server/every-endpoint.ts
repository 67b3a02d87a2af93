import { getAmhp } from '@amhp/shared/contract/amhps.ts'
import { getBankHolidays } from '@amhp/shared/contract/bank-holidays.ts'
import { addDerogation } from '@amhp/shared/contract/derogations.ts'
import { getDutyPattern } from '@amhp/shared/contract/duty-pattern.ts'
import { compareRota } from '@amhp/shared/contract/editions.ts'
import type { Endpoint } from '@amhp/shared/contract/endpoint.ts'
import type { ProblemCode } from '@amhp/shared/contract/problems.ts'
import { getRetention, leastYears } from '@amhp/shared/contract/retention.ts'
import { getService } from '@amhp/shared/contract/service.ts'
import { getShiftCodes } from '@amhp/shared/contract/shift-codes.ts'
import { saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { getStandards } from '@amhp/shared/contract/standards.ts'
import { plainShiftText } from '../rotas/plain-shift.ts'
import type { SmallService } from '../services/small-service.ts'
import type { Asker } from './api.ts'

const restGiven = (amhp: string) => ({ amhp, start: '2026-12-08T09:00:00Z', end: '2026-12-08T13:00:00Z', note: '' })
/** Code D, an hour later than it is. */
const codeBefore = {
  ...{ code: 'D', name: 'Day', start: '10:00', end: '18:00', kind: 'waking', role: 'amhp' },
  ...{ colour: 'blue', shareable: false },
}
const derogation = (amhp: string) => ({
  regulation: 21 as const,
  basis: 'Workforce agreement 4',
  from: '2026-01-01',
  until: null,
  amhp,
})
const wentHomeEarly = {
  actualStart: '2026-11-30T09:05:00Z',
  actualEnd: '2026-11-30T09:50:00Z',
  breakMinutes: 0,
  lateReason: null,
  callOuts: [],
  version: 0,
}

/** A request that an endpoint accepts in a small service. */
export interface Sent {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

type Make = (service: SmallService, everything: Asker) => Sent | Promise<Sent>

const week = { from: '2026-11-30', to: '2026-12-07' }
const token = 'a-token-that-was-never-given-to-anyone'
const sheet = Buffer.from('Name,30/11/2026,01/12/2026\nBen Okafor,D,\n').toString('base64')
const absence = (amhp: string) => ({ amhp, start: '2026-12-07T00:00:00Z', end: '2026-12-09T00:00:00Z', kind: 'leave' })
const details = async (service: SmallService, asker: Asker) => {
  const { id: _, version, ...rest } = await asker.ask(getAmhp, { params: { amhpId: service.amhp } })
  return { version, rest }
}
const draftShift = (service: SmallService) => ({
  ...plainShiftText,
  id: 'a-new-shift',
  amhp: service.amhp,
  start: '2026-12-04T09:00:00Z',
  end: '2026-12-04T17:00:00Z',
  code: 'D',
})

/** One entry per endpoint of the contract; `validAsk` fails where one is missing. */
const table: Record<string, Make> = {
  'GET /api/absences': () => ({ query: week }),
  'POST /api/absences': ({ amhp }) => ({ body: absence(amhp) }),
  'PUT /api/absences/:absenceId': (s) => ({
    params: { absenceId: s.absence },
    body: { ...absence(s.amhp), version: 1 },
  }),
  'DELETE /api/absences/:absenceId': (s) => ({ params: { absenceId: s.absence } }),
  'GET /api/accounts': () => ({}),
  'POST /api/accounts': () => ({
    body: { name: 'Dev Rao', email: 'dev.rao@example.gov.uk', roles: ['manager'], amhp: null },
  }),
  'PUT /api/accounts/:accountId': (s) => ({
    params: { accountId: s.accounts.amhp },
    body: { name: 'Amina Rahman', email: s.emails.amhp, roles: ['amhp'], amhp: s.amhp, active: true, version: 1 },
  }),
  'POST /api/accounts/:accountId/one-time-link': (s) => ({ params: { accountId: s.accounts.amhp } }),
  'GET /api/acknowledgements': () => ({}),
  'POST /api/acknowledgements': async (s, asker) => {
    const { leftOpen } = await asker.ask(compareRota, { params: { rotaId: s.rota } })
    const words = { reasonCode: 'agreed', reason: 'Agency asked', owner: s.accounts.manager, until: '2026-12-20' }
    return { body: { finding: leftOpen[0]!.key, ...week, in: 'draft', ...words } }
  },
  'PUT /api/acknowledgements/:acknowledgementId/close': (s) => ({
    params: { acknowledgementId: s.findingAcknowledgement },
  }),
  'GET /api/amhps': () => ({}),
  'GET /api/amhps/:amhpId': (s) => ({ params: { amhpId: s.amhp } }),
  'POST /api/amhps': async (s, asker) => ({ body: { ...(await details(s, asker)).rest, name: 'Gwen Pryce' } }),
  'PUT /api/amhps/:amhpId': async (s, asker) => {
    const { version, rest } = await details(s, asker)
    return { params: { amhpId: s.amhp }, body: { ...rest, notes: 'Prefers late shifts', version } }
  },
  'GET /api/audit': (s) => ({ query: { before: '1000000', kind: 'rota', id: s.rota } }),
  'GET /api/audit/csv': (s) => ({ query: { ...week, person: s.amhp } }),
  'GET /api/bank-holidays': () => ({}),
  'PUT /api/bank-holidays': async (_, asker) => ({
    body: {
      added: [{ date: '2027-06-02', name: 'Fair' }],
      removed: ['2026-12-28'],
      version: (await asker.ask(getBankHolidays, {})).version,
    },
  }),
  'GET /api/cover': () => ({ query: week }),
  'GET /api/cover/gaps': () => ({}),
  'GET /api/compensatory-rest': () => ({}),
  'GET /api/my-rest': () => ({}),
  'POST /api/rests-given': (s) => ({ body: restGiven(s.amhp) }),
  'DELETE /api/rests-given/:restId': (s) => ({ params: { restId: s.restGiven } }),
  'POST /api/rests-protected': async ({ amhp, shifts: [shift] }, asker) => {
    await asker.ask(addDerogation, { body: derogation(amhp) })
    const body = { ...wentHomeEarly, actualStart: null, actualEnd: null, breakMinutes: 5 }
    await asker.ask(saveShiftRecord, { params: { shiftId: shift }, body })
    return { body: { amhp, shift, reason: 'Flooding that night' } }
  },
  'DELETE /api/rests-protected/:protectionId': (s) => ({ params: { protectionId: s.restProtected } }),
  'GET /api/derogations': () => ({}),
  'POST /api/derogations': (s) => ({ body: derogation(s.amhp) }),
  'PUT /api/derogations/:derogationId': (s) => ({
    params: { derogationId: s.derogation },
    body: { ...derogation(s.amhp), version: 1 },
  }),
  'DELETE /api/derogations/:derogationId': (s) => ({ params: { derogationId: s.derogation } }),
  'GET /api/duty-pattern': () => ({}),
  'PUT /api/duty-pattern': async (_, asker) => ({ body: await asker.ask(getDutyPattern, {}) }),
  'POST /api/check': () => ({ body: checkDocument }),
  'GET /api/health': () => ({}),
  'GET /api/health/live': () => ({}),
  'GET /api/health/ready': () => ({}),
  'GET /api/import/answers': () => ({}),
  'DELETE /api/import/answers': () => ({}),
  'DELETE /api/import/answers/:answerId': (s) => ({ params: { answerId: s.importAnswer } }),
  'POST /api/import/preview': () => ({ body: { fileName: 'week.csv', content: sheet, from: week.from } }),
  'GET /api/imports': () => ({}),
  'POST /api/imports/:importId/undo': (s) => ({ params: { importId: s.import } }),
  'POST /api/import': () => ({ body: { fileName: 'week.csv', content: sheet, from: week.from, leaveOut: true } }),
  'POST /api/my-sickness': () => ({ body: { start: '2026-11-30T10:00:00Z', end: null } }),
  'PUT /api/my-sickness/:absenceId/end': (s) => ({
    params: { absenceId: s.absence },
    body: { end: '2026-12-03T12:00:00Z' },
  }),
  'GET /api/my-shifts': () => ({ query: week }),
  'GET /api/notices': () => ({}),
  'GET /api/notices/unseen': () => ({}),
  'PUT /api/notices/:noticeId/seen': (s) => ({ params: { noticeId: s.notice } }),
  'GET /api/now': () => ({}),
  'GET /api/own-data': () => ({}),
  'GET /api/amhps/:amhpId/data': (s) => ({ params: { amhpId: s.amhp } }),
  'GET /api/retention': () => ({}),
  'POST /api/retention/preview': () => ({ body: { years: leastYears } }),
  'PUT /api/retention': async (_, asker) => ({
    body: { years: leastYears, reason: 'No longer needed', version: (await asker.ask(getRetention, {})).version },
  }),
  'GET /api/rotas': () => ({}),
  'POST /api/rotas': () => ({ body: { name: 'Second week', from: '2026-12-07', to: '2026-12-14' } }),
  'GET /api/board': () => ({ query: week }),
  'POST /api/edits': (s) => ({ body: { name: 'Add shift', changes: [{ before: null, after: draftShift(s) }] } }),
  'GET /api/rotas/:rotaId/comparison': (s) => ({ params: { rotaId: s.rota } }),
  'POST /api/rotas/:rotaId/editions': async (s, asker) => {
    const { rota, leftOpen } = await asker.ask(compareRota, { params: { rotaId: s.rota } })
    const reasons = leftOpen.map(({ key }) => ({ finding: key, reason: 'Agency asked' }))
    return { params: { rotaId: s.rota }, body: { version: rota.version, reasons } }
  },
  'GET /api/rotas/:rotaId/editions': (s) => ({ params: { rotaId: s.rota } }),
  'GET /api/rotas/:rotaId/editions/:number': (s) => ({ params: { rotaId: s.rota, number: '1' } }),
  'GET /api/shifts/:shiftId/history': (s) => ({ params: { shiftId: s.shifts[0] } }),
  'GET /api/shifts/:shiftId/record': (s) => ({ params: { shiftId: s.shifts[0] } }),
  'PUT /api/shifts/:shiftId/record': (s) => ({ params: { shiftId: s.shifts[0] }, body: wentHomeEarly }),
  'GET /api/rules': () => ({}),
  'POST /api/rules/:code/preview': () => ({
    params: { code: 'daily-rest' },
    body: { level: 'breach', settings: { hours: 13 } },
  }),
  'PUT /api/rules/:code': () => ({
    params: { code: 'weekly-rest' },
    body: { level: 'warning', settings: { hours: 40 }, reason: 'Agreed with the staff side', version: 0 },
  }),
  'GET /api/security-events': () => ({ query: { kind: 'roles-changed', ...week } }),
  'GET /api/security-events/lines': () => ({}),
  'GET /api/service': () => ({}),
  'PUT /api/service': async (_, asker) => {
    const { name, authorities, otherAuthorities, version } = await asker.ask(getService, {})
    return { body: { name, authorities, otherAuthorities, version } }
  },
  'GET /api/session': () => ({}),
  'POST /api/session': (s) => ({ body: { email: s.emails.manager, password: 'not the password' } }),
  'POST /api/session/password': () => ({ body: { password: 'not the password' } }),
  'PUT /api/account/email': (s) => ({ body: { email: `another@${s.id}.example` } }),
  'POST /api/session/example': (s) => ({ body: { account: s.accounts.manager } }),
  'DELETE /api/session': () => ({}),
  'DELETE /api/sessions': () => ({}),
  'GET /api/sessions': () => ({}),
  'DELETE /api/sessions/:sessionId': () => ({ params: { sessionId: 'a-session' } }),
  'DELETE /api/accounts/:accountId/sessions': (s) => ({ params: { accountId: s.accounts.amhp } }),
  'PUT /api/password': () => ({ body: { current: 'not the password', next: 'correct horse battery' } }),
  'POST /api/one-time-links/read': () => ({ body: { token } }),
  'POST /api/one-time-links': () => ({ body: { token, password: 'correct horse battery' } }),
  'GET /api/account/notices': () => ({}),
  'POST /api/account/notices/seen': () => ({}),
  'GET /api/standards': () => ({}),
  'PUT /api/standards': async (_, asker) => ({ body: await asker.ask(getStandards, {}) }),
  'GET /api/shift-codes': () => ({}),
  'PUT /api/shift-codes': async (_, asker) => ({ body: await asker.ask(getShiftCodes, {}) }),
  'POST /api/shift-codes/:code/placed': () => ({
    params: { code: 'D' },
    body: { was: codeBefore, from: '2026-11-30' },
  }),
}

/** Endpoints that refuse a valid request in a small service, whose accounts have no password and no link. */
export const refusedAnyway: Readonly<Record<string, ProblemCode>> = {
  // It is a colleague's.
  'PUT /api/my-sickness/:absenceId/end': 'not-found',
  'POST /api/session': 'wrong-password',
  'POST /api/session/example': 'not-found',
  'DELETE /api/sessions/:sessionId': 'not-found',
  'PUT /api/password': 'not-accepted',
  'POST /api/session/password': 'not-accepted',
  'POST /api/one-time-links/read': 'link-expired',
  'POST /api/one-time-links': 'link-expired',
}

export const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`

/** A valid request for an endpoint. `everything` is signed in to that service with every role. */
export async function validAsk(endpoint: Endpoint, service: SmallService, everything: Asker): Promise<Sent> {
  const make = table[nameOf(endpoint)]
  if (!make) throw new Error(`Say in tests/support/server/every-endpoint.ts what to send to ${nameOf(endpoint)}`)
  return await make(service, everything)
}

const checkDocument = {
  format: 'amhp-rota/1',
  service: { name: 'Anywhere', authorities: [{ id: 'aber', name: 'Aber' }] },
  period: week,
  amhps: [],
  shifts: [],
}
