import { acknowledgeFinding, closeAcknowledgement } from '@amhp/shared/contract/acknowledgements.ts'
import { changeAmhp, getAmhp } from '@amhp/shared/contract/amhps.ts'
import { getBoard } from '@amhp/shared/contract/board.ts'
import { addRestGiven, getCompensatoryRest } from '@amhp/shared/contract/compensatory-rest.ts'
import { getCover } from '@amhp/shared/contract/cover.ts'
import { addDerogation } from '@amhp/shared/contract/derogations.ts'
import type { AskedText, Endpoint, ReplyText } from '@amhp/shared/contract/endpoint.ts'
import { listNotices, seeNotice } from '@amhp/shared/contract/notices.ts'
import { addRestProtected } from '@amhp/shared/contract/rest-protected.ts'
import { signInAsExample } from '@amhp/shared/contract/session.ts'
import { getShiftRecord, saveShiftRecord } from '@amhp/shared/contract/shift-records.ts'
import { changeStandards } from '@amhp/shared/contract/standards.ts'
import { parseInstant } from '@amhp/shared/time/instant.ts'
import type { ExampleServer } from '../support/server/example-server.ts'
import type { PlannedShift } from '../support/server/wire.ts'

type Ask = <E extends Endpoint>(endpoint: E, asked: AskedText<E>) => Promise<ReplyText<E>>

const hour = 3_600_000
const days = { from: '2026-11-30', to: '2026-12-28' }

/** Fills the lists that the example leaves empty, and sets the clock to Friday 18 December, when some is overdue. */
export async function fillExample(server: ExampleServer): Promise<void> {
  const signIn = async () => [await asking(server, 'priya-shah'), await asking(server, 'frances-doyle')] as const
  const [manager, lead] = await signIn()
  await enterStandards(lead)
  await acknowledgeSome(manager, lead)
  server.clock.set('2026-12-18T10:00:00Z')
  const [managerNow, leadNow] = await signIn()
  await oweRest(managerNow, leadNow)
  await giveNotice(managerNow)
}

async function asking({ origin }: ExampleServer, account: string): Promise<Ask> {
  const { method, path } = signInAsExample
  const body = JSON.stringify({ account })
  const signedIn = await fetch(`${origin}${path}`, { method, body, headers: { 'content-type': 'application/json' } })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (endpoint, asked) => {
    const {
      params = {},
      query = {},
      body,
    } = asked as { params?: object; query?: Record<string, string>; body?: unknown }
    const path = Object.entries(params).reduce(
      (text, [name, value]) => text.replace(`:${name}`, String(value)),
      String(endpoint.path),
    )
    const reply = await fetch(`${origin}${path}?${new URLSearchParams(query)}`, {
      method: endpoint.method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw new Error(`${endpoint.method} ${path}: ${JSON.stringify(answer)}`)
    return answer as ReplyText<typeof endpoint>
  }
}

const enterStandards = (lead: Ask) =>
  lead(changeStandards, {
    body: {
      standards: [
        ['2.1', 'An AMHP at all times', ['cover-floor', 'cover-minimum'], 'https://example.org/standards'] as const,
        ['3.2', 'Rest between duties', ['daily-rest', 'weekly-rest', 'compensatory-rest'], null] as const,
        ['5.4', 'Approval that is in force', ['not-approved'], 'https://example.org/standards'] as const,
      ].map(([number, title, rules, url]) => ({
        ...{ id: `standard-${number}`, number, title, rules: [...rules], url, date: '2026-04-01' },
        wording: 'The exact wording of the standard.',
      })),
      version: 1,
    },
  })

/** One in force, one expired, one closed. */
async function acknowledgeSome(manager: Ask, lead: Ask) {
  const { findings } = await lead(getCover, { query: days })
  const grave = findings.filter(({ level }) => level === 'gap' || level === 'breach')
  const about = { ...days, in: 'published' as const, owner: 'frances-doyle' }
  const texts = [
    ['nobody-else', 'Eastvale is asked every week; an answer is promised before Christmas.', '2026-12-24'],
    ['covered-otherwise', 'The duty manager held the phone, by agreement of 2 November.', '2026-12-05'],
    ['agreed', 'Talked through in supervision.', '2026-12-20'],
  ] as const
  for (const [i, [reasonCode, reason, until]] of texts.entries()) {
    const finding = grave[i]!.key
    const ask = i === 2 ? lead : manager
    const { id } = await ask(acknowledgeFinding, { body: { ...about, finding, reasonCode, reason, until } })
    if (i === 2) await lead(closeAcknowledgement, { params: { acknowledgementId: id } })
  }
}

/** Late finishes of three people: rest overdue, given and owed; and other protection for the example's own shortfall. */
async function oweRest(manager: Ask, lead: Ask) {
  await lead(addDerogation, {
    body: { regulation: 21, basis: 'Workforce agreement of 1 October', from: '2026-10-01', until: null, amhp: null },
  })
  const { published } = await manager(getBoard, { query: days })
  const waking = published.filter(({ kind, role }) => kind === 'waking' && role === 'amhp')
  const people = new Set<string>()
  for (const [from, to, given] of [
    ['2026-11-30', '2026-12-03', false],
    ['2026-12-07', '2026-12-11', true],
    ['2026-12-14', '2026-12-18', false],
  ] as const) {
    const [late, next] = shortNight(
      waking.filter(({ amhp, start, end }) => !people.has(amhp) && start >= from && end < to),
    )
    people.add(late.amhp)
    await finishLate(manager, late, new Date(Date.parse(next.start) - 10 * hour).toISOString())
    if (given)
      await manager(addRestGiven, {
        body: { amhp: late.amhp, start: `${to}T18:00:00Z`, end: `${to}T20:00:00Z`, note: 'Went home at 18:00' },
      })
  }
  const { people: owing } = await manager(getCompensatoryRest, {})
  const own = owing.find(({ amhp }) => !people.has(amhp))!
  await lead(addRestProtected, {
    body: {
      ...{ amhp: own.amhp, shift: own.owed[0]!.shift! },
      reason: 'The duty could not be handed over in the flood; lighter duties and a health assessment instead.',
    },
  })
}

/** Two shifts of one person with 11 to 17 hours between them. */
function shortNight(shifts: readonly PlannedShift[]): [PlannedShift, PlannedShift] {
  const ordered = [...shifts].sort((a, b) => a.amhp.localeCompare(b.amhp) || a.start.localeCompare(b.start))
  for (const [i, next] of ordered.entries()) {
    const late = ordered[i - 1]
    const between = late?.amhp === next.amhp ? parseInstant(next.start)! - parseInstant(late.end)! : 0
    if (late && between >= 11 * hour && between <= 17 * hour) return [late, next]
  }
  throw new Error('Nobody in the example has two shifts on days that follow each other')
}

async function finishLate(manager: Ask, { id }: PlannedShift, actualEnd: string) {
  const params = { shiftId: id }
  const { record } = await manager(getShiftRecord, { params })
  await manager(saveShiftRecord, { params, body: { ...record, actualEnd, lateReason: 'no-bed' } })
}

/** Two suspensions: one notice seen, one not. */
async function giveNotice(manager: Ask) {
  for (const [amhpId, from] of [
    ['tom-bell', '2026-12-21T00:00:00Z'],
    ['daniel-hughes', '2026-12-19T00:00:00Z'],
  ] as const) {
    const { id: _, ...amhp } = await manager(getAmhp, { params: { amhpId } })
    const approvals = amhp.approvals.map((approval) => ({ ...approval, suspended: [{ from, until: null }] }))
    await manager(changeAmhp, { params: { amhpId }, body: { ...amhp, approvals } })
    if (amhpId === 'daniel-hughes') break
    const { notices } = await manager(listNotices, {})
    await manager(seeNotice, { params: { noticeId: notices[0]!.id } })
  }
}
